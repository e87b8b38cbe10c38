package io.countercheck.engine.claim;

import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Factuality;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Span;
import java.util.List;

/**
 * An attributed content without a quantity.
 *
 * @param id {@code s1}, {@code s2}, … over all texts of a check
 * @param article 0 for the article, 1 and up for the other sources' texts
 * @param quote the content
 * @param span where it stands
 * @param sentence the sentence around it
 * @param chain who says it, outermost reporter first, the origin last
 * @param factuality how far the text vouches for it
 * @param derivation the rules that led to the reading
 */
public record Statement(
    String id,
    int article,
    String quote,
    Span span,
    Span sentence,
    List<Attribution> chain,
    Factuality factuality,
    Derivation derivation) {

  public Statement {
    chain = List.copyOf(chain);
  }
}
