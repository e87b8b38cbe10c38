package io.countercheck.engine.pack;

import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.List;

/**
 * The vote on the language: every known word of a paragraph speaks for the packs that know it,
 * words of grammar louder than nouns.
 */
public final class Languages {

  // A paragraph with less than this lead over the text's language keeps the text's.
  private static final int LEAD = 3;
  // Grammar weighs 3; running text in a known language reaches well over 1 a word, in a strange one
  // seldom half of it.
  private static final double LEAST = 0.75;
  private static final int SHORT = 4;
  // Of a dozen words and more, the least seen in a known language was 1.4 a word, in Dutch 0.8, in
  // Romanian 1.0, in Galician 1.15.
  private static final int RUNNING = 12;
  private static final double LEAST_RUNNING = 1.2;

  private final List<Pack> packs;

  /** A vote between the complete ones of the packs. */
  public Languages(List<Pack> packs) {
    this.packs = packs.stream().filter(Pack::complete).toList();
  }

  /**
   * The pack of every sentence; null when the text is in none of the languages.
   *
   * @param text the text, cut
   */
  public Pack[] vote(Text text) {
    int size = packs.size();
    List<Sentence> sentences = text.sentences();
    int paragraphs = sentences.isEmpty() ? 0 : sentences.getLast().paragraph() + 1;
    int[][] scores = new int[paragraphs][size];
    int[] total = new int[size];
    int words = 0;
    for (Sentence sentence : sentences) {
      int[] score = scores[sentence.paragraph()];
      for (int token = sentence.first(); token < sentence.end(); token++) {
        if (!text.is(token, Text.WORD)) {
          continue;
        }
        words++;
        int word = text.word(token);
        if (word != 0) {
          for (int i = 0; i < size; i++) {
            score[i] += packs.get(i).weight(word);
          }
        }
      }
    }
    int own = 0;
    for (int[] score : scores) {
      for (int i = 0; i < size; i++) {
        total[i] += score[i];
      }
      own += size == 0 ? 0 : score[best(score)];
    }
    int best = best(total);
    double least = words < SHORT ? 0 : words < RUNNING ? LEAST : LEAST_RUNNING;
    boolean known = best >= 0 && total[best] > 0 && own >= words * least;
    if (!known && !(words == 0)) {
      return null;
    }
    Pack main = packs.get(Math.max(0, best));
    Pack[] chosen = new Pack[sentences.size()];
    for (Sentence sentence : sentences) {
      int[] score = scores[sentence.paragraph()];
      int voted = best(score);
      boolean clear = voted >= 0 && score[voted] >= score[Math.max(0, best)] + LEAD;
      chosen[sentence.index()] = clear ? packs.get(voted) : main;
    }
    return chosen;
  }

  private static int best(int[] score) {
    int best = -1;
    for (int i = 0; i < score.length; i++) {
      if (best < 0 || score[i] > score[best]) {
        best = i;
      }
    }
    return best;
  }
}
