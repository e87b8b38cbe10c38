package io.countercheck.engine.pack;

import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.util.HashMap;
import java.util.Map;

/**
 * Which phrases of which tables start at which token: the result of looking every word up once. All
 * later stages read this and never search again.
 */
public final class Marks {

  private static final int TABLES = Table.values().length;
  // The mark of a number written in one word: no group, one token long.
  private static final int JOINED = Integer.MIN_VALUE | 1;
  private static final Entry[] NONE = new Entry[0];
  // How far a particle may stand behind its verb, in tokens.
  private static final int PARTED = 24;

  private final Text text;
  private final Pack[] packs;
  private final int[] sentenceOf;
  private final int[][] marks;
  // Numbers written in one word, by token; made only where a language has them.
  private Map<Integer, Entry[]> joined = Map.of();
  // How many letters stand before the known noun of a compound, by token.
  private Map<Integer, Integer> fronts = Map.of();

  private Marks(Text text, Pack[] packs, int[] sentenceOf) {
    this.text = text;
    this.packs = packs;
    this.sentenceOf = sentenceOf;
    this.marks = new int[TABLES][text.size()];
  }

  /**
   * Looks up every token.
   *
   * @param packs the pack of each sentence
   */
  public static Marks of(Text text, Pack[] packs) {
    int[] sentenceOf = new int[text.size()];
    Marks result = new Marks(text, packs, sentenceOf);
    text.sentences()
        .forEach(
            sentence -> {
              Phrases phrases = packs[sentence.index()].phrases();
              Joined joined = packs[sentence.index()].joined();
              for (int token = sentence.first(); token < sentence.end(); token++) {
                sentenceOf[token] = sentence.index();
                phrases.mark(text, token, sentence.end(), result.marks);
                result.preferNames(token);
                if (joined != null && text.word(token) == 0 && text.is(token, Text.WORD)) {
                  result.join(token, joined, packs[sentence.index()].code());
                }
                if (packs[sentence.index()].capitalNouns()) {
                  result.noun(token, packs[sentence.index()]);
                  result.verb(token, sentence);
                }
              }
              if (packs[sentence.index()].verbsLast()) {
                result.partedVerbs(sentence, phrases);
              }
            });
    return result;
  }

  /** A month or weekday with its capital is no word of grammar: May, March. */
  private void preferNames(int token) {
    if (text.is(token, Text.CAPITAL) && has(Table.PERIODS, token)) {
      Entry.PeriodWord period = period(token);
      if (period != null && period.capital() == 0 && length(Table.WORDS, token) == 1) {
        marks[Table.WORDS.ordinal()][token] = 0;
      }
    }
  }

  /** Where every noun has a capital: no noun without one, and compounds by their last noun. */
  private void noun(int token, Pack pack) {
    int[] entities = marks[Table.ENTITIES.ordinal()];
    if (entities[token] != 0) {
      if (chosen(token) == null) {
        entities[token] = 0;
      }
      return;
    }
    Endings endings = pack.endings();
    if (endings == null
        || !text.is(token, Text.CAPITAL)
        || !text.is(token, Text.WORD)
        || has(Table.PLACES, token)
        || has(Table.WORDS, token)
        || has(Table.UNITS, token)
        || has(Table.NUMERALS, token)
        || has(Table.PERIODS, token)) {
      return;
    }
    int start = endings.start(text.source(), text.start(token), text.end(token));
    if (start < 0) {
      return;
    }
    int word = endings.word(text.source(), start, text.end(token));
    entities[token] = pack.phrases().single(word, Table.ENTITIES);
    if (entities[token] != 0 && chosen(token) == null) {
      entities[token] = 0;
    }
    if (entities[token] != 0) {
      if (fronts.isEmpty()) {
        fronts = new HashMap<>();
      }
      fronts.put(token, start - text.start(token));
    }
  }

  /**
   * Joins a verb with the particle at the end of its clause: nahmen … teil. Only the event stands
   * at the verb, one token long.
   */
  private void partedVerbs(Sentence sentence, Phrases phrases) {
    int from = sentence.first();
    for (int at = sentence.first(); at <= sentence.end(); at++) {
      // A sign with no space behind it stands inside a number or a word.
      if (at < sentence.end()
          && (!text.is(at, Text.SIGN) || at + 1 < sentence.end() && text.is(at + 1, Text.GLUED))) {
        continue;
      }
      int last = at - 1;
      int particle = last > from ? text.word(last) : 0;
      for (int verb = Math.max(from, last - PARTED); particle != 0 && verb < last - 1; verb++) {
        int word = text.word(verb);
        int mark = word == 0 ? 0 : phrases.parted(word, particle, Table.EVENTS);
        if (mark != 0 && length(Table.EVENTS, verb) <= 1 && isVerb(phrases.group(mark)[0])) {
          marks[Table.EVENTS.ordinal()][verb] = mark;
        }
      }
      from = at + 1;
    }
  }

