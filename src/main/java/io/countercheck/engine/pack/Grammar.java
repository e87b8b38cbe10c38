package io.countercheck.engine.pack;

import java.util.Locale;
import java.util.Set;

/**
 * The classes and features of {@code words.tsv} as bits, so that a word's grammar is one number.
 *
 * <p>The low bits are the ordinals of {@link WordClass}; the features that steer the grammar
 * follow.
 */
public final class Grammar {

  private static int next = WordClass.values().length;

  public static final long DEFINITE = bit();
  public static final long INDEFINITE = bit();
  public static final long PARTITIVE = bit();
  public static final long OF = bit();
  public static final long IN = bit();
  public static final long AT = bit();
  public static final long TO = bit();
  public static final long FROM = bit();
  public static final long BY = bit();
  public static final long FOR = bit();
  public static final long WITH = bit();
  public static final long ON = bit();
  public static final long BETWEEN = bit();
  public static final long SINCE = bit();
  public static final long UNTIL = bit();
  public static final long DURING = bit();
  public static final long AND = bit();
  public static final long OR = bit();
  public static final long BUT = bit();
  public static final long BECAUSE = bit();
  public static final long WHILE = bit();
  public static final long IF = bit();
  public static final long THAT = bit();
  public static final long WHEN = bit();
  public static final long THAN = bit();
  public static final long MASCULINE = bit();
  public static final long FEMININE = bit();
  public static final long SINGULAR = bit();
  public static final long PLURAL = bit();
  public static final long PERSON = bit();
  public static final long BE = bit();
  public static final long HAVE = bit();
  public static final long FUTURE = bit();
  public static final long CONDITIONAL = bit();
  public static final long MODAL = bit();
  public static final long UP = bit();
  public static final long DOWN = bit();
  public static final long UNNAMED = bit();

  private static final String[] NAMES = {
    "definite",
    "indefinite",
    "partitive",
    "of",
    "in",
    "at",
    "to",
    "from",
    "by",
    "for",
    "with",
    "on",
    "between",
    "since",
    "until",
    "during",
    "and",
    "or",
    "but",
    "because",
    "while",
    "if",
    "that",
    "when",
    "than",
    "masculine",
    "feminine",
    "singular",
    "plural",
    "person",
    "be",
    "have",
    "future",
    "conditional",
    "modal",
    "up",
    "down",
    "unnamed"
  };

  private Grammar() {}

  private static long bit() {
    return 1L << next++;
  }

  /** The bit of a class. */
  public static long of(WordClass wordClass) {
    return 1L << wordClass.ordinal();
  }

  /** The bits of a class with its features; features without a bit are left out. */
  static long of(WordClass wordClass, Set<String> features) {
    long bits = of(wordClass);
    for (int i = 0; i < NAMES.length; i++) {
      if (features.contains(NAMES[i].toLowerCase(Locale.ROOT))) {
        bits |= 1L << WordClass.values().length + i;
      }
    }
    return bits;
  }
}
