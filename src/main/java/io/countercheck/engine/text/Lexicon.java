package io.countercheck.engine.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every word that a pack knows, as a number: the flat table in which each word of a text is looked
 * up once.
 *
 * <p>A word is found by its spelling in lower case; one that is not there is looked up again
 * without its accents, so that headlines in capitals are read. The table is keyed by 64-bit hashes
 * alone: with some 10^5 words the chance that a stranger is taken for one of them is below 10^-14.
 */
public final class Lexicon {

  /** The number of a word that no pack knows. */
  public static final int UNKNOWN = 0;

  private final long[] hashes;
  private final int[] words;
  private final int mask;
  private final int size;

  private Lexicon(Map<String, Integer> ids) {
    int capacity = Integer.highestOneBit(Math.max(16, ids.size() * 4)) << 1;
    hashes = new long[capacity];
    words = new int[capacity];
    mask = capacity - 1;
    size = ids.size() + 1;
    ids.forEach((word, id) -> put(hash(word), id));
    List<Map.Entry<String, Integer>> inOrder = new ArrayList<>(ids.entrySet());
    inOrder.sort(Map.Entry.comparingByValue());
    for (Map.Entry<String, Integer> entry : inOrder) {
      String folded = Folding.fold(entry.getKey());
      if (!ids.containsKey(folded)) {
        put(hash(folded), entry.getValue());
      }
    }
  }

  private void put(long hash, int word) {
    int slot = slot(hash);
    while (words[slot] != 0) {
      if (hashes[slot] == hash) {
        return;
      }
      slot = slot + 1 & mask;
    }
    hashes[slot] = hash;
    words[slot] = word;
  }

  private int slot(long hash) {
    return (int) (hash >>> 32 ^ hash) & mask;
  }

  /** The number of the word with this hash, or {@link #UNKNOWN}. */
  int find(long hash) {
    int slot = slot(hash);
    while (words[slot] != 0) {
      if (hashes[slot] == hash) {
        return words[slot];
      }
      slot = slot + 1 & mask;
    }
    return UNKNOWN;
  }

  /** The number of a word, or {@link #UNKNOWN}. */
  public int find(CharSequence word) {
    int found = find(hash(Folding.lower(word)));
    return found != UNKNOWN ? found : find(hash(Folding.fold(word)));
  }

  /** One more than the highest number of a word. */
  public int size() {
    return size;
  }

  static final long SEED = 0xcbf29ce484222325L;

  /** One step of the hash; {@link Scan} takes it for each character as it passes. */
  static long hash(long hash, char c) {
    return (hash ^ c) * 0x9e3779b97f4a7c15L;
  }

  /** Mixes the high bits in, once per word. */
  static long finish(long hash) {
    return hash ^ hash >>> 29;
  }

  private static long hash(CharSequence word) {
    long hash = SEED;
    for (int i = 0; i < word.length(); i++) {
      hash = hash(hash, word.charAt(i));
    }
    return finish(hash);
  }

  /** Collects words while packs are read. */
  public static final class Builder {
    private final Map<String, Integer> ids = new HashMap<>();

    /** The number of a word, given in lower case; a new one for a new word. */
    public int add(String word) {
      Integer known = ids.get(word);
      if (known != null) {
        return known;
      }
      ids.put(word, ids.size() + 1);
      return ids.size();
    }

    /** The table of all words added so far. */
    public Lexicon build() {
      return new Lexicon(ids);
    }
  }
}
