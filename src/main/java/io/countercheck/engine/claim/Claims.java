package io.countercheck.engine.claim;

import io.countercheck.engine.attribution.Attribution;
import io.countercheck.engine.attribution.Attributions;
import io.countercheck.engine.frame.Agent;
import io.countercheck.engine.frame.Frame;
import io.countercheck.engine.frame.Framed;
import io.countercheck.engine.frame.Place;
import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Packs;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.quantity.Change;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Folding;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Span;
import io.countercheck.engine.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts quantities, frames and attributions of one text together. */
public final class Claims {

  // How far before a figure a word of change is looked for, in tokens.
  private static final int CHANGE_REACH = 14;
  // Names beyond these bounds of a sentence are left out.
  private static final int NAMES_REACH = 120;
  private static final int MOST_NAMES = 24;

  private final Marks marks;
  private final Text text;
  private final Attributions attributions;
  private final Packs packs;
  private final int article;
  private final LocalDate asOf;
  private final int firstClaim;
  private final int firstStatement;
  private final int most;
  private final List<Claim> claims = new ArrayList<>();
  private Set<String> names = Set.of();
  private final TreeMap<Integer, Integer> sources = new TreeMap<>();

  /**
   * What was put together.
   *
   * @param claims in the order of the text
   * @param statements attributed contents without a figure, in the order of the text
   */
  public record Found(List<Claim> claims, List<Statement> statements) {}

  private Claims(
      Marks marks,
      Attributions attributions,
      Packs packs,
      int article,
      LocalDate asOf,
      int firstClaim,
      int firstStatement,
      int most) {
    this.marks = marks;
    this.text = marks.text();
    this.attributions = attributions;
    this.packs = packs;
    this.article = article;
    this.asOf = asOf;
    this.firstClaim = firstClaim;
    this.firstStatement = firstStatement;
    this.most = most;
    for (Attribution attribution : attributions.all()) {
      Span span = attribution.source().span();
      if (span != null) {
        sources.merge(span.start(), span.end(), Math::max);
      }
    }
  }

  /**
   * The claims and statements of a text.
   *
   * @param article the number of the text in the check
   * @param asOf the day of the text, or null
   * @param firstClaim the number of the first claim's id
   * @param firstStatement the number of the first statement's id
   * @param most the most claims to list
   * @param notes takes the note when there are more
   */
  public static Found of(
      Marks marks,
      List<Framed> framed,
      Attributions attributions,
      Packs packs,
      int article,
      LocalDate asOf,
      int firstClaim,
      int firstStatement,
      int most,
      List<Note> notes) {
    Claims building =
        new Claims(marks, attributions, packs, article, asOf, firstClaim, firstStatement, most);
    building.claims(framed, notes);
    return new Found(List.copyOf(building.claims), building.statements());
  }

  private void claims(List<Framed> framed, List<Note> notes) {
    Sentence contrastOf = null;
    Mention contrast = null;
    int left = 0;
    for (Framed reading : framed) {
      if (claims.size() == most) {
        left++;
        continue;
      }
      int first = text.tokenAt(reading.quote().start());
      Sentence sentence = text.sentences().get(marks.sentence(first));
      List<Attribution> chain = attributions.chain(reading.quantity().number());
      if (namesSource(reading)) {
        continue;
      }
      if (sentence != contrastOf) {
        contrastOf = sentence;
        contrast = contrast(sentence);
        names = names(sentence);
      }
      claims.add(claim(reading, sentence, contrast, chain, first));
    }
    if (left > 0) {
      notes.add(
          new Note(
              Note.Stage.CLAIM,
              null,
              left + " more claims than the limit of " + most + " left out"));
    }
  }

  /** A figure inside the name of a source counts the source: two people close to the talks. */
  private boolean namesSource(Framed reading) {
    Span number = reading.quantity().number();
    Map.Entry<Integer, Integer> source = sources.floorEntry(number.start());
    return source != null && source.getValue() >= number.end();
  }

  private Claim claim(
      Framed reading, Sentence sentence, Mention contrast, List<Attribution> chain, int first) {
    Quantity quantity = reading.quantity();
    Frame frame = resolved(reading.frame(), chain);
    Set<String> beside = new TreeSet<>(names);
    frame.places().forEach(place -> beside.remove("place:" + place.id()));
    Mention update = update(quantity, first, sentence);
    boolean replaced = quantity.change() != null && quantity.change().kind() == Change.Kind.FROM;
    Setting setting =
        new Setting(
            article, sentence.index(), sentence.paragraph(), contrast, update, replaced, beside);
    return new Claim(
        "c" + (firstClaim + claims.size()),
        marks.pack(first).code(),
        reading.quote().in(text.source()),
        reading.quote(),
        sentence.span(),
        setting,
        quantity,
        frame,
        chain,
        attributions.factuality(quantity.number()),
        Worth.of(quantity, frame, !chain.isEmpty(), packs),
        asOf,
        rendering(quantity, first),
        derivation(reading, chain));
  }

