package io.countercheck.engine.pack;

import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * The phrases of all tables of a language as one trie over word numbers: a walk from a token finds
 * the longest phrase of every table at once.
 */
final class Phrases {

  // Bits of a mark that hold the length of the phrase in tokens.
  static final int LENGTH_BITS = 5;
  private static final int LONGEST = (1 << LENGTH_BITS) - 1;
  private static final int TABLES = Table.values().length;

  private final int[] roots;
  private final long[] edges;
  private final int[] targets;
  private final int mask;
  // For each node and table the group of entries whose phrase ends there, 0 for none.
  private final int[][] terminals;
  private final boolean[] inner;
  private final Entry[][] groups;
  private final long[] grammar;

  private Phrases(Builder builder, int words) {
    roots = new int[words];
    int capacity = Integer.highestOneBit(Math.max(16, builder.edges.size() * 3)) << 1;
    edges = new long[capacity];
    targets = new int[capacity];
    mask = capacity - 1;
    inner = new boolean[builder.nodes];
    builder.edges.forEach(
        (edge, target) -> {
          int from = (int) (edge >>> 32);
          if (from == 0) {
            roots[(int) (long) edge] = target;
          } else {
            inner[from] = true;
            int slot = slot(edge);
            while (targets[slot] != 0) {
              slot = slot + 1 & mask;
            }
            edges[slot] = edge;
            targets[slot] = target;
          }
        });
    terminals = new int[builder.nodes][];
    List<Entry[]> all = new ArrayList<>();
    all.add(new Entry[0]);
    builder.entries.forEach(
        (node, byTable) -> {
          int[] ends = new int[TABLES];
          for (int table = 0; table < TABLES; table++) {
            if (byTable.get(table) != null) {
              ends[table] = all.size();
              all.add(byTable.get(table).toArray(new Entry[0]));
            }
          }
          terminals[node] = ends;
        });
    groups = all.toArray(new Entry[0][]);
    grammar = new long[groups.length];
    for (int i = 0; i < groups.length; i++) {
      for (Entry entry : groups[i]) {
        if (entry instanceof Entry.Word word) {
          grammar[i] |= word.grammar();
        }
      }
    }
  }

  private int slot(long edge) {
    long mixed = edge * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 40) & mask;
  }

  private int follow(int node, int word) {
    long edge = (long) node << 32 | word;
    int slot = slot(edge);
    while (targets[slot] != 0) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = slot + 1 & mask;
    }
    return 0;
  }

  /** Writes, for the phrases that start at a token, group and length into the marks. */
  void mark(Text text, int token, int end, int[][] marks) {
    int word = text.word(token);
    if (word == 0) {
      return;
    }
    int node = roots[word];
    int length = 1;
    while (node != 0) {
      int[] ends = terminals[node];
      if (ends != null) {
        for (int table = 0; table < TABLES; table++) {
          if (ends[table] != 0) {
            marks[table][token] = ends[table] << LENGTH_BITS | length;
          }
        }
      }
      if (!inner[node] || token + length >= end || length == LONGEST) {
        return;
      }
      int next = text.word(token + length);
      if (next == 0) {
        return;
      }
      node = follow(node, next);
      length++;
    }
  }

  /** The mark of a table for a phrase of one word, or 0. */
  int single(int word, Table table) {
    int[] ends = terminals[roots[word]];
    return ends == null || ends[table.ordinal()] == 0
        ? 0
        : ends[table.ordinal()] << LENGTH_BITS | 1;
  }

  /** The mark of a table for a phrase of two words, the second one parted from the first, or 0. */
  int parted(int first, int last, Table table) {
    int node = roots[first];
    if (node == 0 || !inner[node]) {
      return 0;
    }
    int next = follow(node, last);
    int[] ends = next == 0 ? null : terminals[next];
    return ends == null || ends[table.ordinal()] == 0
        ? 0
        : ends[table.ordinal()] << LENGTH_BITS | 1;
  }

  /** The entries of a mark. */
  Entry[] group(int mark) {
    return groups[mark >>> LENGTH_BITS];
  }

  /** The grammar of all words of a mark. */
  long grammar(int mark) {
    return grammar[mark >>> LENGTH_BITS];
  }

  /** Whether some phrase starts with the word. */
  boolean starts(int word) {
    return roots[word] != 0;
  }

  /** Collects phrases while tables are read. */
  static final class Builder {
    private final java.util.Map<Long, Integer> edges = new java.util.LinkedHashMap<>();
    private final java.util.Map<Integer, List<List<Entry>>> entries =
        new java.util.LinkedHashMap<>();
    private int nodes = 1;

    void add(int[] words, Table table, Entry entry) {
      if (words.length == 0 || words.length > LONGEST) {
        throw new PackException(entry.rule(), "a phrase of " + words.length + " words");
      }
      int node = 0;
      for (int word : words) {
        long edge = (long) node << 32 | word;
        Integer next = edges.get(edge);
        if (next == null) {
          next = nodes++;
          edges.put(edge, next);
        }
        node = next;
      }
      List<List<Entry>> byTable =
          entries.computeIfAbsent(
              node, n -> new ArrayList<>(java.util.Collections.nCopies(TABLES, null)));
      List<Entry> group = byTable.get(table.ordinal());
      if (group == null) {
        group = new ArrayList<>(1);
        byTable.set(table.ordinal(), group);
      }
      if (!group.contains(entry)) {
        group.add(entry);
      }
    }

    Phrases build(int words) {
      return new Phrases(this, words);
    }
  }
}