  private static boolean isVerb(Entry entry) {
    return entry instanceof Entry.EventWord event && (event.tags() & Entry.FINITE) != 0;
  }

  /** Where every noun has a capital, a word with one inside a sentence is no verb: das Schloss. */
  private void verb(int token, Sentence sentence) {
    if (token > sentence.first()
        && text.is(token, Text.CAPITAL)
        && !text.is(token, Text.UPPER)
        && !text.is(token - 1, Text.SIGN)
        && length(Table.EVENTS, token) == 1
        && isVerb(at(Table.EVENTS, token)[0])) {
      marks[Table.EVENTS.ordinal()][token] = 0;
    }
  }

  private void join(int token, Joined cutter, String code) {
    if (!cutter.mayBe(text.source(), text.start(token), text.end(token))) {
      return;
    }
    Entry.Numeral number = cutter.cut(text.token(token), code + "/numerals, joined");
    if (number != null) {
      if (joined.isEmpty()) {
        joined = new HashMap<>();
      }
      joined.put(token, new Entry[] {number});
      marks[Table.NUMERALS.ordinal()][token] = JOINED;
    }
  }

  /** The mark of a table at a token; before and past the text there is none. */
  private int mark(Table table, int token) {
    int[] of = marks[table.ordinal()];
    return token >= 0 && token < of.length ? of[token] : 0;
  }

  /** The text that was marked. */
  public Text text() {
    return text;
  }

  /** The number of the sentence that holds a token. */
  public int sentence(int token) {
    return sentenceOf[token];
  }

  /** The pack of the sentence that holds a token. */
  public Pack pack(int token) {
    return packs[sentenceOf[token]];
  }

  /** Whether a phrase of the table starts at the token. */
  public boolean has(Table table, int token) {
    return mark(table, token) != 0;
  }

  /** The entries of the longest phrase of the table that starts at the token; may be none. */
  public Entry[] at(Table table, int token) {
    int mark = mark(table, token);
    if (mark == JOINED && table == Table.NUMERALS) {
      return joined.get(token);
    }
    return mark == 0 ? NONE : pack(token).phrases().group(mark);
  }

  /** How many tokens that phrase has; 0 when there is none. */
  public int length(Table table, int token) {
    return mark(table, token) & (1 << Phrases.LENGTH_BITS) - 1;
  }

  /**
   * The classes and features of the longest entry of {@code words.tsv} that starts at the token.
   */
  public long grammar(int token) {
    int mark = mark(Table.WORDS, token);
    return mark == 0 ? 0 : pack(token).phrases().grammar(mark);
  }

  /** Whether the word that starts at the token has any of the bits. */
  public boolean is(int token, long bits) {
    return (grammar(token) & bits) != 0;
  }

  /** Whether the word that starts at the token is of the class. */
  public boolean is(int token, WordClass wordClass) {
    return (grammar(token) & 1L << wordClass.ordinal()) != 0;
  }

  /** The first entry of the table at the token that is of the class, or null. */
  public Entry.Word word(int token, WordClass wordClass) {
    for (Entry entry : at(Table.WORDS, token)) {
      if (entry instanceof Entry.Word word && word.wordClass() == wordClass) {
        return word;
      }
    }
    return null;
  }

  /** The entity that starts at the token, or null. */
  public Entry.Entity entity(int token) {
    return chosen(token);
  }

  /** The first entity at a token that is written with its capital, or null. */
  private Entry.Entity chosen(int token) {
    for (Entry entry : at(Table.ENTITIES, token)) {
      if (entry instanceof Entry.Entity entity && capital(token, entity.capital())) {
        return entity;
      }
    }
    return null;
  }

  /** The letters before the known noun in which a compound ends; empty for other words. */
  public String front(int token) {
    Integer front = fronts.get(token);
    return front == null
        ? ""
        : text.source().substring(text.start(token), text.start(token) + front);
  }

  /** The event word that starts at the token, or null. */
  public Entry.EventWord event(int token) {
    Entry[] entries = at(Table.EVENTS, token);
    return entries.length == 0 ? null : (Entry.EventWord) entries[0];
  }

  /** The place name that starts at the token, written with its capitals, or null. */
  public Entry.PlaceName place(int token) {
    for (Entry entry : at(Table.PLACES, token)) {
      if (entry instanceof Entry.PlaceName name
          && capital(token, name.capital())
          && (!name.upper() || upper(token + name.capital()))) {
        return name;
      }
    }
    return null;
  }

  /** The expression of time that starts at the token, written with its capitals, or null. */
  public Entry.PeriodWord period(int token) {
    for (Entry entry : at(Table.PERIODS, token)) {
      if (entry instanceof Entry.PeriodWord word && capital(token, word.capital())) {
        return word;
      }
    }
    return null;
  }

  private boolean upper(int token) {
    return text.is(token, Text.UPPER) || text.length(token) == 1;
  }

  private boolean capital(int token, int at) {
    return at < 0 || token + at < text.size() && text.is(token + at, Text.CAPITAL);
  }
}
