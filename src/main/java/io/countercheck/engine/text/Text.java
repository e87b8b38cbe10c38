package io.countercheck.engine.text;

import java.util.List;

/**
 * A text cut into tokens and sentences. The characters are never rewritten: a token is a pair of
 * offsets, the number of its word in the {@link Lexicon}, and its shape.
 *
 * <p>Tokens are kept in arrays and named by their index, because a text of a megabyte has half a
 * million of them.
 */
public final class Text {

  /** Shape: a run of letters, an elision or a clitic. */
  public static final short WORD = 1;

  /** Shape: a run of ASCII digits. */
  public static final short DIGITS = 2;

  /** Shape: any other visible character. */
  public static final short SIGN = 4;

  /** Shape: no space before it. */
  public static final short GLUED = 8;

  /** Shape: the first one on a line. */
  public static final short LINE = 16;

  /** Shape: the first one after an empty line, or of the text. */
  public static final short PARAGRAPH = 32;

  /** Shape: starts with a capital. */
  public static final short CAPITAL = 64;

  /** Shape: two or more letters, all capitals. */
  public static final short UPPER = 128;

  private final String source;
  private final int[] starts;
  private final int[] ends;
  private final int[] words;
  private final short[] flags;
  private final List<Sentence> sentences;

  private Text(String source, Scan.Tokens tokens, Abbreviations abbreviations) {
    this.source = source;
    this.starts = tokens.starts();
    this.ends = tokens.ends();
    this.words = tokens.words();
    this.flags = tokens.flags();
    this.sentences = Sentences.of(this, abbreviations);
  }

  /** Which words do not end a sentence when a full stop follows. */
  @FunctionalInterface
  public interface Abbreviations {

    /** Whether a full stop behind the word shortens it. */
    boolean has(int word);

    /** Whether a word behind "3." goes on with the sentence: the full stop makes an ordinal. */
    default boolean followsOrdinal(int word) {
      return false;
    }
  }

  /** Cuts a text. */
  public static Text of(String source, Lexicon lexicon, Abbreviations abbreviations) {
    return new Text(source, Scan.tokens(source, lexicon), abbreviations);
  }

  /** The words of a phrase of a pack in lower case, cut as a text is. */
  public static List<String> words(String phrase) {
    return cut(phrase).stream().map(Folding::lower).toList();
  }

  /** The words of a phrase of a pack as they are written, cut as a text is. */
  public static List<String> cut(String phrase) {
    Scan.Tokens tokens = Scan.tokens(phrase, new Lexicon.Builder().build());
    List<String> words = new java.util.ArrayList<>();
    for (int i = 0; i < tokens.starts().length; i++) {
      words.add(phrase.substring(tokens.starts()[i], tokens.ends()[i]));
    }
    return words;
  }

  /** The text as it was submitted. */
  public String source() {
    return source;
  }

  /** How many tokens there are. */
  public int size() {
    return starts.length;
  }

  /** The sentences in order; every token is in one. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** The offset of a token. */
  public int start(int token) {
    return starts[token];
  }

  /** The offset after a token. */
  public int end(int token) {
    return ends[token];
  }

  /** The number of a token's word in the lexicon; {@link Lexicon#UNKNOWN} when no pack knows it. */
  public int word(int token) {
    return token < words.length ? words[token] : Lexicon.UNKNOWN;
  }

  /** Whether a token has all of the shapes; one before or past the text has none. */
  public boolean is(int token, int shapes) {
    return token >= 0 && token < flags.length && (flags[token] & shapes) == shapes;
  }

  /** Whether a token is this one character; one before or past the text is none. */
  public boolean isSign(int token, char sign) {
    return is(token, SIGN) && source.charAt(starts[token]) == sign;
  }

  /** The first character of a token. */
  public char first(int token) {
    return source.charAt(starts[token]);
  }

  /** How many characters a token has. */
  public int length(int token) {
    return ends[token] - starts[token];
  }

  /** The characters of a token. */
  public String token(int token) {
    return source.substring(starts[token], ends[token]);
  }

  /** The span of some tokens. */
  public Span span(int first, int end) {
    return new Span(starts[first], ends[end - 1]);
  }

  /** The characters of some tokens with all between them. */
  public String cut(int first, int end) {
    return source.substring(starts[first], ends[end - 1]);
  }

  /** The mention made of some tokens. */
  public Mention mention(int first, int end) {
    return new Mention(cut(first, end), span(first, end));
  }

  /** The token at an offset or the first one after it. */
  public int tokenAt(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The sentence that holds a token. */
  public Sentence sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sentences.get(middle).end() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return sentences.get(low);
  }
}
