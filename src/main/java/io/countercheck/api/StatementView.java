package io.countercheck.api;

import io.countercheck.engine.claim.Statement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a source says without a figure.
 *
 * @param id {@code s1}, {@code s2}, … over all texts of a check
 * @param article 0 for the article, 1 and up for the sources
 * @param quote the content
 * @param span where it stands
 * @param sentence the sentence around it
 * @param attribution who says it, the origin last
 * @param factuality how far the text vouches for it
 * @param derivation the rules that led to the reading
 */
@Schema(name = "Statement", description = "What a source says without a figure.")
public record StatementView(
    String id,
    int article,
    String quote,
    SpanView span,
    SpanView sentence,
    List<AttributionView> attribution,
    FactualityView factuality,
    DerivationView derivation) {

  static StatementView of(Statement statement, Offsets offsets) {
    return new StatementView(
        statement.id(),
        statement.article(),
        statement.quote(),
        offsets.of(statement.span()),
        offsets.of(statement.sentence()),
        AttributionView.of(statement.chain(), offsets),
        FactualityView.of(statement.factuality()),
        DerivationView.of(statement.derivation(), offsets));
  }

  static List<StatementView> of(List<Statement> statements, List<Offsets> offsets) {
    return statements.stream()
        .map(statement -> of(statement, offsets.get(statement.article())))
        .toList();
  }
}
