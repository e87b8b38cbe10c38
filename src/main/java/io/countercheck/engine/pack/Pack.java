package io.countercheck.engine.pack;

import io.countercheck.engine.text.Lexicon;
import io.countercheck.engine.text.Text;
import java.util.Map;

/** The compiled tables of one language; immutable. */
public final class Pack {

  private final String code;
  private final String name;
  private final String version;
  private final char decimal;
  private final String groups;
  private final boolean complete;
  private final boolean headLast;
  private final String[] verbal;
  private final boolean capitalNouns;
  private final boolean ordinalDot;
  private final boolean verbsLast;
  private final boolean[] months;
  private final boolean dropsSubject;
  private final Phrases phrases;
  private final Joined joined;
  private final Endings endings;
  private final boolean[] abbreviations;
  private final byte[] weights;
  private final Map<String, String> sentences;

  Pack(
      String code,
      Map<String, String> properties,
      String version,
      Phrases phrases,
      Joined joined,
      Endings endings,
      boolean[] abbreviations,
      boolean[] months,
      byte[] weights,
      Map<String, String> sentences) {
    this.code = code;
    this.name = properties.get("name");
    this.version = version;
    this.decimal = properties.get("decimal").charAt(0);
    this.groups = properties.get("group");
    this.complete = "yes".equals(properties.get("complete"));
    this.headLast = "last".equals(properties.get("head"));
    String verbal = properties.get("verbal");
    this.verbal = verbal == null ? new String[0] : verbal.strip().split(" +");
    this.capitalNouns = "capital".equals(properties.get("nouns"));
    this.dropsSubject = "dropped".equals(properties.get("subject"));
    this.phrases = phrases;
    this.joined = "joined".equals(properties.get("numerals")) ? joined : null;
    this.endings = endings;
    this.ordinalDot = "dot".equals(properties.get("ordinals"));
    this.verbsLast = "last".equals(properties.get("verbs"));
    this.months = months;
    this.abbreviations = abbreviations;
    this.weights = weights;
    this.sentences = Map.copyOf(sentences);
  }

  /** ISO 639-1. */
  public String code() {
    return code;
  }

  /** The language's own name. */
  public String name() {
    return name;
  }

  /** A digest of the pack's files. */
  public String version() {
    return version;
  }

  /** Whether the language is offered; an incomplete pack is neither voted for nor listed. */
  public boolean complete() {
    return complete;
  }

  /** Whether the head of a run of nouns is the last one, not the first. */
  public boolean headLast() {
    return headLast;
  }

  /** Whether every noun has a capital, so that a capital is no sign of a name. */
  public boolean capitalNouns() {
    return capitalNouns;
  }

  /** Whether a verb may stand without its subject, the one who was named last. */
  public boolean dropsSubject() {
    return dropsSubject;
  }

  /** Whether a word that no table knows, and that ends at an offset, has the ending of a verb. */
  public boolean isVerbal(String source, int end) {
    for (String ending : verbal) {
      if (end >= ending.length() && source.startsWith(ending, end - ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** The sign between a number and its decimals. */
  public char decimal() {
    return decimal;
  }

  /** Whether the sign groups digits by threes. */
  public boolean groups(char sign) {
    return groups.indexOf(sign) >= 0;
  }

  /** Whether a full stop after the word does not end a sentence. */
  public boolean abbreviates(int word) {
    return abbreviations[word];
  }

  /** How strongly a word speaks for the language: 0 for a stranger. */
  public int weight(int word) {
    return weights[word];
  }

  /** The sentence template of a key, or null. */
  public String sentence(String key) {
    return sentences.get(key);
  }

  /** Cuts numbers written in one word; null where the language writes none. */
  Joined joined() {
    return joined;
  }

  /** The nouns that a compound may end in; null where compounds are written apart. */
  Endings endings() {
    return endings;
  }

  Phrases phrases() {
    return phrases;
  }

  /** Cuts a text that is known to be in this language. */
  public Text cut(String source, Lexicon lexicon) {
    return Text.of(
        source,
        lexicon,
        new Text.Abbreviations() {
          @Override
          public boolean has(int word) {
            return abbreviates(word);
          }

          @Override
          public boolean followsOrdinal(int word) {
            return ordinalDot;
          }
        });
  }

  /** Whether a full stop behind digits makes an ordinal: am 5. März, im 3. Stock. */
  public boolean ordinalDot() {
    return ordinalDot;
  }

  /** Whether the verb of a clause may stand at its end, parted from its auxiliary. */
  public boolean verbsLast() {
    return verbsLast;
  }

  /** Whether a subject may stand behind its verb: murieron 12 personas, starben 12 Menschen. */
  public boolean inverts() {
    return !headLast || verbsLast;
  }

  /** Whether a word is the name of a month. */
  public boolean isMonth(int word) {
    return months[word];
  }
}
