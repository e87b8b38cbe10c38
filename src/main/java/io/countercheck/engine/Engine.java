package io.countercheck.engine;

import io.countercheck.engine.Analysis.LanguageSpan;
import io.countercheck.engine.Analysis.Reading;
import io.countercheck.engine.attribution.Attributions;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.claim.Claims;
import io.countercheck.engine.claim.Statement;
import io.countercheck.engine.comparison.Comparer;
import io.countercheck.engine.comparison.Comparison;
import io.countercheck.engine.comparison.Comparisons;
import io.countercheck.engine.comparison.Consistency;
import io.countercheck.engine.comparison.Headline;
import io.countercheck.engine.comparison.Pair;
import io.countercheck.engine.comparison.Relation;
import io.countercheck.engine.comparison.Voice;
import io.countercheck.engine.frame.Framed;
import io.countercheck.engine.frame.Frames;
import io.countercheck.engine.pack.ClassPathPacks;
import io.countercheck.engine.pack.Languages;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Pack;
import io.countercheck.engine.quantity.Quantities;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Span;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final ClassPathPacks packs;
  private final Languages languages;
  private final Comparer comparer;

  private Engine(Limits limits, ClassPathPacks packs) {
    this.limits = limits;
    this.packs = packs;
    this.languages = new Languages(packs.all());
    this.comparer = new Comparer(packs, limits.pairs());
  }

  /** Reads the packs on the class path, with {@link Limits#DEFAULT}. */
  public static Engine load() {
    return load(Limits.DEFAULT);
  }

  /** Reads the packs on the class path. */
  public static Engine load(Limits limits) {
    return new Engine(limits, ClassPathPacks.load());
  }

  /** The languages that are supported, by code. */
  public List<Language> languages() {
    return packs.all().stream()
        .filter(Pack::complete)
        .map(pack -> new Language(pack.code(), pack.name(), pack.version()))
        .toList();
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
    List<Article> articles = new ArrayList<>();
    articles.add(article);
    articles.addAll(sources);
    List<Reading> readings = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Voice> voices = new ArrayList<>();
    for (Article text : articles) {
      read(text, readings, claims, statements);
      voices.add(new Voice(text.publisher(), text.published()));
    }
    Comparisons compared =
        comparer.compare(
            claims,
            voices,
            scopes.contains(Scope.ARTICLE),
            scopes.contains(Scope.SOURCES),
            readings.getFirst().language());
    List<Consistency> consistency = new ArrayList<>(compared.consistency());
    if (scopes.contains(Scope.ARTICLE) && article.title() != null && !article.title().isBlank()) {
      consistency.addAll(
          Headline.check(
              headline(article),
              claims.stream().filter(claim -> claim.setting().article() == 0).toList(),
              packs));
    }
    return new Analysis(
        readings,
        contested(claims, compared.comparisons()),
        statements,
        compared.comparisons(),
        consistency,
        compared.notCompared(),
        compared.notes());
  }

  /** The claims of the headline, read in the language of the article or by a vote of their own. */
  private List<Claim> headline(Article article) {
    List<Claim> claims = new ArrayList<>();
    Article title =
        new Article(article.title(), article.language(), article.published(), null, null, null);
    try {
      read(title, new ArrayList<>(), claims, new ArrayList<>());
    } catch (UnsupportedLanguageException e) {
      // A headline of two names has no language; it states nothing that could be checked.
      return List.of();
    }
    return claims;
  }

  /** Claims that another source contradicts are worth more. */
  private static List<Claim> contested(List<Claim> claims, List<Comparison> comparisons) {
    Set<String> contested = new HashSet<>();
    for (Comparison comparison : comparisons) {
      for (Pair pair : comparison.pairs()) {
        if (pair.relation() == Relation.CONTRADICT || pair.relation() == Relation.EXCEEDS) {
          contested.add(pair.a());
          contested.add(pair.b());
        }
      }
    }
    return contested.isEmpty()
        ? claims
        : claims.stream()
            .map(claim -> contested.contains(claim.id()) ? claim.contested() : claim)
            .toList();
  }

  /** Reads one text: the stages in their order. */
  private void read(
      Article article, List<Reading> readings, List<Claim> claims, List<Statement> statements) {
    List<Note> notes = new ArrayList<>();
    Marks marks = marks(article);
    Quantities.Found found = Quantities.read(marks, notes);
    List<Framed> framed = Frames.read(marks, found.quantities(), packs, article.published());
    Attributions attributions = Attributions.read(marks, found.quantities(), notes);
    Claims.Found built =
        Claims.of(
            marks,
            framed,
            attributions,
            packs,
            readings.size(),
            article.published(),
            claims.size() + 1,
            statements.size() + 1,
            limits.claims(),
            notes);
    claims.addAll(built.claims());
    statements.addAll(built.statements());
    readings.add(reading(article, marks, found, notes));
  }

  private Marks marks(Article article) {
    if (article.text().length() > limits.characters()) {
      throw new IllegalArgumentException(
          "a text of more than " + limits.characters() + " characters");
    }
    Pack ordered = article.language() == null ? null : packs.pack(article.language());
    if (article.language() != null && (ordered == null || !ordered.complete())) {
      throw unsupported("no pack for the language '" + article.language() + "'");
    }
    Text text =
        ordered != null
            ? ordered.cut(article.text(), packs.lexicon())
            : Text.of(article.text(), packs.lexicon(), abbreviations());
    Pack[] chosen;
    if (ordered != null) {
      chosen = new Pack[text.sentences().size()];
      Arrays.fill(chosen, ordered);
    } else {
      chosen = languages.vote(text);
      if (chosen == null) {
        throw unsupported("the text is in no supported language");
      }
    }
    return Marks.of(text, chosen);
  }

  /** Before the vote on the language only a month is sure to follow an ordinal. */
  private Text.Abbreviations abbreviations() {
    List<Pack> all = packs.all();
    return new Text.Abbreviations() {
      @Override
      public boolean has(int word) {
        for (Pack pack : all) {
          if (pack.abbreviates(word)) {
            return true;
          }
        }
        return false;
      }

      @Override
      public boolean followsOrdinal(int word) {
        for (Pack pack : all) {
          if (pack.ordinalDot() && pack.isMonth(word)) {
            return true;
          }
        }
        return false;
      }
    };
  }

  private UnsupportedLanguageException unsupported(String message) {
    return new UnsupportedLanguageException(
        message, languages().stream().map(Language::code).toList());
  }

  private Reading reading(Article article, Marks marks, Quantities.Found found, List<Note> notes) {
    List<LanguageSpan> spans = new ArrayList<>();
    Map<String, Integer> lengths = new LinkedHashMap<>();
    for (Sentence sentence : marks.text().sentences()) {
      String code = marks.pack(sentence.first()).code();
      Span span = sentence.span();
      lengths.merge(code, span.end() - span.start(), Integer::sum);
      if (!spans.isEmpty() && spans.getLast().language().equals(code)) {
        spans.set(spans.size() - 1, new LanguageSpan(code, spans.getLast().span().to(span)));
      } else {
        spans.add(new LanguageSpan(code, span));
      }
    }
    String main =
        lengths.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(
                article.language() != null ? article.language() : packs.all().getFirst().code());
    return new Reading(article, main, spans, found.quantities(), found.excluded(), notes);
  }

  /** Claims and statements without comparisons; otherwise as {@link #check}. */
  public Analysis claims(Article article) {
    return check(article, List.of(), Set.of());
  }

  /** The quantities of a text, and the numbers that claim nothing; throws as {@link #check}. */
  public Reading quantities(Article article) {
    List<Note> notes = new ArrayList<>();
    Marks marks = marks(article);
    return reading(article, marks, Quantities.read(marks, notes), notes);
  }

  /** The version of each pack by language code, sorted. */
  public Map<String, String> packs() {
    Map<String, String> versions = new LinkedHashMap<>();
    packs.all().stream()
        .filter(Pack::complete)
        .forEach(pack -> versions.put(pack.code(), pack.version()));
    return versions;
  }
}
