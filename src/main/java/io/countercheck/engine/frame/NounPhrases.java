package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Taxonomy;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Folding;
import io.countercheck.engine.text.Text;
import java.util.Locale;

/**
 * Finds noun phrases without a parser: a run of words that are neither grammar nor verbs, with the
 * nouns that the tables know as landmarks. In a language whose adjectives come first the head is
 * the last noun of the run, else the first. Over 400 lines because where a run stops and what its
 * words mean are asked word by word together.
 */
final class NounPhrases {

  // A noun phrase in news is seldom longer; a megabyte without a verb must not be one.
  private static final int LONGEST = 9;

  static final long STOP =
      Grammar.of(WordClass.ARTICLE)
          | Grammar.of(WordClass.PREPOSITION)
          | Grammar.of(WordClass.CONJUNCTION)
          | Grammar.of(WordClass.CONTRAST)
          | Grammar.of(WordClass.PRONOUN)
          | Grammar.of(WordClass.RELATIVE)
          | Grammar.of(WordClass.AUXILIARY)
          | Grammar.of(WordClass.NEGATION)
          | Grammar.of(WordClass.POSSESSIVE)
          | Grammar.of(WordClass.DEMONSTRATIVE)
          | Grammar.of(WordClass.PART);

  private static final long NO_NOUN =
      STOP
          | Grammar.of(WordClass.ADVERB)
          | Grammar.of(WordClass.MORE)
          | Grammar.of(WordClass.HEDGE);

  private final Marks marks;
  private final Text text;
  private final Taxonomy concepts;

  NounPhrases(Marks marks, Taxonomy concepts) {
    this.marks = marks;
    this.text = marks.text();
    this.concepts = concepts;
  }

  /**
   * The noun phrase that starts at a token, words that lean on another phrase included, or null.
   */
  NounPhrase at(int token, int limit) {
    int end = Math.min(limit, token + LONGEST);
    boolean others = false;
    int at = token;
    while (at < end && marks.is(at, WordClass.MORE)) {
      others = true;
      at += marks.length(Table.WORDS, at);
    }
    int first = at;
    int run = runEnd(at, end);
    if (run <= first) {
      return others
          ? new NounPhrase(token, at, at, null, null, null, -1, null, null, -1, true, null)
          : null;
    }
    NounPhrase phrase = read(first, run, limit);
    boolean trailing = run < end && marks.is(run, WordClass.MORE) && phrase.entity() != null;
    return new NounPhrase(
        token,
        trailing && phrase.end() == run ? run + 1 : phrase.end(),
        phrase.headEnd(),
        phrase.concept(),
        phrase.entity(),
        phrase.event(),
        phrase.eventAt(),
        phrase.basis(),
        phrase.place(),
        phrase.placeAt(),
        others || trailing,
        phrase.derivation());
  }

  /** Where a run of words that can belong to one noun phrase ends. */
  private int runEnd(int first, int end) {
    int at = first;
    boolean noun = false;
    boolean headLast = first < end && marks.pack(first).headLast();
    boolean capitals = first < end && marks.pack(first).capitalNouns();
    while (at < end) {
      int length = stays(at, first, noun, headLast);
      // Where every noun has a capital a word without one ends the phrase behind its noun.
      boolean ended =
          capitals
              && at > first
              && text.is(at - 1, Text.CAPITAL)
              && text.is(at, Text.WORD)
              && !text.is(at, Text.CAPITAL)
              && !text.is(at, Text.GLUED)
              && marks.length(Table.ENTITIES, at) <= 1;
      if (length == 0 || ended) {
        break;
      }
      boolean entity = marks.has(Table.ENTITIES, at);
      if (noun && headLast && !entity && !nounFollows(at, end)) {
        break;
      }
      noun |= entity && !isAdjective(at);
      at += length;
    }
    return Math.min(at, end);
  }

  private boolean isAdjective(int token) {
    Entry.Entity entity = marks.entity(token);
    return entity != null && entity.place() != null;
  }

  /** Whether a known noun stands within the next two words of the run. */
  private boolean nounFollows(int token, int end) {
    for (int at = token + 1; at < end && at <= token + 2; at++) {
      if (marks.has(Table.ENTITIES, at)) {
        return true;
      }
      if (!text.is(at, Text.WORD) || marks.is(at, STOP)) {
        return false;
      }
    }
    return false;
  }

