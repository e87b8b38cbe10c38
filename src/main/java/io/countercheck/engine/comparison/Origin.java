package io.countercheck.engine.comparison;

import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Source;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose figure it is in the end: the last link of the chain, or the text's own voice. Outlets that
 * cite one ministry are one origin.
 *
 * @param article the text
 * @param own whether the text itself says it
 * @param kind what sort of source it is; MEDIA for a text's own voice
 * @param named whether a reader could go and ask it
 * @param proper whether its name is a proper name
 * @param names the folded names without articles: the name, and what stands in parentheses after it
 * @param words the words of the names
 */
record Origin(
    int article,
    boolean own,
    Source.Kind kind,
    boolean named,
    boolean proper,
    Set<String> names,
    List<List<String>> words) {

  static Origin of(Claim claim, Voice voice, Set<String> articles) {
    int article = claim.setting().article();
    Attribution last = claim.origin();
    if (last == null) {
      String publisher = voice == null ? null : voice.publisher();
      Set<String> names =
          publisher == null || publisher.isBlank()
              ? Set.of("#" + article)
              : names(publisher, articles);
      return new Origin(article, true, Source.Kind.MEDIA, false, true, names, List.of());
    }
    Source source = last.source();
    boolean opens = source.span() != null && source.span().start() == claim.sentence().start();
    boolean proper = isProper(source.text(), opens);
    if (source.text().indexOf('(') <= 0) {
      List<String> words = words(source.text(), articles);
      String name = words.isEmpty() ? Folding.fold(source.text()) : String.join(" ", words);
      return new Origin(
          article,
          false,
          source.kind(),
          source.named(),
          proper,
          Set.of(name),
          List.of(words.isEmpty() ? words(name, Set.of()) : words));
    }
    Set<String> names = names(source.text(), articles);
    return new Origin(article, false, source.kind(), source.named(), proper, names, cut(names));
  }

  private static List<List<String>> cut(Set<String> names) {
    List<List<String>> words = new ArrayList<>(names.size());
    for (String name : names) {
      words.add(words(name, Set.of()));
    }
    return words;
  }

  /**
   * Whether two figures come from one mouth; in doubt they do, so that nothing is counted twice.
   */
  boolean same(Origin other) {
    if (this == other || own && other.own && article == other.article) {
      return true;
    }
    for (String name : names) {
      if (other.names.contains(name)) {
        return true;
      }
    }
    if (own || other.own) {
      return false;
    }
    for (List<String> name : words) {
      for (List<String> otherName : other.words) {
        if (shortens(name, this, otherName, other) || shortens(otherName, other, name, this)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a name is a short form of another: all its words are in it, and it is a proper name or,
   * in one text, begins alike ({@code the ministry}) or is what the person speaks for.
   */
  private static boolean shortens(
      List<String> words, Origin origin, List<String> fullWords, Origin fullOrigin) {
    if (words.isEmpty() || words.size() >= fullWords.size() || !fullWords.containsAll(words)) {
      return false;
    }
    boolean oneText = origin.article == fullOrigin.article;
    boolean alike =
        words.getFirst().equals(fullWords.getFirst())
            || words.getLast().equals(fullWords.getLast());
    return oneText
        ? alike || origin.proper || fullOrigin.kind == Source.Kind.PERSON
        : origin.proper && origin.kind == fullOrigin.kind && alike;
  }

  private static Set<String> names(String text, Set<String> articles) {
    int open = text.indexOf('(');
    if (open <= 0) {
      List<String> words = words(text, articles);
      return Set.of(words.isEmpty() ? Folding.fold(text) : String.join(" ", words));
    }
    TreeSet<String> names = new TreeSet<>();
    int close = text.indexOf(')', open);
    if (close > open) {
      add(names, text.substring(0, open), articles);
      add(names, text.substring(open + 1, close), articles);
    } else {
      add(names, text, articles);
    }
    if (names.isEmpty()) {
      names.add(Folding.fold(text));
    }
    return names;
  }

  private static void add(Set<String> names, String text, Set<String> articles) {
    List<String> words = words(text, articles);
    if (!words.isEmpty()) {
      names.add(String.join(" ", words));
    }
  }

  /** The folded words of a text without its articles. */
  static List<String> words(String text, Set<String> articles) {
    String folded = Folding.fold(text);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inWord = i < folded.length() && Character.isLetterOrDigit(folded.charAt(i));
      if (inWord && start < 0) {
        start = i;
      } else if (!inWord && start >= 0) {
        String word = folded.substring(start, i);
        start = -1;
        boolean elided = i < folded.length() && folded.charAt(i) == '\'';
        if (!articles.contains(word) && !(elided && articles.contains(word + "'"))) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /** Whether a word is written with a capital that the start of a sentence does not explain. */
  static boolean isProper(String text, boolean opens) {
    boolean inWord = false;
    boolean first = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && !inWord) {
        if (Character.isUpperCase(c) && !(first && opens)) {
          return true;
        }
        first = false;
      }
      inWord = letter;
    }
    return false;
  }
}
