package io.countercheck.engine.quantity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The cases of {@code lang/<code>/quantity.corpus}; {@code docs/packs.md} describes the format.
 *
 * @param carriers sentences with {@code {}} that every phrase is read in as well
 * @param cases in the order of the file
 */
record QuantityCorpus(List<String> carriers, List<Case> cases) {

  /**
   * A surface and what it must be read as.
   *
   * @param where file and line
   * @param reason null for quantities; what the numbers are instead, {@code -} if nothing at all
   * @param expected the quantities, separated by {@code ; }
   * @param surface the words
   * @param known whether it is known to fail
   */
  record Case(String where, String reason, String expected, String surface, boolean known) {

    /** Whether the surface is a part of a sentence and not a whole one. */
    boolean isPhrase() {
      return !surface.matches("(?s).*[.!?»”\"]");
    }
  }

  /** The corpus of a language, or null when it has none. */
  static QuantityCorpus of(String code) {
    String file = "lang/" + code + "/quantity.corpus";
    try (InputStream in = QuantityCorpus.class.getClassLoader().getResourceAsStream(file)) {
      return in == null ? null : read(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  static QuantityCorpus read(String file, String content) {
    List<String> carriers = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    String expected = null;
    String reason = null;
    int number = 0;
    for (String line : content.split("\n")) {
      number++;
      String where = file + ":" + number;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.length() < 3 || line.charAt(1) != ' ') {
        throw new IllegalArgumentException(where + ": a sign, a space and words are needed");
      }
      String rest = line.substring(2).strip();
      switch (line.charAt(0)) {
        case '@' -> carriers.add(rest);
        case '=' -> {
          expected = rest;
          reason = null;
        }
        case '!' -> {
          expected = "";
          reason = rest;
        }
        case '-', '?' -> {
          if (expected == null) {
            throw new IllegalArgumentException(where + ": nothing is expected yet");
          }
          cases.add(new Case(where, reason, expected, unescaped(rest), line.charAt(0) == '?'));
        }
        default -> throw new IllegalArgumentException(where + ": unknown sign");
      }
    }
    return new QuantityCorpus(List.copyOf(carriers), List.copyOf(cases));
  }

  /** A line break is written {@code \\n}, another character {@code \\x{202f}}. */
  private static String unescaped(String text) {
    return ESCAPE
        .matcher(text.replace("\\n", "\n"))
        .replaceAll(hex -> Character.toString(Integer.parseInt(hex.group(1), 16)));
  }

  private static final Pattern ESCAPE = Pattern.compile("\\\\x\\{([0-9a-f]+)}");
}
