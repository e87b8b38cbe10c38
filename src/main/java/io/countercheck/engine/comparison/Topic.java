package io.countercheck.engine.comparison;

import java.util.List;

/**
 * What the claims of a comparison are about.
 *
 * @param concept the id of the concept; null when the text names none
 * @param event the id of the event; null when the text names none
 * @param places the ids of the places, in the order of the text
 */
public record Topic(String concept, String event, List<String> places) {

  public Topic {
    places = List.copyOf(places);
  }
}
