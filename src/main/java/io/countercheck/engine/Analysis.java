package io.countercheck.engine;

import io.countercheck.engine.claim.Claim;
import io.countercheck.engine.claim.Statement;
import io.countercheck.engine.comparison.Comparison;
import io.countercheck.engine.comparison.Consistency;
import io.countercheck.engine.comparison.NearMiss;
import io.countercheck.engine.quantity.Excluded;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Span;
import java.util.List;

/**
 * What the engine says of an article and of the texts sent with it. The same input gives the same
 * analysis, in the same order.
 *
 * @param readings one for each text, the article first
 * @param claims the claims of all texts, in the order of the texts
 * @param statements attributed contents without a quantity, in the order of the texts
 * @param comparisons the topics and how their claims stand to each other
 * @param consistency where a text does not agree with itself
 * @param notCompared pairs that a reader might confuse
 * @param notes doubts about the comparison as a whole; those of a text are in its reading
 */
public record Analysis(
    List<Reading> readings,
    List<Claim> claims,
    List<Statement> statements,
    List<Comparison> comparisons,
    List<Consistency> consistency,
    List<NearMiss> notCompared,
    List<Note> notes) {

  public Analysis {
    readings = List.copyOf(readings);
    claims = List.copyOf(claims);
    statements = List.copyOf(statements);
    comparisons = List.copyOf(comparisons);
    consistency = List.copyOf(consistency);
    notCompared = List.copyOf(notCompared);
    notes = List.copyOf(notes);
  }

  /**
   * What was read in one text.
   *
   * @param article the text as it was sent
   * @param language the language of most of the text
   * @param languages which parts are in which language, neighbouring parts of one language joined
   * @param quantities every quantity, claim or not
   * @param excluded numbers that claim nothing, with the reason
   * @param notes doubts met in the text
   */
  public record Reading(
      Article article,
      String language,
      List<LanguageSpan> languages,
      List<Quantity> quantities,
      List<Excluded> excluded,
      List<Note> notes) {

    public Reading {
      languages = List.copyOf(languages);
      quantities = List.copyOf(quantities);
      excluded = List.copyOf(excluded);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A part of a text in one language.
   *
   * @param language ISO 639-1
   * @param span whole paragraphs
   */
  public record LanguageSpan(String language, Span span) {}
}
