package io.countercheck.engine.comparison;

import io.countercheck.engine.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sentence with slots, cut up once. {@code {a}} is replaced by a value, {@code {a:says|say}} by
 * the second word when a is plural, and {@code de~{a}} loses its vowel before one.
 */
final class Template {

  private static final String VOWELS = "aeiouy";

  /**
   * What stands before a slot, and the slot; one and many are null for a slot that is filled in.
   */
  private record Part(String before, String slot, String one, String many) {}

  private final List<Part> parts;
  private final String rest;

  private Template(List<Part> parts, String rest) {
    this.parts = List.copyOf(parts);
    this.rest = rest;
  }

  static Template of(String text) {
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = text.charAt(i) == '{' ? text.indexOf('}', i) : -1;
      if (end >= 0) {
        parts.add(part(text.substring(start, i), text.substring(i + 1, end)));
        start = end + 1;
        i = end;
      }
    }
    return new Template(parts, text.substring(start));
  }

  private static Part part(String before, String slot) {
    int colon = slot.indexOf(':');
    if (colon < 0) {
      return new Part(before, slot, null, null);
    }
    int bar = slot.indexOf('|', colon);
    return new Part(
        before, slot.substring(0, colon), slot.substring(colon + 1, bar), slot.substring(bar + 1));
  }

  String fill(Map<String, String> values, Set<String> plurals) {
    StringBuilder filled = new StringBuilder(128);
    for (Part part : parts) {
      filled.append(part.before());
      String value =
          part.one() == null
              ? values.getOrDefault(part.slot(), "")
              : plurals.contains(part.slot()) ? part.many() : part.one();
      int last = filled.length() - 1;
      if (last > 0 && filled.charAt(last) == '~') {
        elide(filled, value);
      }
      filled.append(value);
    }
    return filled.append(rest).toString();
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
    return text.isEmpty() || Character.isUpperCase(text.charAt(0))
        ? text
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
