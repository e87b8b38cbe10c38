package io.countercheck.engine.claim;

import io.countercheck.engine.text.Mention;
import java.util.Set;

/**
 * Where a claim stands in its text, as far as comparing needs to know.
 *
 * @param article 0 for the article, 1 and up for the other sources' texts
 * @param sentence the number of the sentence in the text, from 0
 * @param paragraph the number of the paragraph in the text, from 0
 * @param contrast the words in the claim's sentence that set figures side by side ({@code while}),
 *     or null
 * @param update the words that say that the figure replaces an earlier one ({@code brings the toll
 *     to}), or null
 * @param replaced whether the words say that the figure is the one that was replaced
 * @param names the folded names in the claim's sentence: organisations, persons, products, named
 *     events; places are in the frame
 */
public record Setting(
    int article,
    int sentence,
    int paragraph,
    Mention contrast,
    Mention update,
    boolean replaced,
    Set<String> names) {

  public Setting {
    names = Set.copyOf(names);
  }
}
