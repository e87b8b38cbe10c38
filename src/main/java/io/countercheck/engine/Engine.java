package io.countercheck.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The engine: text in, {@link Analysis} out. It reads no clock and writes no log; the same input
 * gives the same output. Immutable and safe to share between threads; build it once.
 */
public final class Engine {

  /** Which figures are held against each other. */
  public enum Scope {
    /** The figures inside each text. */
    ARTICLE,
    /** The figures of any two of the texts. */
    SOURCES
  }

  /**
   * A language that the engine can read.
   *
   * @param code ISO 639-1
   * @param name the language's own name
   * @param version a digest of the pack's files, which changes when one of them does
   */
  public record Language(String code, String name, String version) {}

  private final Limits limits;

  private Engine(Limits limits) {
    this.limits = limits;
  }

  /** Reads the packs on the class path, with {@link Limits#DEFAULT}. */
  public static Engine load() {
    return load(Limits.DEFAULT);
  }

  /** Reads the packs on the class path. */
  public static Engine load(Limits limits) {
    return new Engine(limits);
  }

  /** The languages that are supported, by code. */
  public List<Language> languages() {
    return List.of();
  }

  /** The bounds of one call. */
  public Limits limits() {
    return limits;
  }

  /**
   * Claims, statements and comparisons.
   *
   * @param article the article
   * @param sources the texts of other sources, in the order in which claims refer to them
   * @param scopes which figures are held against each other
   * @throws UnsupportedLanguageException when a text is in no supported language
   * @throws IllegalArgumentException when a text is longer than the limits allow
   */
  public Analysis check(Article article, List<Article> sources, Set<Scope> scopes) {
    throw new UnsupportedOperationException();
  }

  /** Claims and statements without comparisons; otherwise as {@link #check}. */
  public Analysis claims(Article article) {
    return check(article, List.of(), Set.of());
  }

  /** The quantities of a text, and the numbers that claim nothing; throws as {@link #check}. */
  public Analysis.Reading quantities(Article article) {
    throw new UnsupportedOperationException();
  }

  /** The version of each pack by language code, sorted. */
  public Map<String, String> packs() {
    return Map.of();
  }
}