  /** Places inside the name of a source are not where it happened; a possessive agent is named. */
  private Frame resolved(Frame frame, List<Attribution> chain) {
    List<Place> places = new ArrayList<>();
    for (Place place : frame.places()) {
      boolean inSource =
          chain.stream()
              .anyMatch(
                  link ->
                      link.source().span() != null
                          && place.via() == null
                          && link.source().span().contains(place.span()));
      if (!inSource) {
        places.add(place);
      }
    }
    Agent agent = frame.agent();
    if (agent != null && !chain.isEmpty()) {
      int first = text.tokenAt(agent.span().start());
      if (marks.is(first, WordClass.POSSESSIVE)) {
        agent = new Agent(agent.text(), chain.getLast().source().text(), agent.span());
      }
    }
    return new Frame(
        frame.counted(),
        frame.event(),
        agent,
        places,
        frame.period(),
        frame.basis(),
        frame.counting(),
        frame.parts());
  }

  /** Words with a capital that no table of grammar, time or places explains, inside a sentence. */
  private Set<String> names(Sentence sentence) {
    Set<String> found = new TreeSet<>();
    int end = Math.min(sentence.end(), sentence.first() + NAMES_REACH);
    for (int at = sentence.first(); at < end && found.size() < MOST_NAMES; at++) {
      boolean name =
          text.is(at, Text.WORD | Text.CAPITAL)
              && text.length(at) > 2
              && marks.grammar(at) == 0
              && marks.period(at) == null
              && marks.place(at) == null
              && (text.word(at) == 0 || at > sentence.first() && !marks.pack(at).capitalNouns());
      if (name) {
        found.add(Folding.fold(text.token(at)));
      }
      Entry.PlaceName place = marks.place(at);
      if (place != null) {
        // "the war between A and B": places that are named and are not where it happened
        found.add("place:" + place.place());
      }
    }
    return found;
  }

  private Mention contrast(Sentence sentence) {
    for (int at = sentence.first(); at < sentence.end(); at++) {
      if (marks.is(at, WordClass.CONTRAST)) {
        return text.mention(at, at + marks.length(Table.WORDS, at));
      }
    }
    return null;
  }

  /** The words that say that a figure replaces an earlier one: rises to 27. */
  private Mention update(Quantity quantity, int first, Sentence sentence) {
    if (quantity.change() == null || quantity.change().kind() != Change.Kind.TO) {
      return null;
    }
    int from = Math.max(sentence.first(), first - CHANGE_REACH);
    for (int at = first - 1; at >= from; at--) {
      if (marks.is(at, WordClass.CHANGE) || marks.event(at) != null && marks.entity(at) == null) {
        return text.mention(at, first);
      }
    }
    return null;
  }

  /** The claim that a figure in brackets says again: 5.5 in (14 cm). */
  private String rendering(Quantity quantity, int first) {
    if (claims.isEmpty() || first == 0 || !text.isSign(first - 1, '(')) {
      return null;
    }
    Claim before = claims.getLast();
    boolean beside = before.quantity().span().end() >= text.start(first - 1) - 1;
    boolean sameKind =
        before.quantity().unit().isMoney() && quantity.unit().isMoney()
            || before.quantity().unit().dimension().equals(quantity.unit().dimension())
                && !before.quantity().unit().equals(quantity.unit())
            || before.quantity().unit().equals(quantity.unit())
                && before.quantity().value() != null
                && quantity.value() != null
                && before.quantity().value().compareTo(quantity.value()) == 0;
    return beside && sameKind && before.setting().article() == article ? before.id() : null;
  }

  private Derivation derivation(Framed reading, List<Attribution> chain) {
    List<Derivation> parts = new ArrayList<>();
    parts.add(reading.quantity().derivation());
    parts.addAll(reading.frame().parts());
    Derivation links = null;
    for (Attribution link : chain.reversed()) {
      Derivation own = link.derivation();
      List<Derivation> nested = new ArrayList<>(own.parts());
      if (links != null) {
        nested.add(links);
      }
      links = new Derivation(own.rule(), own.span(), nested);
    }
    if (links != null) {
      parts.add(links);
    }
    return new Derivation("claim", reading.quote(), parts);
  }

  private List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    int claim = 0;
    for (Attribution attribution : attributions.all()) {
      Span content = attribution.content();
      if (content == null
          || attribution.cue().span().contains(content)
          || content.start() == content.end()
          || statements.size() == most) {
        continue;
      }
      while (claim > 0 && claims.get(claim - 1).span().end() > content.start()) {
        claim--;
      }
      while (claim < claims.size() && claims.get(claim).span().end() <= content.start()) {
        claim++;
      }
      boolean figure = claim < claims.size() && claims.get(claim).span().overlaps(content);
      boolean nested = !statements.isEmpty() && statements.getLast().span().equals(content);
      if (figure || nested) {
        continue;
      }
      List<Attribution> chain = attributions.chain(content);
      Sentence sentence = text.sentences().get(marks.sentence(text.tokenAt(content.start())));
      statements.add(
          new Statement(
              "s" + (firstStatement + statements.size()),
              article,
              content.in(text.source()),
              content,
              sentence.span(),
              chain.isEmpty() ? List.of(attribution) : chain,
              attributions.factuality(content),
              attribution.derivation()));
    }
    return statements;
  }
}
