package io.countercheck.engine.comparison;

import io.countercheck.engine.text.Folding;
import java.util.Map;
import java.util.Set;

/**
 * Fills the slots of a sentence. {@code {a}} is replaced by a value, {@code {a:says|say}} by the
 * second word when a is plural, and {@code de~{a}} loses its vowel before one.
 */
final class Template {

  private static final String VOWELS = "aeiouy";

  private Template() {}

  static String fill(String template, Map<String, String> values, Set<String> plurals) {
    StringBuilder filled = new StringBuilder(template.length() + 64);
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      int end = c == '{' ? template.indexOf('}', i) : -1;
      if (end < 0) {
        filled.append(c);
        continue;
      }
      String value = value(template.substring(i + 1, end), values, plurals);
      int last = filled.length() - 1;
      if (last > 0 && filled.charAt(last) == '~') {
        elide(filled, value);
      }
      filled.append(value);
      i = end;
    }
    return filled.toString();
  }

  private static String value(String slot, Map<String, String> values, Set<String> plurals) {
    int colon = slot.indexOf(':');
    if (colon < 0) {
      return values.getOrDefault(slot, "");
    }
    int bar = slot.indexOf('|', colon);
    return plurals.contains(slot.substring(0, colon))
        ? slot.substring(bar + 1)
        : slot.substring(colon + 1, bar);
  }

  private static void elide(StringBuilder filled, String next) {
    filled.setLength(filled.length() - 1);
    boolean vowel =
        !next.isEmpty() && VOWELS.indexOf(Folding.fold(next.substring(0, 1)).charAt(0)) >= 0;
    if (vowel) {
      filled.setCharAt(filled.length() - 1, '\'');
    } else {
      filled.append(' ');
    }
  }

  /** The text with a capital at its start. */
  static String sentence(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
