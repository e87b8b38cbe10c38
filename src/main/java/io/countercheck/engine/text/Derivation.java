package io.countercheck.engine.text;

import java.util.List;

/**
 * The rules that led to a reading, as a tree: a rule, the words it was applied to, and the readings
 * it was made from.
 *
 * @param rule the key of a row of a pack ({@code fr/modifiers/environ}) or the name of a rule of
 *     the engine ({@code digits, space groups})
 * @param span the words that the rule read
 * @param parts the derivations of what the rule was applied to, in the order of the text
 */
public record Derivation(String rule, Span span, List<Derivation> parts) {

  public Derivation {
    parts = List.copyOf(parts);
  }

  /** A derivation without parts. */
  public static Derivation of(String rule, Span span) {
    return new Derivation(rule, span, List.of());
  }

  /** Whether this derivation or one of its parts cites the rule. */
  public boolean cites(String wanted) {
    return rule.equals(wanted) || parts.stream().anyMatch(part -> part.cites(wanted));
  }
}
