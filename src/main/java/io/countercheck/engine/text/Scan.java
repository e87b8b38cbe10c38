package io.countercheck.engine.text;

import java.util.Arrays;

/**
 * The one pass over the characters: cuts words, digits and signs, folds case and accents, and looks
 * every piece up in the {@link Lexicon}.
 *
 * <p>A run of letters is a word; a run of ASCII digits is a number; every other visible character
 * stands alone. An apostrophe between letters ends an elision ({@code l'|alliance}) or starts an
 * English clitic ({@code Kuwait|'s}, {@code do|n't}). Characters of format (marks of direction,
 * soft hyphens) are invisible and never end a word.
 */
final class Scan {

  // Longer words are in no table; a megabyte without a space must not be hashed twice.
  private static final int LONGEST_WORD = 48;

  private final String source;
  private final Lexicon lexicon;
  private int[] starts;
  private int[] ends;
  private int[] words;
  private short[] flags;
  private int size;

  private Scan(String source, Lexicon lexicon) {
    this.source = source;
    this.lexicon = lexicon;
    int guess = source.length() / 4 + 16;
    starts = new int[guess];
    ends = new int[guess];
    words = new int[guess];
    flags = new short[guess];
  }

  static Tokens tokens(String source, Lexicon lexicon) {
    Scan scan = new Scan(source, lexicon);
    scan.run();
    return new Tokens(
        Arrays.copyOf(scan.starts, scan.size),
        Arrays.copyOf(scan.ends, scan.size),
        Arrays.copyOf(scan.words, scan.size),
        Arrays.copyOf(scan.flags, scan.size));
  }

  /** What the scan found, one entry a token. */
  record Tokens(int[] starts, int[] ends, int[] words, short[] flags) {}

  private void run() {
    int length = source.length();
    int i = 0;
    int breaks = 2;
    while (i < length) {
      char c = source.charAt(i);
      byte kind = Characters.kind(c);
      if (kind == Characters.SPACE) {
        if (c == '\n' || c == '\u2028' || c == '\u2029' || c == '\r' && !newlineAt(i + 1)) {
          breaks++;
        }
        i++;
        continue;
      }
      if (kind == Characters.INVISIBLE) {
        i++;
        continue;
      }
      short flag = 0;
      if (breaks > 0) {
        flag |= breaks > 1 ? Text.LINE | Text.PARAGRAPH : Text.LINE;
        breaks = 0;
      }
      if (size > 0 && ends[size - 1] == i) {
        flag |= Text.GLUED;
      }
      i =
          switch (kind) {
            case Characters.LETTER -> word(i, flag);
            case Characters.DIGIT -> digits(i, flag);
            default -> sign(i, c, flag);
          };
    }
  }

  private boolean newlineAt(int i) {
    return i < source.length() && source.charAt(i) == '\n';
  }

  private int word(int start, short flag) {
    int length = source.length();
    long exact = Lexicon.SEED;
    long folded = Lexicon.SEED;
    boolean accents = false;
    int upper = 0;
    int letters = 0;
    int i = start;
    while (i < length) {
      char c = source.charAt(i);
      byte kind = Characters.kind(c);
      if (kind == Characters.LETTER) {
        char lower = Folding.lower(c);
        if (letters < LONGEST_WORD) {
          exact = Lexicon.hash(exact, lower);
          char base = Folding.base(lower);
          if (lower == 'œ' || lower == 'æ') {
            folded = Lexicon.hash(Lexicon.hash(folded, lower == 'œ' ? 'o' : 'a'), 'e');
            accents = true;
          } else if (lower == 'ß') {
            folded = Lexicon.hash(Lexicon.hash(folded, 's'), 's');
            accents = true;
          } else {
            folded = Lexicon.hash(folded, base);
            accents |= base != lower;
          }
        }
        if (c != lower) {
          upper++;
        }
        letters++;
        i++;
      } else if (kind == Characters.INVISIBLE) {
        i++;
      } else if (kind == Characters.APOSTROPHE
          && i > start
          && (letterAt(i + 1) || i - start <= 4 && figureAt(i + 1))) {
        int clitic = clitic(start, i);
        if (clitic < 0) {
          exact = Lexicon.hash(exact, '\'');
          folded = Lexicon.hash(folded, '\'');
          i++;
          break;
        }
        if (clitic == i) {
          break;
        }
        // do|n't: the n goes to the clitic, so this word is looked up again without it.
        if (clitic > start) {
          add(start, clitic, lookUp(start, clitic), shape(start, flag, upper, letters - 1));
        }
        int end = letterRun(i + 1);
        add(
            clitic,
            end,
            lookUp(clitic, end),
            (short) (Text.WORD | (clitic > start ? Text.GLUED : flag)));
        return end;
      } else {
        break;
      }
    }
    int id = Lexicon.UNKNOWN;
    if (letters < LONGEST_WORD) {
      id = lexicon.find(Lexicon.finish(exact));
      if (id == Lexicon.UNKNOWN) {
        id = lexicon.find(Lexicon.finish(accents ? folded : exact));
      }
    }
    add(start, i, id, shape(start, flag, upper, letters));
    if (i < length && Characters.kind(source.charAt(i)) == Characters.APOSTROPHE) {
      // The word ended before an English clitic.
      if (letterAt(i + 1) && source.charAt(i - 1) != '\'') {
        int end = letterRun(i + 1);
        add(i, end, lookUp(i, end), (short) (Text.WORD | Text.GLUED));
        return end;
      }
    }
    return i;
  }

