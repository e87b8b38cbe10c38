package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/** Judges by its head whether a noun phrase can speak, and what sort of source it would be. */
final class Heads {

  private final Syntax syntax;
  private final Text text;

  Heads(Syntax syntax) {
    this.syntax = syntax;
    this.text = syntax.text;
  }

  /** What the words from {@code first} to {@code end} show of who they are; null for none. */
  NounPhrase judge(int first, int end) {
    if (first >= end) {
      return null;
    }
    Entry.Word head = null;
    int headToken = -1;
    int capitals = 0;
    int upper = 0;
    int words = 0;
    int lastNoun = -1;
    boolean title = false;
    boolean determined = syntax.isDeterminer(first);
    boolean plural = determined && syntax.is(first, Grammar.PLURAL);
    boolean indefinite = determined && syntax.is(first, Grammar.INDEFINITE);
    boolean block = true;
    for (int i = first; i < end; i += syntax.length(i)) {
      boolean clitic = syntax.isClitic(i);
      Entry.Word word = clitic ? null : syntax.marks.word(i, WordClass.SOURCE);
      boolean links = i > first && word == null && (syntax.isPreposition(i) || syntax.linksOf(i));
      boolean sign =
          text.is(i, Text.SIGN) && !syntax.isHyphen(i) && "“„«\"".indexOf(text.first(i)) >= 0;
      if (links && words > 0 || sign || syntax.isComma(i) || syntax.opensBracket(i)) {
        block = false;
      }
      if (word != null && block && (head == null || syntax.marks.pack(first).headLast())) {
        head = word;
        headToken = i;
      }
      title |= syntax.is(i, WordClass.TITLE);
      if (text.is(i, Text.WORD) && !clitic && !(i == first && determined)) {
        words++;
        if (syntax.isCapital(i) && !(syntax.isDeterminer(i) || syntax.isPreposition(i))) {
          capitals++;
          upper += text.is(i, Text.UPPER) ? 1 : 0;
        }
        if (block && !links) {
          lastNoun = i;
        }
      }
    }
    if (words == 0) {
      return null;
    }
    if (head != null && headToken < lastNoun && syntax.marks.pack(first).headLast()) {
      head = modifies(headToken, lastNoun) ? null : head;
    }
    if (head != null) {
      return withNoun(first, end, head, headToken, plural, indefinite, capitals);
    }
    boolean place = lastNoun >= 0 && syntax.marks.place(determined ? first + 1 : first) != null;
    boolean common =
        determined && capitals == 1 && upper == 0 && syntax.marks.pack(first).capitalNouns();
    boolean name =
        lastNoun >= 0 && syntax.isCapital(lastNoun) && !common && !isOnlySentenceStart(first, end);
    boolean thing = lastNoun >= 0 && !name && !common && isThing(lastNoun);
    Source.Kind kind =
        title
            ? Source.Kind.PERSON
            : place
                ? Source.Kind.STATE
                : name ? named(determined || holdsPlace(first, end), capitals, upper) : null;
    if (thing || kind == null && !determined && capitals == 0) {
      return null;
    }
    boolean people = kind == null && isPeople(lastNoun);
    boolean certain = title || place || name || people;
    return new NounPhrase(
        first,
        end,
        kind == null ? plural || people ? Source.Kind.GROUP : Source.Kind.ORGANISATION : kind,
        title ? gender(first, end) : '-',
        plural,
        certain,
        people || !certain && (plural || indefinite),
        -1);
  }

  /** Whether a noun of a source only says more of the noun that ends the phrase: police dog. */
  private boolean modifies(int head, int last) {
    for (int i = head + syntax.length(head); i <= last; i++) {
      if (syntax.isCapital(i) || syntax.isClitic(i) || syntax.is(i, WordClass.TITLE)) {
        return false;
      }
    }
    return last >= head + syntax.length(head) && syntax.marks.event(last) == null;
  }

  private static Source.Kind named(boolean determined, int capitals, int upper) {
    return determined || upper > 0 || capitals < 2 ? Source.Kind.ORGANISATION : Source.Kind.PERSON;
  }

  private boolean holdsPlace(int first, int end) {
    for (int i = first; i < end; i++) {
      if (syntax.marks.place(i) != null) {
        return true;
      }
    }
    return false;
  }

  private boolean isOnlySentenceStart(int first, int end) {
    int sentence = text.sentences().get(syntax.marks.sentence(first)).first();
    return first == sentence && end == first + 1 && text.word(first) != 0;
  }

  private char gender(int first, int end) {
    for (int i = first; i < end; i += syntax.length(i)) {
      if (syntax.is(i, WordClass.TITLE)) {
        return syntax.is(i, Grammar.MASCULINE) ? 'm' : syntax.is(i, Grammar.FEMININE) ? 'f' : '-';
      }
    }
    return '-';
  }

  private NounPhrase withNoun(
      int first,
      int end,
      Entry.Word head,
      int token,
      boolean pluralDeterminer,
      boolean indefinite,
      int capitals) {
    Source.Kind kind = Source.Kind.ORGANISATION;
    for (Source.Kind candidate : Source.Kind.values()) {
      if (head.has(candidate.name())) {
        kind = candidate;
      }
    }
    boolean plural = pluralDeterminer || head.has("plural");
    boolean named = capitals > 0 && !(capitals == 1 && isCapitalStart(first, token));
    boolean many =
        plural && !named && (kind == Source.Kind.GROUP || kind == Source.Kind.ORGANISATION);
    boolean unnamed =
        head.has("unnamed") && !(named && kind == Source.Kind.PERSON)
            || many
            || indefinite && !named && end - first <= 2;
    char gender = head.has("masculine") ? 'm' : head.has("feminine") ? 'f' : '-';
    return new NounPhrase(first, end, kind, gender, plural, true, unnamed, token);
  }

  private boolean isCapitalStart(int first, int token) {
    return syntax.isCapital(first) && (first == token || syntax.isDeterminer(first))
        || text.sentences().get(syntax.marks.sentence(first)).first() == first
            && syntax.isCapital(first);
  }

  private boolean isPeople(int token) {
    Entry.Entity entity = token < 0 ? null : syntax.marks.entity(token);
    return entity != null
        && entity.event() == null
        && entity.concept() != null
        && entity.concept().startsWith("person");
  }

  /** Whether a noun names what happens or is counted, and so cannot speak. */
  private boolean isThing(int token) {
    Entry.EventWord event = syntax.marks.event(token);
    if (event != null && event.role() == Entry.EventWord.Role.NOUN) {
      return true;
    }
    Entry.Entity entity = syntax.marks.entity(token);
    if (entity != null && (entity.concept() == null || !entity.concept().startsWith("person"))) {
      return true;
    }
    return syntax.isTime(token)
        || syntax.marks.has(Table.UNITS, token)
        || syntax.is(token, WordClass.CHANGE);
  }
}
