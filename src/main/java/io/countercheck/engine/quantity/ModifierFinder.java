package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.ModifierPhrase;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/** Finds the phrases of modifiers and ranges around a number, and says how far one spreads. */
final class ModifierFinder {

  // The longest modifier phrase in tokens, with an article between it and the number.
  private static final int MODIFIER_REACH = 9;
  // How far a modifier spreads over a coordination, in tokens.
  private static final int SPREAD_REACH = 8;
  static final long FUNCTION_BITS =
      Grammar.of(WordClass.ARTICLE)
          | Grammar.of(WordClass.PREPOSITION)
          | Grammar.of(WordClass.CONJUNCTION)
          | Grammar.of(WordClass.PRONOUN)
          | Grammar.of(WordClass.RELATIVE)
          | Grammar.of(WordClass.AUXILIARY)
          | Grammar.of(WordClass.NEGATION);

  private final Marks marks;
  private final Text text;
  private final NumberReader numbers;

  ModifierFinder(Marks marks, NumberReader numbers) {
    this.marks = marks;
    this.numbers = numbers;
    this.text = marks.text();
  }

  static boolean isRange(ModifierAt modifier) {
    return !modifier.phrase().between().isEmpty();
  }

  /** The longest modifier that ends right before a token, an article between them allowed. */
  ModifierAt modifierBefore(int first) {
    ModifierAt found = modifierEnding(first);
    if (found == null
        && first > 0
        && isGapWord(first - 1)
        && marks.sentence(first - 1) == marks.sentence(first)) {
      found = modifierEnding(first - 1);
      if (found != null && isRange(found)) {
        found = null;
      }
    }
    return found;
  }

  /** An article or an opening quotation mark may stand between modifier and number. */
  boolean isGapWord(int token) {
    return marks.is(token, WordClass.ARTICLE) && !marks.has(Table.NUMERALS, token)
        || text.isSign(token, '«')
        || text.isSign(token, '"')
        || text.isSign(token, '“');
  }

  /** Whether a not stands right before the modifier: pas en dessous de. */
  boolean isNegated(ModifierAt modifier) {
    int at = modifier.first() - 1;
    return at >= 0
        && marks.sentence(at) == marks.sentence(modifier.first())
        && marks.is(at, WordClass.NEGATION)
        && marks.length(Table.WORDS, at) == 1
        && !marks.is(at, WordClass.PREPOSITION);
  }

  ModifierAt modifierEnding(int first) {
    int sentence = first < text.size() ? marks.sentence(first) : -1;
    ModifierAt found = null;
    for (int back = 1; back <= MODIFIER_REACH && first - back >= 0; back++) {
      int at = first - back;
      if (marks.sentence(at) != sentence) {
        break;
      }
      if (marks.length(Table.MODIFIERS, at) == back) {
        for (Entry entry : marks.at(Table.MODIFIERS, at)) {
          ModifierPhrase phrase = (ModifierPhrase) entry;
          if (phrase.before() && (found == null || !isRange(new ModifierAt(phrase, at, first)))) {
            found = new ModifierAt(phrase, at, first);
          }
        }
      }
    }
    return found;
  }

  ModifierAt modifierAfter(int numberEnd, int unitEnd, int limit) {
    for (int at : new int[] {numberEnd, unitEnd, unitEnd + 1}) {
      if (at >= limit || at == unitEnd + 1 && !marks.has(Table.ENTITIES, unitEnd)) {
        continue;
      }
      for (Entry entry : marks.at(Table.MODIFIERS, at)) {
        ModifierPhrase phrase = (ModifierPhrase) entry;
        if (!phrase.before() && phrase.between().isEmpty()) {
          int end = at + marks.length(Table.MODIFIERS, at);
          if (end < limit && numbers.starts(end)) {
            continue;
          }
          return new ModifierAt(phrase, at, end);
        }
      }
    }
    return null;
  }

  /** The range phrase that continues after a first number: from the modifier before, or between. */
  ModifierPhrase range(ModifierAt modifier, int next) {
    if (next >= text.size()) {
      return null;
    }
    int sentence = marks.sentence(next - 1);
    if (marks.sentence(next) != sentence) {
      return null;
    }
    if (modifier != null
        && isRange(modifier)
        && modifier.phrase().between().at(text, next, text.size()) > 0) {
      return modifier.phrase();
    }
    for (Entry entry : marks.at(Table.MODIFIERS, next)) {
      ModifierPhrase phrase = (ModifierPhrase) entry;
      if (!phrase.before() && !phrase.between().isEmpty()) {
        return phrase;
      }
    }
    return null;
  }

  /**
   * The modifier of the last quantity when it spreads over a bare coordination: only nouns, commas
   * and one conjunction between, no preposition, verb or other modifier.
   */
  ModifierPhrase spreads(ReadQuantity last, int first) {
    if (last == null
        || last.spread() == null
        || first - last.end() > SPREAD_REACH
        || first <= last.end()) {
      return null;
    }
    boolean joined = false;
    for (int at = last.end(); at < first; at++) {
      if (marks.is(at, Grammar.AND | Grammar.OR) && marks.is(at, WordClass.CONJUNCTION)
          || text.isSign(at, ',')) {
        joined = at == first - 1;
        continue;
      }
      boolean noun =
          text.is(at, Text.WORD)
              && !marks.is(at, FUNCTION_BITS)
              && !marks.is(at, WordClass.PART)
              && (marks.event(at) == null || marks.entity(at) != null || isParticiple(at))
              && !marks.has(Table.CUES, at);
      if (!noun) {
        return null;
      }
    }
    return joined ? last.spread() : null;
  }

  boolean isParticiple(int token) {
    Entry.EventWord event = marks.event(token);
    return event != null
            && (event.tags() & Entry.PARTICIPLE) != 0
            && (event.tags() & Entry.FINITE) == 0
        || event != null && event.role() == Entry.EventWord.Role.ADJECTIVE;
  }
}
