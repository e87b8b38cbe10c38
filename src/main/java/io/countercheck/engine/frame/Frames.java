package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Taxonomy;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Modifier;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Span;
import io.countercheck.engine.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Says of every quantity what it is of, and leaves out those that claim nothing: a bare number that
 * no noun near it explains. Start reading at {@link #sentence}; one figure is read by {@link
 * Reading#frame}.
 */
public final class Frames {

  // How far to the left of a figure its noun is looked for, in tokens.
  private static final int REACH = 28;

  private final Marks marks;
  private final Text text;
  private final Taxonomy concepts;
  private final NounPhrases nouns;
  private final Happenings happenings;
  private final Places places;
  private final Periods periods;
  private final List<Framed> framed = new ArrayList<>();
  private List<Place> placesBefore = List.of();
  private int placesParagraph = -1;

  private Frames(Marks marks, Packs packs, LocalDate published) {
    this.marks = marks;
    this.text = marks.text();
    this.concepts = packs.concepts();
    this.nouns = new NounPhrases(marks, concepts);
    this.happenings = new Happenings(marks);
    this.places = new Places(marks);
    this.periods = new Periods(marks, published);
  }

  /**
   * The quantities that claim something, in the order of the text.
   *
   * @param published the day from which relative periods are counted, or null
   */
  public static List<Framed> read(
      Marks marks, List<Quantity> quantities, Packs packs, LocalDate published) {
    Frames frames = new Frames(marks, packs, published);
    int next = 0;
    for (Sentence sentence : marks.text().sentences()) {
      int from = next;
      while (next < quantities.size()
          && quantities.get(next).span().start() < sentence.span().end()) {
        next++;
      }
      frames.sentence(sentence, quantities.subList(from, next));
    }
    return List.copyOf(frames.framed);
  }

  private void sentence(Sentence sentence, List<Quantity> quantities) {
    if (quantities.isEmpty()) {
      // Places of a sentence without figures are only needed by a later "the two countries".
      if (marks.sentence(sentence.first()) == sentence.index()
          && sentence.paragraph() == placesParagraph) {
        rememberPlaces(sentence, places.in(sentence));
      }
      return;
    }
    new Reading(sentence, quantities).run();
  }

  private void rememberPlaces(Sentence sentence, List<Places.Chain> chains) {
    if (sentence.paragraph() != placesParagraph) {
      placesParagraph = sentence.paragraph();
      placesBefore = List.of();
    }
    for (Places.Chain chain : chains) {
      if (chain.places().size() >= 2) {
        placesBefore = chain.places();
      }
    }
  }

  /** The reading of the figures of one sentence. */
  private final class Reading {
    private final Sentence sentence;
    private final List<Quantity> quantities;
    private final int[] firsts;
    private final int[] ends;
    private final List<Places.Chain> chains;
    private final List<Periods.Found> times;
    private final Mention pair;
    private Framed last;
    private Framed lastPerson;

    Reading(Sentence sentence, List<Quantity> quantities) {
      this.sentence = sentence;
      this.quantities = quantities;
      this.firsts = new int[quantities.size()];
      this.ends = new int[quantities.size()];
      for (int i = 0; i < firsts.length; i++) {
        firsts[i] = text.tokenAt(quantities.get(i).span().start());
        ends[i] = text.tokenAt(quantities.get(i).span().end() - 1) + 1;
      }
      this.chains = places.in(sentence);
      this.times = periods.in(sentence);
      List<Place> before = sentence.paragraph() == placesParagraph ? placesBefore : List.of();
      this.pair = before.isEmpty() ? null : places.pair(sentence);
    }

    void run() {
      for (int i = 0; i < firsts.length; i++) {
        Framed reading = frame(i);
        if (reading == null) {
          continue;
        }
        framed.add(reading);
        last = reading;
        if (isPerson(reading.frame().counted())) {
          lastPerson = reading;
        }
      }
      rememberPlaces(sentence, chains);
    }

    private int limit(int i) {
      return i + 1 < firsts.length ? firsts[i + 1] : sentence.end();
    }

    private Framed frame(int i) {
      Quantity quantity = quantities.get(i);
      if (definiteTwo(i)) {
        return null;
      }
      boolean count = quantity.unit().equals(Unit.ONE);
      Found found = count ? counted(i) : measured(i);
      if (found == null) {
        return null;
      }
      if (quantity.modifier() == Modifier.VAGUE
          && found.counted() != null
          && found.counted().concept().startsWith("open:")
          && found.phrase() == null) {
        return null;
      }
      boolean part = isPart(i);
      Happenings.Found happening = event(i, found, part);
      Event event = eventOf(found, happening, part, i);
      List<Derivation> parts = new ArrayList<>();
      if (found.derivation() != null) {
        parts.add(found.derivation());
      }
      if (happening != null) {
        parts.add(
            Derivation.of(happening.word().rule(), text.span(happening.at(), happening.end())));
      }
      Periods.Found time = time(i);
      if (time != null) {
        parts.add(Derivation.of(time.rule(), text.span(time.first(), time.end())));
      }
      Frame frame =
          new Frame(
              found.counted(),
              event,
              agent(i, happening, found),
              placesOf(i, found),
              time == null ? null : time.period(),
              basis(i, found),
              counting(i, found),
              parts);
      Span quote = quote(i, found, happening);
      return new Framed(quantity, frame, quote, part);
    }

    /** The two countries: words that lean on what was said before claim nothing. */
    private boolean definiteTwo(int i) {
      int first = text.tokenAt(quantities.get(i).number().start());
      return first > sentence.first() && places.pairNoun(first - 1, sentence.end()) > 0;
    }

    // --- the counted -----------------------------------------------------------------------------

    /** What is counted, and where its words end beside the figure. */
    private record Found(
        Counted counted, NounPhrase phrase, NounPhrase noun, int end, Derivation derivation) {

      /** Words beside the figure, or none. */
      Found(Counted counted, NounPhrase phrase, int end, Derivation derivation) {
        this(counted, phrase, phrase, end, derivation);
      }

      /** Words that stand elsewhere. */
      static Found elsewhere(Counted counted, NounPhrase noun, int end) {
        return new Found(counted, null, noun, end, noun.derivation());
      }
    }

    private Found counted(int i) {
      int at = ends[i];
      int limit = limit(i);
      int from = skipOf(at, limit, i);
      boolean over = i + 1 < firsts.length && from == ends[i + 1];
      int stop = over ? limit(i + 1) : limit;
      NounPhrase phrase =
          from < stop ? nouns.at(over ? skipOf(from, stop, i + 1) : from, stop) : null;
      if (phrase != null && phrase.concept() != null && over) {
        return Found.elsewhere(elsewhere(phrase), phrase, at);
      }
      if (phrase != null && phrase.concept() != null) {
        Counted own = countedOf(phrase);
        Counted narrower = isPart(i) ? null : inherited(phrase, own);
        return new Found(
            narrower != null ? narrower : own, phrase, phrase.end(), phrase.derivation());
      }
      // estime à 75 000 le nombre d'emplois: the noun follows behind an article
      NounPhrase postposed = postposed(at, limit);
      if (postposed != null) {
        return Found.elsewhere(countedOf(postposed), postposed, at);
      }
      if (phrase != null && (phrase.others() || phrase.entity() != null)) {
        // others, 225 Syrians: leans on the last counted
        Counted before = lastPerson != null ? lastPerson.frame().counted() : null;
        if (phrase.entity() != null) {
          return new Found(countedOf(phrase, "person"), phrase, phrase.end(), phrase.derivation());
        }
        Counted other =
            before != null
                ? before
                : last != null && last.frame().counted() != null ? last.frame().counted() : null;
        if (other == null) {
          other = earlier();
        }
        if (other == null) {
          return null;
        }
        // "10 others" after deaths are other people, not other deaths.
        boolean happened =
            lastPerson != null
                && other == before
                && lastPerson.frame().event() != null
                && other.span() != null
                && lastPerson.frame().event().span() != null
                && other.span().contains(lastPerson.frame().event().span());
        return happened
            ? new Found(
                new Counted(
                    text.cut(phrase.first(), phrase.end()),
                    "person",
                    text.span(phrase.first(), phrase.end())),
                phrase,
                phrase.end(),
                null)
            : new Found(
                new Counted(other.text(), other.concept(), null), phrase, phrase.end(), null);
      }
      boolean elliptic = last != null && coordinated(i);
      NounPhrase head = copula(i) ? subjectHead(i) : null;
      if (head != null && !elliptic) {
        return Found.elsewhere(elsewhere(head), head, at);
      }
      NounPhrase subject = before(i, false);
      if (isTotal(i) && subject != null) {
        return Found.elsewhere(elsewhere(subject), subject, at);
      }
      if (elliptic && last.frame().counted() != null) {
        return new Found(
            new Counted(last.frame().counted().text(), last.frame().counted().concept(), null),
            null,
            at,
            null);
      }
      if (subject != null) {
        return Found.elsewhere(elsewhere(subject), subject, at);
      }
      if (last != null
          && last.frame().counted() != null
          && last.quantity().unit().equals(Unit.ONE)) {
        return new Found(
            new Counted(last.frame().counted().text(), last.frame().counted().concept(), null),
            null,
            at,
            null);
      }
      Happenings.Found after = happenings.behind(at, limit);
      if (after != null) {
        // "Six are missing" with nobody named before: people.
        return new Found(
            new Counted(text.cut(after.at(), after.end()), "person", null), null, at, null);
      }
      return null;
    }

    /** The last person counted in an earlier sentence. */
    private Counted earlier() {
      for (int back = framed.size() - 1; back >= 0 && back >= framed.size() - 4; back--) {
        Counted counted = framed.get(back).frame().counted();
        if (isPerson(counted)) {
          return counted;
        }
      }
      return null;
    }

    /** death toll rises to 27: a preposition or a verb of change stands before the figure. */
    private boolean isTotal(int i) {
      Quantity quantity = quantities.get(i);
      if (quantity.change() != null) {
        return true;
      }
      int before = firsts[i] - 1;
      return before >= sentence.first()
          && marks.is(before, Grammar.TO)
          && marks.is(before, WordClass.PREPOSITION);
    }

    private boolean coordinated(int i) {
      if (i == 0) {
        return false;
      }
      int before = firsts[i] - 1;
      return marks.is(before, Grammar.AND | Grammar.OR)
          || text.isSign(before, ',')
          || marks.is(before, WordClass.MORE)
          || marks.is(before, WordClass.PART)
          || marks.is(before, WordClass.CONTRAST)
          || marks.has(Table.EVENTS, before)
          || marks.is(before, Grammar.WITH)
          || marks.word(before, WordClass.PREPOSITION) != null
              && marks.word(before, WordClass.PREPOSITION).has("against")
          || text.is(before, Text.WORD) && covered(before) && !marks.is(before, WordClass.ARTICLE)
          || happenings.behind(ends[i], limit(i)) != null;
    }

    private int skipOf(int at, int limit, int i) {
      int next = at;
      if (next < limit && text.isSign(next, '"') || next < limit && text.isSign(next, '»')) {
        next++;
      }
      boolean whole = next < limit && i + 1 < firsts.length && leadsToWhole(next, firsts[i + 1]);
      if (next < limit && (marks.is(next, Grammar.OF) || whole) && text.is(next, Text.WORD)) {
        next += Math.max(1, marks.length(Table.WORDS, next));
        while (next < limit
            && next < at + 4
            && (marks.is(next, WordClass.ARTICLE)
                || marks.is(next, WordClass.DEMONSTRATIVE)
                || marks.is(next, WordClass.POSSESSIVE))
            && !marks.has(Table.ENTITIES, next)) {
          next++;
        }
        // 22 of the 27 members: the noun stands behind the other figure.
        if (next >= limit && i + 1 < firsts.length && next == firsts[i + 1]) {
          return ends[i + 1];
        }
      }
      return next;
    }

    /** Whether a preposition stands between a part and the figure of its whole: 3 out of 4. */
    private boolean leadsToWhole(int token, int figure) {
      Entry.Word word = marks.word(token, WordClass.PREPOSITION);
      if (word == null
          || !(word.has("of") || word.has("from") || word.has("among") || word.has("on"))) {
        return false;
      }
      int next = token + Math.max(1, marks.length(Table.WORDS, token));
      return next == figure || next == figure - 1 && marks.is(next, WordClass.ARTICLE);
    }

    private Counted countedOf(NounPhrase phrase) {
      return countedOf(phrase, phrase.concept());
    }

    private Counted countedOf(NounPhrase phrase, String concept) {
      int first = phrase.first();
      while (first < phrase.end() - 1 && marks.is(first, WordClass.MORE)) {
        first += Math.max(1, marks.length(Table.WORDS, first));
      }
      return new Counted(text.cut(first, phrase.end()), concept, text.span(first, phrase.end()));
    }

    private Counted elsewhere(NounPhrase phrase) {
      return new Counted(text.cut(phrase.first(), phrase.end()), phrase.concept(), null);
    }

    /**
     * 11 800 civils tués et 8 000 blessés: a noun that only says what happened to people takes the
     * people of the figure that it is coordinated with.
     */
    private Counted inherited(NounPhrase phrase, Counted own) {
      if (lastPerson == null
          || phrase.event() == null
          || !"person".equals(own.concept())
          || phrase.headEnd() - phrase.first() > 2
          || lastPerson.frame().counted().concept().equals("person")
          || lastPerson.frame().counted().concept().equals("person.casualty")
          || lastPerson.frame().counted().concept().equals("person.victim")) {
        return null;
      }
      Counted before = lastPerson.frame().counted();
      boolean sameEvent =
          lastPerson.frame().event() != null
              && lastPerson.frame().event().id().equals(phrase.event());
      return sameEvent || marksContrast()
          ? null
          : new Counted(before.text(), before.concept(), null);
    }

    private boolean marksContrast() {
      return false;
    }

    private NounPhrase postposed(int at, int limit) {
      if (at + 1 >= limit || !marks.is(at, Grammar.DEFINITE)) {
        return null;
      }
      int next = at + 1;
      Entry.Entity entity = marks.entity(next);
      if (entity == null
          || entity.concept() == null
          || !entity.concept().equals("number") && entity.event() == null) {
        return null;
      }
      int of = next + marks.length(Table.ENTITIES, next);
      if (entity.concept().equals("number") && of < limit && marks.is(of, Grammar.OF)) {
        int noun = of + Math.max(1, marks.length(Table.WORDS, of));
        while (noun < limit && marks.is(noun, WordClass.ARTICLE)) {
          noun++;
        }
        NounPhrase phrase = nouns.at(noun, limit);
        return phrase != null && phrase.concept() != null ? phrase : null;
      }
      NounPhrase phrase = nouns.at(next, limit);
      return phrase != null && phrase.concept() != null ? phrase : null;
    }

    /**
     * The noun before a figure that explains it.
     *
     * @param measure whether a noun of measure is wanted before one of people
     */
    private NounPhrase before(int i, boolean measure) {
      int from = Math.max(sentence.first(), firsts[i] - REACH);
      NounPhrase person = null;
      boolean total = isTotal(i);
      for (int at = firsts[i] - 1; at >= from; at--) {
        if (text.isSign(at, ';')
            || measure && marks.is(at, Grammar.THAT) && marks.is(at, WordClass.CONJUNCTION)) {
          break;
        }
        Entry.Entity entity = marks.entity(at);
        if (entity == null
            || entity.concept() == null && entity.event() == null
            || insideQuantity(at)
            || insidePlace(at)
            || covered(at)) {
          continue;
        }
        if (entity.place() != null || marks.is(at, WordClass.SOURCE) && !measure) {
          continue;
        }
        String concept = entity.concept();
        if (concept != null && (concept.equals("number") || concept.equals("money"))) {
          NounPhrase of = behindNumber(at);
          if (of != null) {
            return of;
          }
          continue;
        }
        NounPhrase phrase = around(at, firsts[i]);
        if (phrase == null || phrase.concept() == null) {
          continue;
        }
        boolean isMeasure = isMeasure(phrase.concept());
        boolean wanted = measure ? isMeasure : !total || phrase.event() != null || !isMeasure;
        if (wanted && !(total && governed(at))) {
          return phrase;
        }
        if (person == null || wanted && !isMeasure(person.concept()) == measure) {
          person = phrase;
        }
      }
      return measure && person != null && !isMeasure(person.concept()) ? null : person;
    }

    /** Whether a longer phrase that starts earlier holds the token: niveau de vie, au lieu de. */
    private boolean covered(int token) {
      for (int at = token - 1; at >= sentence.first() && at >= token - 4; at--) {
        int distance = token - at;
        if (marks.length(Table.ENTITIES, at) > distance
            || marks.length(Table.WORDS, at) > distance
            || marks.length(Table.MODIFIERS, at) > distance
            || marks.length(Table.PERIODS, at) > distance) {
          return true;
        }
      }
      return false;
    }

    private boolean insidePlace(int token) {
      for (Places.Chain chain : chains) {
        if (chain.first() <= token && token < chain.end()) {
          return true;
        }
      }
      return false;
    }

    private boolean insideTime(int token) {
      for (Periods.Found time : times) {
        if (time.first() <= token && token < time.end()) {
          return true;
        }
      }
      return false;
    }

    /** Whether a preposition stands before the noun, so that it is no subject. */
    private boolean governed(int noun) {
      for (int at = noun - 1; at >= sentence.first() && at >= noun - 4; at--) {
        if (marks.is(at, WordClass.PREPOSITION) || marks.is(at, WordClass.PART)) {
          return true;
        }
        if (!text.is(at, Text.WORD)
            || marks.is(at, WordClass.AUXILIARY)
            || marks.is(at, WordClass.CONJUNCTION)) {
          return false;
        }
      }
      return false;
    }

    /** le nombre d'emplois menacés … 75 000 */
    private NounPhrase behindNumber(int at) {
      int of = at + marks.length(Table.ENTITIES, at);
      if (of >= sentence.end() || !marks.is(of, Grammar.OF)) {
        return null;
      }
      int noun = of + Math.max(1, marks.length(Table.WORDS, of));
      while (noun < sentence.end() && marks.is(noun, WordClass.ARTICLE)) {
        noun++;
      }
      NounPhrase phrase = nouns.at(noun, sentence.end());
      return phrase == null || phrase.concept() == null ? null : phrase;
    }

    private boolean insideQuantity(int token) {
      for (int k = 0; k < firsts.length; k++) {
        if (token >= firsts[k] && token < ends[k]) {
          return true;
        }
        if (firsts[k] > token) {
          return false;
        }
      }
      return false;
    }

    /** The noun phrase whose noun stands at a token, the words before it taken in. */
    private NounPhrase around(int noun, int limit) {
      int first = noun;
      while (first > sentence.first()
          && noun - first < 4
          && text.is(first - 1, Text.WORD)
          && !marks.is(first - 1, NounPhrases.STOP)
          && !marks.has(Table.NUMERALS, first - 1)
          && !marks.has(Table.CUES, first - 1)
          && marks.pack(noun).headLast()
          && marks.event(first - 1) == null) {
        first--;
      }
      NounPhrase phrase = nouns.at(first, limit);
      return phrase != null && phrase.end() > noun ? phrase : nouns.at(noun, limit);
    }

    private Found measured(int i) {
      Quantity quantity = quantities.get(i);
      int at = ends[i];
      int limit = limit(i);
      // un salarié sur dix: the noun stands inside the figure.
      for (int inside = firsts[i] + 1; quantity.unit().isShare() && inside < at; inside++) {
        Entry.Entity entity = marks.entity(inside);
        if (entity != null && entity.concept() != null && text.is(inside, Text.WORD)) {
          NounPhrase phrase = nouns.at(inside, at);
          if (phrase != null && phrase.concept() != null) {
            return Found.elsewhere(elsewhere(phrase), phrase, at);
          }
        }
      }
      boolean duration = quantity.unit().dimension().equals("duration");
      // A second rendering in brackets is of the same thing.
      if (i > 0
          && last != null
          && text.isSign(firsts[i] - 1, '(')
          && ends[i - 1] == firsts[i] - 1) {
        Counted same = last.frame().counted();
        return new Found(
            same == null ? null : new Counted(same.text(), same.concept(), null), null, at, null);
      }
      int next = at;
      if (i + 1 < firsts.length
          && next < sentence.end()
          && text.isSign(next, '(')
          && firsts[i + 1] == next + 1) {
        // €1.6 billion (US$1.8 billion) package: the noun stands behind the bracket.
        next = ends[i + 1];
        limit = i + 2 < firsts.length ? firsts[i + 2] : sentence.end();
        if (next < limit && text.isSign(next, ')')) {
          next++;
        }
      }
      if (next < limit
          && (text.isSign(next, '»') || text.isSign(next, '"') || text.isSign(next, '”'))) {
        next++;
      }
      boolean of = next < limit && marks.is(next, Grammar.OF) && text.is(next, Text.WORD);
      Found grown = changeBehind(i, next, limit);
      if (grown != null) {
        return grown;
      }
      if (of) {
        int from = skipOf(next, limit, i);
        NounPhrase phrase = from < limit ? nouns.at(from, limit) : null;
        boolean whole =
            phrase != null && phrase.concept() != null && phrase.concept().startsWith("money.gdp");
        if (phrase != null && phrase.concept() != null && !whole && !duration) {
          return new Found(countedOf(phrase), phrase, phrase.end(), phrase.derivation());
        }
      } else if (next < limit && text.is(next, Text.WORD)
          || next < limit && text.isSign(next, '-')) {
        int from = text.isSign(next, '-') ? next + 1 : next;
        NounPhrase phrase = nouns.at(from, limit);
        boolean direct =
            phrase != null
                && phrase.concept() != null
                && marks.pack(next).headLast()
                && (phrase.entity() != null || duration || glued(i));
        if (direct) {
          return new Found(countedOf(phrase), phrase, phrase.end(), phrase.derivation());
        }
      }
      int behind = i + 1;
      while (behind < firsts.length && firsts[behind] < next) {
        behind++;
      }
      if (behind < firsts.length
          && next == firsts[behind]
          && quantities.get(behind).unit().dimension().equals("duration")) {
        NounPhrase phrase = nouns.at(ends[behind], sentence.end());
        if (phrase != null && phrase.concept() != null) {
          return Found.elsewhere(elsewhere(phrase), phrase, at);
        }
      }
      if (duration) {
        return new Found(
            new Counted(text.cut(ends[i] - 1, ends[i]), "duration", null), null, at, null);
      }
      NounPhrase governing = governing(i);
      if (governing != null) {
        return Found.elsewhere(elsewhere(governing), governing, at);
      }
      if (last != null
          && coordinated(i)
          && !nounBetween(i)
          && last.frame().counted() != null
          && last.quantity().unit().dimension().equals(quantity.unit().dimension())) {
        Counted same = last.frame().counted();
        return new Found(new Counted(same.text(), same.concept(), null), null, at, null);
      }
      NounPhrase head = copula(i) ? subjectHead(i) : null;
      if (head != null) {
        return Found.elsewhere(elsewhere(head), head, at);
      }
      NounPhrase verbal = subjectOfVerb(i);
      if (verbal != null && (verbal.entity() != null || quantity.change() != null)) {
        return Found.elsewhere(elsewhere(verbal), verbal, at);
      }
      NounPhrase measure = before(i, true);
      if (measure != null) {
        return Found.elsewhere(elsewhere(measure), measure, at);
      }
      Counted earlier = quantity.change() == null ? null : lastMeasure();
      if (earlier != null) {
        return new Found(new Counted(earlier.text(), earlier.concept(), null), null, at, null);
      }
      NounPhrase subject = subject(i);
      if (subject != null && !quantity.unit().isMoney()) {
        return Found.elsewhere(elsewhere(subject), subject, at);
      }
      if (quantity.unit().isMoney()) {
        return new Found(
            new Counted(text.cut(Math.max(firsts[i], at - 1), at), "money", null), null, at, null);
      }
      return new Found(null, null, at, null);
    }

    /** Whether a known noun stands between the last figure and this one. */
    private boolean nounBetween(int i) {
      if (i == 0) {
        return true;
      }
      int from = last == null ? ends[i - 1] : text.tokenAt(last.quote().end());
      for (int at = Math.max(from, sentence.first()); at < firsts[i]; at++) {
        Entry.Entity entity = marks.entity(at);
        if (entity != null && entity.concept() != null && !covered(at) && !insideTime(at)) {
          return true;
        }
      }
      return false;
    }

    private boolean glued(int i) {
      return ends[i] < text.size() && text.is(ends[i], Text.GLUED);
    }

    /** une taxe de 3 %, a probability of 60%: the noun right before "of" or a colon. */
    private NounPhrase governing(int i) {
      int before = firsts[i] - 1;
      if (before <= sentence.first() || covered(before)) {
        return null;
      }
      if (!(marks.is(before, Grammar.OF) && text.is(before, Text.WORD))
          && !text.isSign(before, '(')
          && !text.isSign(before, ':')) {
        return null;
      }
      if (marks.event(before - 1) != null && marks.entity(before - 1) == null
          || marks.is(before - 1, WordClass.CHANGE)) {
        return changed(i, before - 1);
      }
      NounPhrase phrase = nouns.endingAt(before, sentence.first());
      if (phrase == null || phrase.concept() == null) {
        return null;
      }
      boolean article =
          phrase.first() > sentence.first()
              && marks.is(
                  phrase.first() - 1,
                  Grammar.of(WordClass.ARTICLE) | Grammar.of(WordClass.POSSESSIVE));
      return phrase.entity() != null || article ? phrase : null;
    }

    /** la hausse des prix de 3 %; une baisse de 2 % du chômage: the noun of the change. */
    private NounPhrase changed(int i, int change) {
      int after = ends[i];
      if (after < sentence.end() && marks.is(after, Grammar.OF)) {
        int from = skipOf(after, sentence.end(), i);
        NounPhrase phrase = nouns.at(from, sentence.end());
        if (phrase != null && phrase.concept() != null) {
          return phrase;
        }
      }
      return before(i, true);
    }

    /** a 30% increase in exports; a 37% decline: the change stands behind its size. */
    private Found changeBehind(int i, int next, int limit) {
      int at = next;
      int steps = 0;
      while (at < limit
          && steps < 2
          && text.is(at, Text.WORD)
          && !isChange(at)
          && !marks.is(at, NounPhrases.STOP)) {
        at++;
        steps++;
      }
      if (at >= limit || !isChange(at) || !marks.pack(at).headLast()) {
        return null;
      }
      int of =
          at + Math.max(1, Math.max(marks.length(Table.WORDS, at), marks.length(Table.EVENTS, at)));
      if (of < limit && (marks.is(of, Grammar.OF) || marks.is(of, Grammar.IN)) && !insideTime(of)) {
        int noun = of + 1;
        while (noun < limit
            && (marks.is(noun, WordClass.ARTICLE) || marks.is(noun, WordClass.POSSESSIVE))) {
          noun++;
        }
        NounPhrase phrase = nouns.at(noun, limit);
        if (phrase != null && phrase.concept() != null) {
          return Found.elsewhere(elsewhere(phrase), phrase, ends[i]);
        }
      }
      if (last != null
          && last.frame().counted() != null
          && !last.frame().counted().concept().equals("duration")) {
        Counted same = last.frame().counted();
        return new Found(new Counted(same.text(), same.concept(), null), null, ends[i], null);
      }
      return null;
    }

    private boolean isChange(int at) {
      return marks.is(at, WordClass.CHANGE)
          || marks.event(at) != null
              && (marks.event(at).event().equals("rise") || marks.event(at).event().equals("fall"));
    }

    /** piracy has risen by almost 35%: the noun phrase right before the verb before the figure. */
    private NounPhrase subjectOfVerb(int i) {
      int from = Math.max(sentence.first(), firsts[i] - 8);
      for (int at = firsts[i] - 1; at > from; at--) {
        if (text.is(at, Text.SIGN) || marks.is(at, WordClass.CONJUNCTION)) {
          return null;
        }
        Entry.EventWord event = marks.event(at);
        boolean verb =
            event != null && event.tags() != 0
                || marks.word(at, WordClass.CHANGE) != null
                    && marks.word(at, WordClass.CHANGE).tags() != 0;
        if (!verb || marks.has(Table.ENTITIES, at)) {
          continue;
        }
        int end = at;
        while (end > from
            && (marks.is(end - 1, WordClass.AUXILIARY)
                || marks.is(end - 1, WordClass.ADVERB)
                || marks.is(end - 1, WordClass.NEGATION)
                || marks.is(end - 1, Grammar.TO))) {
          end--;
        }
        NounPhrase phrase = nouns.endingAt(end, sentence.first());
        return phrase == null || phrase.concept() == null ? null : head(phrase);
      }
      return null;
    }

    /** le marché des cosmétiques: the noun on which a complement hangs. */
    private NounPhrase head(NounPhrase complement) {
      NounPhrase phrase = complement;
      for (int i = 0; i < 2; i++) {
        int at = phrase.first() - 1;
        while (at > sentence.first()
            && marks.is(at, WordClass.ARTICLE)
            && !marks.is(at, Grammar.OF)) {
          at--;
        }
        if (at <= sentence.first() || !marks.is(at, Grammar.OF)) {
          return phrase;
        }
        NounPhrase outer = nouns.endingAt(at, sentence.first());
        if (outer == null || outer.concept() == null) {
          return phrase;
        }
        phrase =
            new NounPhrase(
                outer.first(),
                complement.end(),
                outer.headEnd(),
                outer.concept(),
                outer.entity(),
                outer.event(),
                outer.eventAt(),
                outer.basis(),
                outer.place(),
                outer.placeAt(),
                false,
                outer.derivation());
      }
      return phrase;
    }

    /** Whether the figure is what the subject is or comes to: est de 14 %, s'élève à, was. */
    private boolean copula(int i) {
      for (int at = firsts[i] - 1; at >= sentence.first() && at >= firsts[i] - 4; at--) {
        if (marks.is(at, Grammar.BE)) {
          return true;
        }
        Entry.EventWord event = marks.event(at);
        if (event != null && event.event().equals("reach")) {
          return true;
        }
        if (text.is(at, Text.SIGN) || marks.is(at, WordClass.CONJUNCTION)) {
          return false;
        }
      }
      return false;
    }

    /** The nearest known noun to the left that no preposition governs. */
    private NounPhrase subjectHead(int i) {
      int from = Math.max(sentence.first(), firsts[i] - REACH);
      for (int at = firsts[i] - 1; at >= from; at--) {
        if (text.isSign(at, ';')
            || marks.is(at, Grammar.THAT | Grammar.WHILE) && marks.is(at, WordClass.CONJUNCTION)) {
          return null;
        }
        Entry.Entity entity = marks.entity(at);
        if (entity == null
            || entity.concept() == null
            || entity.place() != null
            || insideQuantity(at)
            || insidePlace(at)
            || insideTime(at)
            || covered(at)
            || governed(at)) {
          continue;
        }
        if (entity.concept().equals("number") || entity.concept().equals("money")) {
          NounPhrase of = behindNumber(at);
          if (of != null) {
            return of;
          }
        }
        NounPhrase phrase = around(at, firsts[i]);
        return phrase == null || phrase.concept() == null ? null : phrase;
      }
      return null;
    }

    /** The measure that one of the last sentences was about. */
    private Counted lastMeasure() {
      for (int back = framed.size() - 1; back >= 0 && back >= framed.size() - 4; back--) {
        Counted counted = framed.get(back).frame().counted();
        if (counted != null && isMeasure(counted.concept()) && !counted.concept().equals("money")) {
          return counted;
        }
      }
      return null;
    }

    /** The first noun phrase of the clause. */
    private NounPhrase subject(int i) {
      int from = Math.max(sentence.first(), firsts[i] - REACH);
      for (int at = from; at < firsts[i]; at++) {
        if (text.is(at, Text.WORD)
            && !marks.is(at, NounPhrases.STOP)
            && !marks.has(Table.CUES, at)
            && !marks.has(Table.NUMERALS, at)
            && marks.event(at) == null
            && !marks.is(at, WordClass.ADVERB)
            && !insideTime(at)
            && !covered(at)
            && marks.period(at) == null) {
          NounPhrase phrase = nouns.at(at, firsts[i]);
          if (phrase != null && phrase.concept() != null) {
            return phrase;
          }
        }
      }
      return null;
    }

    private boolean isMeasure(String concept) {
      return concept.startsWith("money")
          || concept.startsWith("rate")
          || concept.startsWith("index")
          || concept.startsWith("level")
          || concept.startsWith("temperature")
          || concept.startsWith("rainfall")
          || concept.startsWith("snowfall")
          || concept.startsWith("length")
          || concept.startsWith("area")
          || concept.startsWith("mass")
          || concept.startsWith("volume")
          || concept.startsWith("speed")
          || concept.startsWith("emission")
          || concept.startsWith("energy")
          || concept.startsWith("production")
          || concept.startsWith("magnitude")
          || concept.startsWith("difference");
    }

    // --- what happened ---------------------------------------------------------------------------

    private boolean isPart(int i) {
      int first = firsts[i];
      for (int at = first - 1; at >= sentence.first() && at >= first - 4; at--) {
        if (marks.is(at, WordClass.PART)) {
          return at + marks.length(Table.WORDS, at) >= first - 1 || first - at <= 3;
        }
      }
      return false;
    }

    private Happenings.Found event(int i, Found found, boolean part) {
      if (found.counted() != null && found.counted().concept().equals("duration")) {
        return null;
      }
      int end = Math.max(found.end(), ends[i]);
      boolean own = found.noun() != null && found.noun().event() != null;
      Happenings.Found behind = happenings.behind(end, limit(i));
      if (behind != null && (!own || overrides(behind))) {
        return behind;
      }
      if (found.phrase() == null) {
        // "of which one died": the verb stands at once behind the figure
        Happenings.Found verb = happenings.after(end, Math.min(limit(i), end + 3));
        if (verb != null) {
          return verb;
        }
      }
      Happenings.Found before = happenings.before(firsts[i], sentence.first());
      if (before != null && !(own && before.word().role() == Role.NOUN)) {
        if (!own || overrides(before)) {
          return before;
        }
      }
      if (own) {
        return null;
      }
      if (part) {
        return null;
      }
      return happenings.after(end, sentence.end());
    }

    /** An explicit verb about people wins over a noun that implies one: saved 12 lives. */
    private boolean overrides(Happenings.Found before) {
      return switch (before.word().event()) {
        case "rescue", "search", "recover", "bury", "identify", "hospitalise", "evacuate" -> true;
        default -> false;
      };
    }

    private Event eventOf(Found found, Happenings.Found happening, boolean part, int i) {
      if (happening != null) {
        String id = refined(happening.word().event(), found.counted());
        return id == null
            ? null
            : new Event(
                text.cut(happening.at(), happening.end()),
                id,
                text.span(happening.at(), happening.end()));
      }
      NounPhrase phrase = found.noun();
      if (phrase != null && phrase.event() != null) {
        int at = phrase.eventAt();
        int end =
            at
                + Math.max(
                    1,
                    Math.max(
                        marks.length(Table.ENTITIES, at),
                        marks.entity(at) == null ? marks.length(Table.EVENTS, at) : 0));
        return new Event(text.cut(at, end), phrase.event(), text.span(at, end));
      }
      if (found.phrase() == null && found.counted() != null) {
        Event implied = implied(i);
        if (implied != null) {
          return implied;
        }
      }
      if (found.counted() != null && found.counted().concept().equals("duration")) {
        return null;
      }
      // Figures joined by a bare conjunction share the event; so does a part with its whole.
      if (last != null && last.frame().event() != null && (part || listed(i))) {
        Event event = last.frame().event();
        return new Event(event.text(), event.id(), event.span());
      }
      return null;
    }

    /** death toll … rises to 27: the noun before the figure implies the event. */
    private Event implied(int i) {
      int from = Math.max(sentence.first(), firsts[i] - REACH);
      for (int at = firsts[i] - 1; at >= from; at--) {
        Entry.Entity entity = marks.entity(at);
        if (entity != null && entity.event() != null && !insideQuantity(at) && !covered(at)) {
          int end = at + marks.length(Table.ENTITIES, at);
          return new Event(text.cut(at, end), entity.event(), text.span(at, end));
        }
      }
      return null;
    }

    /** abattre is to kill people and to shoot down aircraft. */
    private String refined(String event, Counted counted) {
      if (counted == null) {
        return event;
      }
      boolean person = isPerson(counted);
      boolean thing =
          counted.concept().startsWith("vehicle") || counted.concept().startsWith("weapon");
      return switch (event) {
        case "kill" -> thing ? "shoot-down" : event;
        case "launch" -> person ? "lay-off" : event;
        // Money that is missing is not a person gone missing.
        case "miss" -> person || thing ? event : null;
        default -> event;
      };
    }

    /** Whether only nouns, commas and a conjunction stand between the last figure and this one. */
    private boolean listed(int i) {
      if (i == 0) {
        return false;
      }
      int from = ends[i - 1];
      if (firsts[i] - from > 12) {
        return false;
      }
      for (int at = from; at < firsts[i]; at++) {
        boolean through =
            text.isSign(at, ',')
                || text.is(at, Text.WORD)
                    && !marks.is(at, WordClass.AUXILIARY)
                    && !marks.is(at, WordClass.CONTRAST)
                    && !marks.is(at, Grammar.WHILE | Grammar.WHEN | Grammar.BUT)
                    && (marks.event(at) == null
                        || marks.entity(at) != null
                        || marks.event(at).role() == Role.ADJECTIVE);
        if (!through) {
          return false;
        }
      }
      return true;
    }

    // --- who did it ------------------------------------------------------------------------------

    private Agent agent(int i, Happenings.Found happening, Found found) {
      if (happening == null || happening.word().role() != Role.OBJECT) {
        return null;
      }
      int by = happening.end();
      if (by < sentence.end() && marks.is(by, Grammar.BY) && marks.length(Table.WORDS, by) == 1) {
        int first = by + 1;
        int end = agentEnd(first, sentence.end());
        return end > first ? agentOf(first, end) : null;
      }
      boolean active = happening.at() < firsts[i];
      if (!active || (happening.word().tags() & Entry.GERUND) != 0) {
        return null;
      }
      int end = happening.at();
      while (end > sentence.first()
          && (marks.is(end - 1, WordClass.AUXILIARY)
              || marks.is(end - 1, WordClass.ADVERB)
              || marks.is(end - 1, WordClass.NEGATION))) {
        end--;
      }
      int first = end;
      while (first > sentence.first()
          && end - first < 8
          && text.is(first - 1, Text.WORD)
          && !marks.is(first - 1, AGENT_STOP)
          && !marks.has(Table.NUMERALS, first - 1)
          && !(marks.has(Table.CUES, first - 1) && marks.entity(first - 1) == null)) {
        first--;
        if (marks.is(
                first, Grammar.of(WordClass.POSSESSIVE) | Grammar.DEFINITE | Grammar.INDEFINITE)
            && !(first > sentence.first() && marks.is(first - 1, Grammar.OF))) {
          break;
        }
      }
      if (first == end || marks.is(first, WordClass.PRONOUN)) {
        return null;
      }
      return agentOf(first, end);
    }

    private int agentEnd(int first, int limit) {
      int end = first;
      while (end < limit
          && end < first + 8
          && text.is(end, Text.WORD)
          && (!marks.is(end, AGENT_STOP) || marks.is(end, WordClass.ARTICLE))
          && (!marks.is(end, WordClass.PREPOSITION) || marks.is(end, Grammar.OF))
          && (marks.event(end) == null || marks.entity(end) != null || end == first)) {
        end++;
      }
      return end;
    }

    private Agent agentOf(int first, int end) {
      return new Agent(text.cut(first, end), null, text.span(first, end));
    }

    // --- where and when --------------------------------------------------------------------------

    private List<Place> placesOf(int i, Found found) {
      if (pair != null) {
        List<Place> shared = new ArrayList<>();
        for (Place place : placesBefore) {
          shared.add(new Place(place.text(), place.id(), place.span(), pair));
        }
        return shared;
      }
      Places.Chain chain = nearest(chains, i);
      List<Place> all = new ArrayList<>();
      if (found.phrase() != null && found.phrase().place() != null) {
        int at = found.phrase().placeAt();
        int end = at + Math.max(1, marks.length(Table.ENTITIES, at));
        all.add(new Place(text.cut(at, end), found.phrase().place(), text.span(at, end), null));
      }
      if (chain != null) {
        for (Place place : chain.places()) {
          if (all.stream().noneMatch(known -> known.id().equals(place.id()))) {
            all.add(place);
          }
        }
      }
      return all;
    }

    /** The chain behind the figure and before the next one, else the last before, else the next. */
    private Places.Chain nearest(List<Places.Chain> all, int i) {
      Places.Chain before = null;
      Places.Chain after = null;
      for (Places.Chain chain : all) {
        if (chain.first() >= ends[i]) {
          if (chain.first() < limit(i)) {
            return chain;
          }
          if (after == null) {
            after = chain;
          }
        } else {
          before = chain;
        }
      }
      return before != null ? before : after;
    }

    private Periods.Found time(int i) {
      Periods.Found before = null;
      Periods.Found after = null;
      for (Periods.Found time : times) {
        if (time.first() >= ends[i]) {
          if (time.first() < limit(i)) {
            return time;
          }
          if (after == null) {
            after = time;
          }
        } else if (time.end() <= firsts[i] || time.first() < firsts[i]) {
          if (time.first() <= firsts[i] && time.end() >= ends[i]) {
            continue;
          }
          before = time;
        }
      }
      return before != null ? before : after;
    }

    private Basis basis(int i, Found found) {
      if (found.phrase() != null && found.phrase().basis() != null) {
        return found.phrase().basis();
      }
      for (int at = Math.max(sentence.first(), firsts[i] - 2);
          at < Math.min(sentence.end(), ends[i] + 6);
          at++) {
        Entry.Word word = marks.word(at, WordClass.BASIS);
        if (word != null && !text.is(at, Text.SIGN)) {
          return NounPhrases.basis(word);
        }
      }
      return null;
    }

    private Counting counting(int i, Found found) {
      int end = Math.max(found.end(), ends[i]);
      for (int at = Math.max(sentence.first(), firsts[i] - 3);
          at < Math.min(sentence.end(), end + 4);
          at++) {
        if (at >= end && text.is(at, Text.SIGN)) {
          break;
        }
        Entry.Word word = marks.word(at, WordClass.COUNTING);
        if (word != null) {
          return word.has("cumulative") ? Counting.CUMULATIVE : Counting.PER_PERIOD;
        }
      }
      return null;
    }

    private Span quote(int i, Found found, Happenings.Found happening) {
      int end = Math.max(ends[i], found.phrase() == null ? ends[i] : found.phrase().end());
      if (happening != null && happening.at() >= end && happening.at() <= end + 1) {
        end = happening.end();
      }
      return text.span(firsts[i], Math.max(end, ends[i]));
    }
  }

  private static final long AGENT_STOP =
      Grammar.of(WordClass.CONJUNCTION)
          | Grammar.of(WordClass.RELATIVE)
          | Grammar.of(WordClass.CONTRAST)
          | Grammar.of(WordClass.AUXILIARY)
          | Grammar.of(WordClass.PART)
          | Grammar.IN
          | Grammar.AT
          | Grammar.ON;

  private static boolean isPerson(Counted counted) {
    return counted != null
        && (counted.concept().equals("person") || counted.concept().startsWith("person."));
  }
}
