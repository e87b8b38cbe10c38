package io.countercheck.engine.comparison;

import io.countercheck.engine.text.Note;
import java.util.List;

/**
 * All that came of comparing.
 *
 * @param comparisons the topics, in the order of their first claims
 * @param notCompared pairs that a reader might confuse
 * @param consistency where a text does not agree with itself
 * @param notes what was left out
 */
public record Comparisons(
    List<Comparison> comparisons,
    List<NearMiss> notCompared,
    List<Consistency> consistency,
    List<Note> notes) {

  public Comparisons {
    comparisons = List.copyOf(comparisons);
    notCompared = List.copyOf(notCompared);
    consistency = List.copyOf(consistency);
    notes = List.copyOf(notes);
  }
}
