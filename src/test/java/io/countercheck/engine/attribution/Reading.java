package io.countercheck.engine.attribution;

import io.countercheck.engine.pack.ClassPathPacks;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Pack;
import io.countercheck.engine.quantity.Quantities;
import io.countercheck.engine.quantity.Quantity;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text of a test, read up to its attributions. */
record Reading(Attributions attributions, List<Quantity> quantities, List<Note> notes) {

  private static final ClassPathPacks PACKS = ClassPathPacks.load();

  static Reading of(String language, String source) {
    Pack pack = PACKS.pack(language);
    Text text = pack.cut(source, PACKS.lexicon());
    Pack[] packs = new Pack[text.sentences().size()];
    Arrays.fill(packs, pack);
    Marks marks = Marks.of(text, packs);
    List<Note> notes = new ArrayList<>();
    List<Quantity> quantities = Quantities.read(marks, notes).quantities();
    return new Reading(Attributions.read(marks, quantities, notes), quantities, notes);
  }
}
