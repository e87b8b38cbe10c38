package io.countercheck.engine.pack;

/** All that the packs say; immutable. */
public interface Packs {

  /** {@code lang/concepts.tsv}. */
  Taxonomy concepts();

  /** {@code lang/events.tsv}. */
  Taxonomy events();

  /** {@code lang/places.tsv}. */
  Taxonomy places();

  /** The sentence template of a language, with {@code {slots}}; throws when the key is unknown. */
  String sentence(String language, String key);

  /** The folded words of a class of {@code words.tsv} in a language. */
  java.util.Set<String> words(String language, String wordClass, String feature);
}
