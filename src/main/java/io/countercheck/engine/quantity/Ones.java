package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.Numeral.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;

/** Tells the one that counts from the article and the pronoun. */
final class Ones {

  private final Marks marks;
  private final Text text;
  private final NumberReader numbers;
  private final UnitFinder units;
  private final ModifierFinder modifiers;
  private final Ratios ratios;

  Ones(
      Marks marks,
      NumberReader numbers,
      UnitFinder units,
      ModifierFinder modifiers,
      Ratios ratios) {
    this.marks = marks;
    this.numbers = numbers;
    this.units = units;
    this.modifiers = modifiers;
    this.ratios = ratios;
    this.text = marks.text();
  }

  /** Whether an un, a or one counts nothing. */
  boolean isArticle(Numeral number, int token, int limit) {
    boolean article = numbers.role(token, Role.ARTICLE) != null;
    boolean one = numbers.role(token, Role.ONE) != null;
    if (!article && !one || !BigDecimal.ONE.equals(number.value()) || number.end() != token + 1) {
      return false;
    }
    int next = token + 1;
    if (next >= limit || units.unitAfter(next, limit) != null && one) {
      return next >= limit;
    }
    if (ratios.ratio(number, next, limit) != null) {
      return false;
    }
    if (modifiers.modifierBefore(token) != null
        && !ModifierFinder.isRange(modifiers.modifierBefore(token))) {
      return false;
    }
    if (text.is(next, Text.SIGN) || text.is(next, Text.DIGITS)) {
      return true;
    }
    io.countercheck.engine.pack.Entry.Entity entity = entityWithin(next, limit, one ? 4 : 1);
    if (one) {
      boolean pronoun =
          token > 0
              && marks.sentence(token - 1) == marks.sentence(token)
              && marks.is(
                  token - 1,
                  Grammar.of(WordClass.ARTICLE)
                      | Grammar.of(WordClass.DEMONSTRATIVE)
                      | Grammar.of(WordClass.NEGATION)
                      | Grammar.of(WordClass.POSSESSIVE));
      if (pronoun) {
        return true;
      }
      if (marks.is(next, Grammar.OF)) {
        return false;
      }
      boolean event = marks.event(next) != null;
      return entity == null && !event && !marks.is(next, WordClass.MORE);
    }
    // un mort, une blessée: an event's count.
    if (numbers.role(token, Role.ARTICLE).value() == null) {
      return true;
    }
    return entity == null
        || entity.event() == null
        || !"person".equals(root(entity.concept()))
        // un bilan de quatre morts: the noun sums up, it is not counted
        || !marks.has(Table.EVENTS, next);
  }

  static String root(String concept) {
    if (concept == null) {
      return "";
    }
    int dot = concept.indexOf('.');
    return dot < 0 ? concept : concept.substring(0, dot);
  }

  /** The entity at a token or up to some words later, adjectives between. */
  Entry.Entity entityWithin(int token, int limit, int reach) {
    for (int at = token; at < limit && at < token + reach; at++) {
      Entry.Entity entity = marks.entity(at);
      if (entity != null) {
        return entity;
      }
      if (!text.is(at, Text.WORD) || marks.is(at, ModifierFinder.FUNCTION_BITS)) {
        return null;
      }
    }
    return null;
  }
}
