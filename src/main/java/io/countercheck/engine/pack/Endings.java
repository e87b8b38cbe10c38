package io.countercheck.engine.pack;

import io.countercheck.engine.text.Folding;
import java.util.Map;

/**
 * The nouns of a language that writes compounds in one word, by their letters from the last one on:
 * one walk from the end of a strange word finds the longest noun that it ends in.
 */
final class Endings {

  private static final int SHORTEST = 5;
  private static final int SHORTEST_FRONT = 3;
  private static final int LONGEST = 40;
  private static final long SEED = 0x9e3779b97f4a7c15L;

  private final long[] hashes;
  private final int[] words;
  private final int mask;

  /**
   * The endings that the words of a map are.
   *
   * @param nouns the number of each noun in the lexicon, by its spelling in lower case
   */
  Endings(Map<String, Integer> nouns) {
    int capacity = Integer.highestOneBit(Math.max(16, nouns.size() * 4)) << 1;
    hashes = new long[capacity];
    words = new int[capacity];
    mask = capacity - 1;
    nouns.forEach(
        (noun, word) -> {
          if (noun.length() >= SHORTEST) {
            long hash = SEED;
            for (int i = noun.length() - 1; i >= 0; i--) {
              hash = step(hash, noun.charAt(i));
            }
            int slot = slot(hash);
            while (words[slot] != 0) {
              slot = slot + 1 & mask;
            }
            hashes[slot] = hash;
            words[slot] = word;
          }
        });
  }

  private static long step(long hash, char c) {
    long mixed = (hash ^ c) * 0x9e3779b97f4a7c15L;
    return mixed ^ mixed >>> 29;
  }

  private int slot(long hash) {
    return (int) (hash >>> 32 ^ hash) & mask;
  }

  /** Where the longest noun starts in which a stretch of text ends; -1 when there is none. */
  int start(String source, int start, int end) {
    int best = -1;
    long hash = SEED;
    int first = Math.max(start + SHORTEST_FRONT, end - LONGEST);
    for (int i = end - 1; i >= first; i--) {
      hash = step(hash, Folding.lowered(source.charAt(i)));
      if (end - i >= SHORTEST && find(hash) != 0) {
        best = i;
      }
    }
    return best;
  }

  /** The number of the noun that a stretch of text is, or 0. */
  int word(String source, int start, int end) {
    long hash = SEED;
    for (int i = end - 1; i >= start; i--) {
      hash = step(hash, Folding.lowered(source.charAt(i)));
    }
    return find(hash);
  }

  private int find(long hash) {
    int slot = slot(hash);
    while (words[slot] != 0) {
      if (hashes[slot] == hash) {
        return words[slot];
      }
      slot = slot + 1 & mask;
    }
    return 0;
  }
}
