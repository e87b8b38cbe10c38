package io.countercheck.engine.comparison;

/** What only one of two figures says, in English. */
final class Silence {

  private Silence() {}

  /** Says whose figure speaks where the other is silent, or that both say it in other words. */
  static String of(Dimension dimension, Figure a, Figure b) {
    boolean first = speaks(dimension, a);
    boolean second = speaks(dimension, b);
    if (first && second) {
      return "the figures name " + what(dimension, a) + " in different words";
    }
    Figure speaker = first ? a : b;
    return "only the figure of " + speaker(speaker) + " names " + what(dimension, speaker);
  }

  /** Whether the figure says anything of the dimension. */
  static boolean speaks(Dimension dimension, Figure figure) {
    return switch (dimension) {
      case CONCEPT -> figure.concept() != null;
      case EVENT -> figure.event() != null;
      case PLACE -> !figure.regions().isEmpty();
      case PERIOD -> figure.claim().frame().period() != null;
      case COUNTING -> figure.claim().frame().counting() != null;
      case BASIS -> figure.claim().frame().basis() != null;
      case AGENT -> figure.claim().frame().agent() != null;
      case UNIT, MODALITY -> true;
    };
  }

  private static String what(Dimension dimension, Figure figure) {
    return switch (dimension) {
      case CONCEPT -> "who or what is counted";
      case EVENT -> "what happened";
      case UNIT -> "the unit";
      case PLACE -> "the place";
      case PERIOD -> "the period";
      case COUNTING -> "whether it is a sum or one period's count";
      case MODALITY -> "whether it is so";
      case BASIS -> "how it is known";
      case AGENT ->
          figure.event() == null || figure.event().startsWith("open:")
              ? "who did it"
              : "the agent of '" + figure.event() + "'";
    };
  }

  private static String speaker(Figure figure) {
    return figure.origin().own() ? "the text itself" : figure.claim().origin().source().text();
  }
}
