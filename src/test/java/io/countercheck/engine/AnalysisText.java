package io.countercheck.engine;

import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Factuality;
import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.claim.Statement;
import io.countercheck.engine.comparison.Comparison;
import io.countercheck.engine.comparison.Pair;
import io.countercheck.engine.frame.Frame;
import io.countercheck.engine.frame.Place;
import io.countercheck.engine.quantity.Excluded;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.quantity.QuantityText;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Writes an analysis of one text so that a person can review it, and a difference in it. */
final class AnalysisText {

  private final String source;
  private final StringBuilder out = new StringBuilder();

  private AnalysisText(String source) {
    this.source = source;
  }

  static String of(Analysis analysis) {
    Analysis.Reading reading = analysis.readings().getFirst();
    AnalysisText text = new AnalysisText(reading.article().text());
    text.line("language " + reading.language());
    text.section("claims");
    analysis.claims().forEach(text::claim);
    text.section("other quantities");
    reading.quantities().stream()
        .filter(quantity -> analysis.claims().stream().noneMatch(c -> holds(c, quantity)))
        .forEach(quantity -> text.line(text.cut(quantity.span()) + " " + text.figure(quantity)));
    text.section("excluded");
    reading.excluded().forEach(text::excluded);
    text.section("statements");
    analysis.statements().forEach(text::statement);
    text.section("comparisons");
    analysis.comparisons().forEach(text::comparison);
    text.section("not compared");
    analysis
        .notCompared()
        .forEach(miss -> text.line(miss.a() + " " + miss.b() + " " + miss.dimension()));
    text.section("consistency");
    analysis.consistency().forEach(finding -> text.line(finding.toString()));
    text.section("notes");
    reading.notes().forEach(text::note);
    analysis.notes().forEach(text::note);
    return text.out.toString();
  }

  private static boolean holds(Claim claim, Quantity quantity) {
    return claim.quantity().span().equals(quantity.span());
  }

  private void section(String name) {
    out.append("\n").append(name).append("\n");
  }

  private void line(String line) {
    out.append(line).append("\n");
  }

  private String cut(Span span) {
    return span == null ? "-" : "\"" + span.in(source).replace("\n", "\\n") + "\"";
  }

  private String figure(Quantity quantity) {
    return QuantityText.of(quantity) + " in " + QuantityText.of(quantity.interval());
  }

  private void claim(Claim claim) {
    line(claim.id() + " \"" + claim.quote() + "\" = " + figure(claim.quantity()));
    Frame frame = claim.frame();
    StringBuilder of = new StringBuilder("   of ");
    of.append(frame.counted() == null ? "-" : frame.counted().concept());
    of.append(frame.event() == null ? "" : ", event " + frame.event().id());
    of.append(frame.agent() == null ? "" : ", agent " + frame.agent().text());
    of.append(
        frame.agent() == null || frame.agent().resolved() == null
            ? ""
            : " (" + frame.agent().resolved() + ")");
    if (!frame.places().isEmpty()) {
      of.append(", in ")
          .append(frame.places().stream().map(Place::id).collect(Collectors.joining(" + ")));
    }
    of.append(
        frame.period() == null
            ? ""
            : ", period \"" + frame.period().text() + "\" " + frame.period().iso());
    of.append(frame.basis() == null ? "" : ", " + frame.basis());
    of.append(frame.counting() == null ? "" : ", " + frame.counting());
    line(of.toString());
    chain(claim.chain(), claim.factuality());
    line(
        "   worth "
            + claim.worth()
            + ", as of "
            + claim.asOf()
            + (claim.rendering() == null ? "" : ", says " + claim.rendering() + " again"));
  }

  private void chain(List<Attribution> chain, Factuality factuality) {
    for (Attribution link : chain) {
      line(
          "   by \""
              + link.source().text()
              + "\""
              + (link.source().mention() == null
                  ? ""
                  : " as \"" + link.source().mention().text() + "\"")
              + " "
              + link.source().kind()
              + (link.source().named() ? " named" : " unnamed")
              + ", \""
              + link.cue().text()
              + "\" "
              + link.act()
              + (link.plan() ? " plan" : ""));
    }
    if (!factuality.equals(Factuality.ASSERTED)) {
      line(
          "   "
              + factuality.modality()
              + " "
              + factuality.polarity()
              + " "
              + factuality.certainty());
    }
  }

  private void excluded(Excluded excluded) {
    line(excluded.reason() + " " + cut(excluded.span()));
  }

  private void statement(Statement statement) {
    line(statement.id() + " " + cut(statement.span()));
    chain(statement.chain(), statement.factuality());
  }

  private void comparison(Comparison comparison) {
    line(
        comparison.id()
            + " "
            + comparison.topic().concept()
            + " "
            + comparison.topic().event()
            + " "
            + comparison.topic().places()
            + " "
            + comparison.claims()
            + " "
            + comparison.verdict()
            + " of "
            + comparison.origins());
    line("   " + comparison.sentence());
    if (comparison.question() != null) {
      line("   " + comparison.question());
    }
    for (Pair pair : comparison.pairs()) {
      line("   " + pair.a() + " " + pair.b() + " " + pair.relation() + " " + pair.comparability());
      line("      " + pair.dimensions());
      pair.assumptions()
          .forEach(assumed -> line("      " + assumed.dimension() + ": " + assumed.why()));
      if (pair.ratio() != null) {
        line(
            "      ratio "
                + pair.ratio().low()
                + " "
                + pair.ratio().atFaceValue()
                + " "
                + pair.ratio().high());
      }
      if (!pair.reasons().isEmpty() || !pair.caveats().isEmpty()) {
        line("      " + pair.reasons() + " " + pair.caveats());
      }
    }
  }

  private void note(Note note) {
    line(note.stage() + " " + cut(note.span()) + " " + note.message());
  }
}
