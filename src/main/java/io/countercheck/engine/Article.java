package io.countercheck.engine;

import java.time.LocalDate;

/**
 * A text to analyse and what is known of it.
 *
 * @param text the text; spans count its UTF-16 code units
 * @param language the ISO 639-1 code when it is to be read in that language, or null to vote on
 *     each paragraph
 * @param published the day of publication, or null
 * @param publisher who publishes it, or null
 * @param url where it is published, or null; never fetched
 * @param title the headline when it is not part of the text, or null
 */
public record Article(
    String text, String language, LocalDate published, String publisher, String url, String title) {

  /** A text of which nothing else is known. */
  public static Article of(String text) {
    return new Article(text, null, null, null, null, null);
  }

  /** A text in a language. */
  public static Article of(String text, String language) {
    return new Article(text, language, null, null, null, null);
  }
}
