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
import java.util.Collections;
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

  private final List<Placed> placed;
  private final FactualityReader factuality;
  // The nearest content before each one that ends later: the contents between end with it or
  // sooner.
  private final int[] longer;

  /** An attribution with what decides its place in a chain. */
  private record Placed(Attribution attribution, int core, int rank, Draft draft) {}

  private Attributions(Syntax syntax, Quotations quotations, List<Placed> placed) {
    this.placed = placed;
    this.factuality = new FactualityReader(syntax, quotations);
    this.longer = new int[placed.size()];
    for (int i = 0; i < longer.length; i++) {
      int before = i - 1;
      while (before >= 0 && end(before) <= end(i)) {
        before = longer[before];
      }
      longer[i] = before;
    }
  }

  private int end(int index) {
    return placed.get(index).attribution.content().end();
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
    List<Attribution> chain = new ArrayList<>();
    for (Placed link : around(claim)) {
      chain.add(link.attribution);
    }
    return List.copyOf(chain);
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
    if (low == 0) {
      return List.of();
    }
    List<Placed> chain = new ArrayList<>();
    for (int i = low - 1; i >= 0 && chain.size() < LONGEST_CHAIN; ) {
      if (end(i) <= claim.start()) {
        i = longer[i];
        continue;
      }
      Span source = placed.get(i).attribution.source().span();
      boolean repeated =
          !chain.isEmpty() && chain.getLast().attribution.source().span().equals(source);
      if (!repeated && !source.contains(claim)) {
        chain.add(placed.get(i));
      }
      i--;
    }
    Collections.reverse(chain);
    return chain;
  }

  /** How far the text vouches for the claim. */
  public Factuality factuality(Span claim) {
    List<Draft> drafts = new ArrayList<>();
    for (Placed link : around(claim)) {
      drafts.add(link.draft);
    }
    return factuality.read(claim, drafts);
  }
}
