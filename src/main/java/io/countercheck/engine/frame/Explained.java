package io.countercheck.engine.frame;

import io.countercheck.engine.text.Derivation;

/**
 * What explains a figure.
 *
 * @param counted who or what is counted or measured; null when nothing near says it
 * @param phrase the noun phrase beside the figure, or null
 * @param noun the noun phrase that explains it, wherever it stands, or null
 * @param end the token after the last word beside the figure
 * @param derivation the rules that read it, or null
 */
record Explained(
    Counted counted, NounPhrase phrase, NounPhrase noun, int end, Derivation derivation) {

  /** Words beside the figure, or none. */
  Explained(Counted counted, NounPhrase phrase, int end, Derivation derivation) {
    this(counted, phrase, phrase, end, derivation);
  }

  /** Words that stand elsewhere. */
  static Explained elsewhere(Counted counted, NounPhrase noun, int end) {
    return new Explained(counted, null, noun, end, noun.derivation());
  }
}