  /** How many tokens the word at a place of the run takes; 0 when the run ends before it. */
  private int stays(int at, int first, boolean noun, boolean headLast) {
    if (marks.has(Table.ENTITIES, at) && !(noun && verbHere(at))) {
      return marks.length(Table.ENTITIES, at);
    }
    if (sourceFollows(at)) {
      return 0;
    }
    if (!noun && isQuote(at) && at > first - 1 && wordAfter(at)) {
      // eleven "serious" cracks
      return 1;
    }
    if (noun && marks.pack(at).capitalNouns() && text.word(at) == 0 && !text.is(at, Text.CAPITAL)) {
      return 0;
    }
    if (noun && text.word(at) == 0 && marks.pack(at).isVerbal(text.source(), text.end(at))) {
      return 0;
    }
    if (text.isSign(at, '-') && text.is(at, Text.GLUED) && at > first) {
      return at + 1 < text.size() && text.is(at + 1, Text.WORD | Text.GLUED) ? 2 : 0;
    }
    if (!noun && text.is(at, Text.CAPITAL) && marks.place(at) != null && headLast) {
      // 38 U.S. states
      return marks.length(Table.PLACES, at);
    }
    if (!text.is(at, Text.WORD)) {
      return 0;
    }
    if (marks.is(at, WordClass.BASIS)) {
      return !noun && nounFollowsSoon(at) ? 1 : 0;
    }
    if (marks.is(at, STOP)) {
      // confirmed and suspected cases
      boolean joins =
          marks.is(at, Grammar.AND)
              && at > first
              && marks.is(at - 1, WordClass.BASIS)
              && at + 1 < text.size()
              && marks.is(at + 1, WordClass.BASIS);
      return joins ? 1 : 0;
    }
    if (marks.is(at, WordClass.ADVERB) || marks.is(at, WordClass.HEDGE)) {
      return !noun && nounFollowsSoon(at) && headLast ? 1 : 0;
    }
    if (marks.has(Table.NUMERALS, at) || startsModifier(at)) {
      return 0;
    }
    if (verbHere(at)) {
      return !noun && nounFollowsSoon(at) ? 1 : 0;
    }
    if (marks.has(Table.PERIODS, at) && marks.period(at) != null) {
      return 0;
    }
    if (text.is(at, Text.GLUED) && at > first && text.is(at, Text.WORD) && text.first(at) == '\'') {
      return 0;
    }
    // After the head of a language that puts adjectives behind, a capital starts a name.
    boolean name =
        text.is(at, Text.CAPITAL)
            && !text.is(first, Text.CAPITAL)
            && !marks.pack(at).capitalNouns();
    return noun && name ? 0 : 1;
  }

  private boolean isQuote(int at) {
    return text.isSign(at, '"')
        || text.isSign(at, '“')
        || text.isSign(at, '”')
        || text.isSign(at, '«')
        || text.isSign(at, '»');
  }

  private boolean wordAfter(int at) {
    return text.is(at + 1, Text.WORD) && !marks.is(at + 1, STOP);
  }

