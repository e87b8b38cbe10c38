package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Derivation;
import io.countercheck.engine.text.Mention;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Span;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who says what in a text: every attribution, and the chain that holds a claim. */
public final class Attributions {

  private static final int LONGEST_CHAIN = 8;

  private static final Comparator<Placed> BY_START =
      Comparator.comparingInt((Placed placed) -> placed.attribution.content().start())
          .thenComparing(placed -> -placed.core)
          .thenComparingInt(placed -> placed.rank)
          .thenComparing(placed -> -placed.attribution.cue().span().start());

  private final Syntax syntax;
  private final Quotations quotations;
  private final List<Placed> placed;
  // The furthest end of a content among the first ones.
  private final int[] reach;

  /** An attribution with what decides its place in a chain. */
  private record Placed(Attribution attribution, int core, int rank, Draft draft) {}

  private Attributions(Syntax syntax, Quotations quotations, List<Placed> placed) {
    this.syntax = syntax;
    this.quotations = quotations;
    this.placed = placed;
    this.reach = new int[placed.size()];
    int furthest = 0;
    for (int i = 0; i < reach.length; i++) {
      furthest = Math.max(furthest, placed.get(i).attribution.content().end());
      reach[i] = furthest;
    }
  }

  /**
   * Reads the attributions of a text.
   *
   * @param quantities the quantities of the text
   * @param notes where doubts are added
   */
  public static Attributions read(Marks marks, List<Quantity> quantities, List<Note> notes) {
    Text text = marks.text();
    Syntax syntax = new Syntax(marks, quantities);
    Quotations quotations = new Quotations(text);
    NounPhrases phrases = new NounPhrases(syntax);
    CueReader reader =
        new CueReader(syntax, quotations, phrases, new Speakers(syntax, phrases, notes));
    List<Placed> placed = new ArrayList<>();
    Set<Span> unnamed = new HashSet<>();
    Continuation continuation = new Continuation(syntax, quotations);
    for (Sentence sentence : text.sentences()) {
      for (Draft draft : continuation.after(sentence, reader.read(sentence))) {
        if (draft.first >= text.size()) {
          continue;
        }
        Attribution attribution = attribution(text, draft);
        placed.add(new Placed(attribution, draft.core, draft.rank, draft));
        Source source = attribution.source();
        if (!source.named() && unnamed.add(source.span())) {
          notes.add(new Note(Note.Stage.ATTRIBUTION, source.span(), "unnamed source"));
        }
      }
    }
    placed.sort(BY_START);
    return new Attributions(syntax, quotations, List.copyOf(placed));
  }

  private static Attribution attribution(Text text, Draft draft) {
    Span cue = text.span(draft.cueFirst, draft.cueEnd);
    return new Attribution(
        draft.source,
        new Mention(cue.in(text.source()), cue),
        text.span(draft.first, Math.min(text.size(), Math.max(draft.first + 1, draft.end))),
        draft.cue == null ? Act.STATES : Act.valueOf(draft.cue.act()),
        draft.has("plan") || draft.has("hope"),
        new Derivation(draft.rule, cue, draft.noun == null ? List.of() : List.of(draft.noun)));
  }

  /** Every attribution, by the start of its content, the outer before the inner. */
  public List<Attribution> all() {
    return placed.stream().map(Placed::attribution).toList();
  }

  /** Who says the claim: the outermost reporter first, the origin last; empty for the article. */
  public List<Attribution> chain(Span claim) {
    return around(claim).stream().map(Placed::attribution).toList();
  }

  private List<Placed> around(Span claim) {
    int low = 0;
    int high = placed.size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (placed.get(middle).attribution.content().start() <= claim.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Placed> chain = new ArrayList<>();
    for (int i = low - 1; i >= 0 && reach[i] > claim.start(); i--) {
      Attribution attribution = placed.get(i).attribution;
      boolean own = attribution.source().span().contains(claim);
      boolean repeated =
          !chain.isEmpty()
              && chain.getFirst().attribution.source().span().equals(attribution.source().span());
      if (attribution.content().end() > claim.start()
          && !own
          && !repeated
          && chain.size() < LONGEST_CHAIN) {
        chain.addFirst(placed.get(i));
      }
    }
    return chain;
  }

  /** How far the text vouches for the claim. */
  public Factuality factuality(Span claim) {
    FactualityReader reader = new FactualityReader(syntax, quotations);
    List<Draft> drafts = around(claim).stream().map(Placed::draft).toList();
    return reader.read(claim, drafts);
  }
}
