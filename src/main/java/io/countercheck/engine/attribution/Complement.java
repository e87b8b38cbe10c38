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
    /** A clause whose verb shows that it is reported: {@code sagte, es seien 12}. */
    REPORTED,
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
    if (start < end && syntax.isComma(start) && syntax.isReported(start + 1, end)) {
      return new Complement(Shape.REPORTED, start + 1);
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
      if (addressee && syntax.isComma(i) && syntax.isReported(i + 1, end)) {
        return new Complement(Shape.REPORTED, i + 1);
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

  /** Whether a word or the mood of its verb ties the content to the verb of saying. */
  boolean isTold() {
    return shape == Shape.THAT || shape == Shape.REPORTED;
  }

  /** Whether the verb of the entry takes this complement. */
  boolean suits(Syntax syntax, Entry.Cue cue, int end) {
    return switch (shape) {
      case THAT, REPORTED -> cue.has("clause") || cue.has("quote") || cue.has("ask");
      case COLON, QUOTE -> cue.has("clause") || cue.has("quote") || figure(syntax, cue, end);
      case END -> false;
      case BARE ->
          figure(syntax, cue, end)
              || cue.has("object")
              || cue.has("target")
              || cue.has("clause") && bareClause(syntax, cue, end)
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

  /** Whether a clause may follow without a word that ties it: {@code said 12 roads were shut}. */
  private boolean bareClause(Syntax syntax, Entry.Cue cue, int end) {
    if (syntax.marks.pack(first).verbsLast()) {
      return false;
    }
    if (!cue.has("weak") || first > 0 && syntax.isThat(first - 1)) {
      return true;
    }
    for (int i = first; i < Math.min(end, first + REACH); i++) {
      if (syntax.isFiniteVerb(i)) {
        return true;
      }
      if (syntax.isComma(i)) {
        return false;
      }
    }
    return false;
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
