package io.countercheck.api;

import io.countercheck.engine.Article;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A text as a client sends it.
 *
 * @param text the text
 * @param language an order to read it in this language, or null to vote on each paragraph
 * @param published the day of publication, or null
 * @param publisher who publishes it, or null
 * @param url where it is published, or null; never fetched
 * @param title the headline when it is not part of the text, or null
 */
@Schema(name = "Article")
public record SubmittedArticle(
    @Schema(description = "The text; paragraphs are separated by line breaks.", required = true)
        String text,
    @Schema(
            description =
                "ISO 639-1 code of a supported language: an order to read the text in it. Without"
                    + " it each paragraph is voted on.",
            nullable = true,
            examples = "fr")
        String language,
    @Schema(
            description = "The day of publication, from which relative dates count.",
            nullable = true,
            examples = "2020-02-20")
        LocalDate published,
    @Schema(description = "Who publishes the text.", nullable = true) String publisher,
    @Schema(description = "Where the text is published; it is never fetched.", nullable = true)
        String url,
    @Schema(description = "The headline when it is not part of the text.", nullable = true)
        String title) {

  private static final int LONGEST_LABEL = 2_000;

  /** The article for the engine; what is wrong with this one is added to the faults. */
  static Article toArticle(SubmittedArticle submitted, String field, List<Fault> faults) {
    if (submitted == null) {
      faults.add(new Fault(field, "is required"));
      return null;
    }
    if (submitted.text == null) {
      faults.add(new Fault(field + ".text", "is required"));
    }
    wellFormed(submitted.text, Integer.MAX_VALUE, field + ".text", faults);
    wellFormed(submitted.publisher, LONGEST_LABEL, field + ".publisher", faults);
    wellFormed(submitted.url, LONGEST_LABEL, field + ".url", faults);
    wellFormed(submitted.title, LONGEST_LABEL, field + ".title", faults);
    return new Article(
        submitted.text,
        submitted.language,
        submitted.published,
        submitted.publisher,
        submitted.url,
        submitted.title);
  }

  // Half of a surrogate pair is no character: it has no place in UTF-8, so it could not be quoted.
  private static void wellFormed(String value, int longest, String field, List<Fault> faults) {
    if (value == null) {
      return;
    }
    if (value.length() > longest) {
      faults.add(new Fault(field, "must be at most " + longest + " characters long"));
    }
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(value.codePointAt(i))) {
          faults.add(new Fault(field, "holds half of a surrogate pair at offset " + i));
          return;
        }
        i++;
      }
    }
  }
}