  /** Whether the word hands the floor to a source behind it: selon, according to. */
  private boolean sourceFollows(int at) {
    for (Entry entry : marks.at(Table.CUES, at)) {
      if (entry instanceof Entry.Cue cue
          && cue.kind() == Entry.Cue.Kind.PREPOSITION
          && !cue.leading()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a modifier of a figure starts here: plus de, moins de. */
  private boolean startsModifier(int at) {
    for (Entry entry : marks.at(Table.MODIFIERS, at)) {
      if (entry instanceof Entry.ModifierPhrase phrase && phrase.before()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word is a verb here: an event or a cue in a verbal form. */
  private boolean verbHere(int at) {
    Entry.EventWord event = marks.event(at);
    if (event != null && event.role() != Role.NOUN) {
      return true;
    }
    for (Entry entry : marks.at(Table.CUES, at)) {
      if (entry instanceof Entry.Cue cue
          && (cue.kind() == Entry.Cue.Kind.VERB
              || cue.kind() == Entry.Cue.Kind.PASSIVE
              || cue.kind() == Entry.Cue.Kind.FIGURE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a known noun follows within three words, with no verb group between. */
  private boolean nounFollowsSoon(int token) {
    if (!marks.pack(token).headLast()) {
      return false;
    }
    int at = token + 1;
    for (int steps = 0; steps < 3 && at < text.size(); steps++) {
      if (marks.has(Table.ENTITIES, at)) {
        return true;
      }
      boolean through =
          text.is(at, Text.WORD) && !marks.is(at, STOP)
              || marks.is(at, Grammar.AND)
                  && at + 1 < text.size()
                  && marks.is(at + 1, WordClass.BASIS);
      if (!through) {
        return false;
      }
      at++;
    }
    return false;
  }

  private NounPhrase read(int first, int run, int limit) {
    boolean headLast = marks.pack(first).headLast();
    Entry.Entity head = null;
    int headAt = -1;
    String event = null;
    int eventAt = -1;
    Basis basis = null;
    String place = null;
    int placeAt = -1;
    StringBuilder narrow = new StringBuilder();
    Derivation derivation = null;
    for (int at = first; at < run; ) {
      Entry.Entity entity = marks.entity(at);
      int length = Math.max(1, marks.length(Table.ENTITIES, at));
      if (entity != null) {
        if (entity.place() != null) {
          place = entity.place();
          placeAt = at;
        }
        if (entity.event() != null && event == null) {
          event = entity.event();
          eventAt = at;
        }
        boolean better = head == null || (headLast || head.place() != null) && at > headAt;
        if (better && !(entity.place() != null && head != null)) {
          String narrower = narrower(head, entity);
          head = entity;
          headAt = at;
          if (narrower != null) {
            head = entity.of(narrower);
          }
          derivation = Derivation.of(entity.rule(), text.span(at, Math.min(run, at + length)));
          String front = marks.front(at);
          if (!front.isEmpty()) {
            narrow.append(narrow.isEmpty() ? "" : " ").append(Folding.fold(front));
          }
        } else if (head != null && entity.concept() != null && head.concept() != null) {
          String narrower = narrower(entity, head);
          if (narrower != null) {
            head = head.of(narrower);
          }
        }
        if (entity.basis() != null) {
          basis = basis(entity.basis());
        }
        at += length;
        continue;
      }
      Entry.Word word = marks.word(at, WordClass.BASIS);
      if (word != null && basis == null) {
        basis = basis(word);
      }
      Entry.EventWord happening = marks.event(at);
      if (happening != null && event == null && happening.role() != Role.NOUN) {
        event = happening.event();
        eventAt = at;
      } else if (word == null
          && marks.grammar(at) == 0
          && happening == null
          && text.is(at, Text.WORD)
          && !text.is(at, Text.CAPITAL)) {
        if (!narrow.isEmpty()) {
          narrow.append(' ');
        }
        narrow.append(stem(text.token(at)));
      }
      at++;
    }
    int end = complements(run, limit);
    if (event != null && head != null && "person".equals(head.concept()) && end > run) {
      // deaths of minors are of minors
      String whose = complementConcept(run, end);
      if (whose != null) {
        head = head.of(whose);
      }
    }
    int joined = coordinate(run, end, limit);
    if (joined > end && head != null && head.concept() != null) {
      Entry.Entity second = marks.entity(lastEntity(end, joined));
      String common = second == null ? null : common(head.concept(), second.concept());
      if (common != null) {
        head = head.of(common);
        end = joined;
      }
    }
    String concept;
    if (head != null && head.concept() != null) {
      concept = head.concept();
      if (!narrow.isEmpty() && !concept.startsWith("person") && !concept.contains("[")) {
        concept = concept + "[" + narrow + "]";
      }
    } else if (head != null) {
      concept = null;
    } else {
      // A word of grammar is no noun: de plus comparé.
      int noun = headLast ? run - 1 : first;
      boolean grammar =
          marks.pack(noun).capitalNouns() && !text.is(noun, Text.CAPITAL)
              || marks.is(noun, NO_NOUN)
              || noun == first && marks.is(noun, WordClass.FUNCTION);
      concept = grammar ? null : "open:" + open(first, run, headLast);
    }
    return new NounPhrase(
        first, end, run, concept, head, event, eventAt, basis, place, placeAt, false, derivation);
  }

  /** The concept of people in a complement, or null. */
  private String complementConcept(int from, int to) {
    for (int at = from; at < to; at++) {
      Entry.Entity entity = marks.entity(at);
      if (entity != null
          && entity.concept() != null
          && concepts.within(entity.concept(), "person")) {
        return entity.concept();
      }
    }
    return null;
  }

  /** Where a second noun ends that a conjunction joins without a figure of its own; else end. */
  private int coordinate(int run, int end, int limit) {
    if (end != run || end + 1 >= limit || !marks.is(end, Grammar.AND) || !text.is(end, Text.WORD)) {
      return end;
    }
    int at = end + 1;
    int steps = 0;
    while (at < limit
        && steps < 2
        && text.is(at, Text.WORD)
        && !marks.has(Table.ENTITIES, at)
        && marks.grammar(at) == 0
        && !marks.has(Table.NUMERALS, at)) {
      at++;
      steps++;
    }
    if (at >= limit || !marks.has(Table.ENTITIES, at) || marks.has(Table.NUMERALS, at)) {
      return end;
    }
    return Math.min(limit, at + marks.length(Table.ENTITIES, at));
  }

  private int lastEntity(int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      if (marks.has(Table.ENTITIES, at)) {
        return at;
      }
    }
    return from;
  }

  /** The nearest concept that holds both, when they are people of two sorts; else null. */
  private String common(String first, String second) {
    if (second == null || !concepts.within(first, "person") || !concepts.within(second, "person")) {
      return null;
    }
    String up = first;
    while (!concepts.within(second, up)) {
      int dot = up.lastIndexOf('.');
      if (dot < 0) {
        return null;
      }
      up = up.substring(0, dot);
    }
    return up;
  }

  /** The concept of the second when the first narrows it, or null. */
  private String narrower(Entry.Entity narrowing, Entry.Entity noun) {
    if (narrowing == null || narrowing.concept() == null || noun.concept() == null) {
      return null;
    }
    return !narrowing.concept().equals(noun.concept())
            && concepts.within(narrowing.concept(), noun.concept())
        ? narrowing.concept()
        : null;
  }

  /** The folded words of a noun that no table knows: its head first, then what narrows it. */
  private String open(int first, int run, boolean headLast) {
    StringBuilder name = new StringBuilder();
    int head = headLast ? run - 1 : first;
    name.append(stem(text.token(head)));
    for (int at = first; at < run; at++) {
      if (at != head && text.is(at, Text.WORD)) {
        name.append(' ').append(stem(text.token(at)));
      }
    }
    return name.toString();
  }

  /** A word without its case, its accents and a final s or x: singular and plural are one. */
  static String stem(String word) {
    String folded = Folding.fold(word);
    int length = folded.length();
    return length > 3 && (folded.charAt(length - 1) == 's' || folded.charAt(length - 1) == 'x')
        ? folded.substring(0, length - 1)
        : folded;
  }

  /** Takes in up to two complements with of: cases of measles, références de produits de soins. */
  private int complements(int run, int limit) {
    int end = run;
    for (int i = 0;
        i < 2 && end + 1 < limit && text.is(end, Text.WORD) && marks.is(end, Grammar.OF);
        i++) {
      int at = end + marks.length(Table.WORDS, end);
      while (at < limit && marks.is(at, WordClass.ARTICLE) && !text.is(at, Text.DIGITS)) {
        at++;
      }
      if (at >= limit || text.is(at, Text.DIGITS) || marks.has(Table.NUMERALS, at)) {
        break;
      }
      int next = runEnd(at, Math.min(limit, at + 4));
      if (next <= at) {
        break;
      }
      end = next;
    }
    return end;
  }

  static Basis basis(String name) {
    return Basis.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static Basis basis(Entry.Word word) {
    for (Basis basis : Basis.values()) {
      if (word.has(basis.name().toLowerCase(Locale.ROOT))) {
        return basis;
      }
    }
    return null;
  }

  /**
   * The noun phrase that ends at a token: words of no grammar going left, with the article before
   * them; null when there is none.
   */
  NounPhrase endingAt(int end, int from) {
    int first = end;
    while (first > from
        && end - first < LONGEST
        && text.is(first - 1, Text.WORD)
        && !marks.is(first - 1, STOP)
        && !marks.has(Table.NUMERALS, first - 1)
        && (marks.has(Table.ENTITIES, first - 1) || !verbHere(first - 1))) {
      first--;
    }
    return first == end ? null : read(first, end, end);
  }
}
