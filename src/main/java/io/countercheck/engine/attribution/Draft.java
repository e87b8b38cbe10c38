package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.text.Derivation;

/** An attribution while its sentence is read: what ends its content may still come. */
final class Draft {

  final String rule;
  final Entry.Cue cue;
  final Source source;
  final NounPhrase phrase;
  final int cueFirst;
  final int cueEnd;

  /** Where the content starts. */
  int first;

  /** Where the content ends as far as it decides who quotes whom. */
  int core;

  /** Where the content ends; -1 while the clause goes on. */
  int end = -1;

  /** Whether the content is a clause that is tied to its verb by a word such as {@code that}. */
  boolean told;

  /** The noun of saying inside the source, {@code the estimates by …}, or null. */
  Derivation noun;

  /** Among attributions of one content: below zero quotes, above zero is quoted. */
  int rank;

  Draft(String rule, Entry.Cue cue, Source source, NounPhrase phrase, int cueFirst, int cueEnd) {
    this.rule = rule;
    this.cue = cue;
    this.source = source;
    this.phrase = phrase;
    this.cueFirst = cueFirst;
    this.cueEnd = cueEnd;
  }

  /** Attributes the tokens from {@code first}, {@code core} being where they surely end. */
  Draft content(int first, int core) {
    this.first = first;
    this.core = core;
    return this;
  }

  /** The token after all that belongs to source and cue. */
  int ownEnd() {
    return Math.max(cueEnd, phrase == null ? 0 : phrase.end());
  }

  boolean has(String feature) {
    return cue != null && cue.has(feature);
  }
}
