package io.countercheck.engine.pack;

import io.countercheck.engine.text.Text;
import java.util.Arrays;

/** Words that must stand one after the other, as numbers of the lexicon. */
public final class Run {

  /** No words: always there, nothing long. */
  public static final Run NONE = new Run(new int[0]);

  private final int[] words;

  Run(int[] words) {
    this.words = words;
  }

  /** Whether there are no words to match. */
  public boolean isEmpty() {
    return words.length == 0;
  }

  /** How many tokens it takes at a token, or -1 when it is not there. */
  public int at(Text text, int token, int end) {
    if (token + words.length > end) {
      return -1;
    }
    for (int i = 0; i < words.length; i++) {
      if (text.word(token + i) != words[i]) {
        return -1;
      }
    }
    return words.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Run run && Arrays.equals(words, run.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
