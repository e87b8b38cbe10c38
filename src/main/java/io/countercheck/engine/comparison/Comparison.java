package io.countercheck.engine.comparison;

import java.util.List;

/**
 * The claims about one topic, held against each other.
 *
 * @param id {@code k1}, {@code k2}, … in the order of the first claims
 * @param topic what the claims are about
 * @param claims the ids of the claims, in the order of the text
 * @param verdict what they say together
 * @param origins how many independent origins there are; the text's own voice counts as one
 * @param pairs the claims pair by pair
 * @param sentence a sentence ready to print, in the language of the article
 * @param question what a reporter could ask to fill a gap, or null
 */
public record Comparison(
    String id,
    Topic topic,
    List<String> claims,
    Verdict verdict,
    int origins,
    List<Pair> pairs,
    String sentence,
    String question) {

  public Comparison {
    claims = List.copyOf(claims);
    pairs = List.copyOf(pairs);
  }
}
