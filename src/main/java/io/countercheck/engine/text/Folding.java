package io.countercheck.engine.text;

import java.text.Normalizer;

/** Makes spellings of one word alike: lower case, no accents, ligatures apart, one apostrophe. */
public final class Folding {

  private Folding() {}

  /** The word in lower case without accents. */
  public static String fold(CharSequence word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = lower(word.charAt(i));
      switch (c) {
        case 'œ' -> folded.append("oe");
        case 'æ' -> folded.append("ae");
        case 'ß' -> folded.append("ss");
        default -> folded.append(base(c));
      }
    }
    return folded.toString();
  }

  /** The word in lower case, accents kept. */
  public static String lower(CharSequence word) {
    StringBuilder lower = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      lower.append(lower(word.charAt(i)));
    }
    return lower.toString();
  }

  /** One character in lower case, with one sort of apostrophe and of hyphen. */
  static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return c < LOWER.length ? LOWER[c] : c == '\u2010' || c == '\u2011' ? '-' : other(c);
  }

  /** One character in lower case. */
  public static char lowered(char c) {
    return lower(c);
  }

  /** The letter without its accents; other characters as they are. */
  static char base(char c) {
    return c < 0x80 ? c : c < BASE.length ? BASE[c] : c;
  }

  private static char other(char c) {
    return c == '\u2019' || c == '\u02bc' ? '\'' : Character.toLowerCase(c);
  }

  // Latin letters end below U+0250; a table keeps the scan free of calls per character.
  private static final char[] LOWER = new char[0x300];
  private static final char[] BASE = new char[0x300];

  static {
    for (char c = 0; c < LOWER.length; c++) {
      LOWER[c] = other(c);
      String parts = Normalizer.normalize(String.valueOf(LOWER[c]), Normalizer.Form.NFD);
      BASE[c] = Character.isLetter(parts.charAt(0)) ? parts.charAt(0) : c;
    }
    BASE['ø'] = 'o';
    BASE['ł'] = 'l';
    BASE['đ'] = 'd';
    BASE['ı'] = 'i';
  }
}