  private short shape(int start, short flag, int upper, int letters) {
    int shape = flag | Text.WORD;
    if (upper > 0 && Character.isUpperCase(source.charAt(start))) {
      shape |= Text.CAPITAL;
    }
    if (upper > 1 && upper == letters) {
      shape |= Text.UPPER;
    }
    return (short) shape;
  }

  /** Where an English clitic starts whose apostrophe stands at i, or -1 for an elision. */
  private int clitic(int start, int i) {
    int end = letterRun(i + 1);
    int after = end - i - 1;
    if (after == 0) {
      return -1;
    }
    char first = Folding.lower(source.charAt(i + 1));
    char second = after > 1 ? Folding.lower(source.charAt(i + 2)) : 0;
    if (after == 1 && first == 't' && Folding.lower(source.charAt(i - 1)) == 'n') {
      return i - 1;
    }
    boolean english =
        after == 1 && (first == 's' || first == 'd' && i - start > 1 || first == 'm')
            || after == 2
                && (first == 'r' && second == 'e'
                    || first == 'v' && second == 'e'
                    || first == 'l' && second == 'l');
    return english ? i : -1;
  }

  private int letterRun(int i) {
    while (i < source.length() && Characters.kind(source.charAt(i)) == Characters.LETTER) {
      i++;
    }
    return i;
  }

  private boolean letterAt(int i) {
    return i < source.length() && Characters.kind(source.charAt(i)) == Characters.LETTER;
  }

  /** Whether digits or an opening quotation mark follow: d'11, qu'« il ». */
  private boolean figureAt(int i) {
    if (i >= source.length()) {
      return false;
    }
    char c = source.charAt(i);
    return Characters.kind(c) == Characters.DIGIT || c == '«' || c == '“';
  }

  private int lookUp(int start, int end) {
    return end - start > LONGEST_WORD
        ? Lexicon.UNKNOWN
        : lexicon.find(source.subSequence(start, end));
  }

  private int digits(int start, short flag) {
    int i = start + 1;
    while (i < source.length() && Characters.kind(source.charAt(i)) == Characters.DIGIT) {
      i++;
    }
    add(start, i, Lexicon.UNKNOWN, (short) (flag | Text.DIGITS));
    return i;
  }

  private int sign(int start, char c, short flag) {
    int end = start + 1;
    if (Character.isHighSurrogate(c)
        && end < source.length()
        && Character.isLowSurrogate(source.charAt(end))) {
      end++;
    }
    int id =
        end == start + 1
            ? lexicon.find(Lexicon.finish(Lexicon.hash(Lexicon.SEED, Folding.lower(c))))
            : Lexicon.UNKNOWN;
    add(start, end, id, (short) (flag | Text.SIGN));
    return end;
  }

  private void add(int start, int end, int word, short flag) {
    if (size == starts.length) {
      int larger = size + (size >> 1) + 16;
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      words = Arrays.copyOf(words, larger);
      flags = Arrays.copyOf(flags, larger);
    }
    starts[size] = start;
    ends[size] = end;
    words[size] = word;
    flags[size] = flag;
    size++;
  }
}
