package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;

/**
 * What follows a verb.
 *
 * @param shape how it is tied to the verb
 * @param first its first token
 */
record Complement(Shape shape, int first) {

  /** The ways in which a content is tied to its verb. */
  enum Shape {
    THAT,
    COLON,
    QUOTE,
    BARE,
    END
  }

  private static final int REACH = 16;

  /** Reads what follows a verb that ends before {@code from}. */
  static Complement read(
      Syntax syntax, Quotations quotations, int from, int end, boolean addressee) {
    int start = syntax.skipLoose(from, end);
    if (start < end && quotations.opens(start)) {
      return new Complement(Shape.QUOTE, start);
    }
    if (start < end && syntax.isThat(start)) {
      return new Complement(Shape.THAT, start + syntax.length(start));
    }
    boolean gap =
        start < end
            && (addressee
                || start > from
                || syntax.isComma(start)
                || syntax.isPreposition(start)
                || syntax.isColon(start));
    int limit = Math.min(end, start + REACH);
    boolean aside = start < end && syntax.isComma(start);
    for (int i = start; gap && i < limit; i++) {
      if (aside && syntax.marks.has(Table.CUES, i)) {
        break;
      }
      if (syntax.isColon(i)) {
        return new Complement(Shape.COLON, Math.min(i + 1, end - 1));
      }
      if (syntax.isThat(i)) {
        return new Complement(Shape.THAT, Math.min(i + syntax.length(i), end - 1));
      }
      if (syntax.isSemicolon(i)
          || syntax.isFigure(i)
          || quotations.covers(i)
          || syntax.isFiniteVerb(i)
          || syntax.isRelative(i)) {
        break;
      }
    }
    return syntax.ends(start, end)
        ? new Complement(Shape.END, start)
        : new Complement(Shape.BARE, start);
  }

  /** Whether the verb of the entry takes this complement. */
  boolean suits(Syntax syntax, Entry.Cue cue, int end) {
    return switch (shape) {
      case THAT -> cue.has("clause") || cue.has("quote") || cue.has("ask");
      case COLON, QUOTE -> cue.has("clause") || cue.has("quote") || figure(syntax, cue, end);
      case END -> false;
      case BARE ->
          figure(syntax, cue, end)
              || cue.has("object")
              || cue.has("target")
              || cue.has("clause")
              || cue.has("infinitive") && infinitive(syntax, end);
    };
  }

  /** Whether the complement starts with an infinitive. */
  boolean isInfinitive(Syntax syntax) {
    return shape == Shape.BARE
        && syntax.marks.event(first) != null
        && (syntax.marks.event(first).tags() & Entry.INFINITIVE) != 0;
  }

  private boolean figure(Syntax syntax, Entry.Cue cue, int end) {
    return cue.kind() == Entry.Cue.Kind.FIGURE
        && syntax.hasFigure(first, Math.min(end, first + REACH));
  }

  private boolean infinitive(Syntax syntax, int end) {
    int limit = Math.min(end, first + 4);
    for (int i = first; i < limit; i++) {
      if (syntax.is(i, WordClass.AUXILIARY) || syntax.isPreposition(i)) {
        return true;
      }
      if (syntax.marks.event(i) != null
          && (syntax.marks.event(i).tags() & (Entry.INFINITIVE | Entry.GERUND)) != 0) {
        return true;
      }
      if (syntax.marks.has(Table.CUES, i)) {
        return true;
      }
    }
    return syntax.hasFigure(first, Math.min(end, first + REACH));
  }
}
