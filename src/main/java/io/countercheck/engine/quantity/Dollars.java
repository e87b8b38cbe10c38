package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.UnitForm;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.Unit;
import io.countercheck.engine.text.Note;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * Says whose dollar a bare {@code $} is: that of the one country which the sentence names, if its
 * papers print their own dollar so, else the American one; with a note wherever it stays open.
 */
final class Dollars {

  private static final String AMERICAN = "US";
  // Country and currency; the papers of other lands write HK$ or S$.
  private static final Map<String, String> OWN = Map.of("CA", "CAD", "AU", "AUD", "NZ", "NZD");

  private final Marks marks;
  private final Text text;
  private final List<Note> notes;
  private int sentence = -1;
  private String country;
  private Boolean others;

  Dollars(Marks marks, List<Note> notes) {
    this.marks = marks;
    this.text = marks.text();
    this.notes = notes;
  }

  /** The unit of a figure whose unit is said at a place: the form's own but for a bare dollar. */
  Unit unit(UnitAt at) {
    UnitForm form = at.form();
    if (!"$".equals(form.written())) {
      return form.unit();
    }
    int in = marks.sentence(at.first());
    if (in != sentence) {
      sentence = in;
      country = country(text.sentences().get(in));
    }
    if (country != null) {
      String code = OWN.get(country);
      note(at, "read as " + code + ", the dollar of the country that the sentence names");
      return new Unit(code, "money." + code, BigDecimal.ONE, BigDecimal.ZERO);
    }
    if (othersNamed()) {
      note(at, "read as USD, but the text names another dollar too");
    }
    return form.unit();
  }

  private void note(UnitAt at, String message) {
    notes.add(new Note(Note.Stage.QUANTITY, text.span(at.first(), at.end()), message));
  }

  /** The one land with a dollar of its own that the sentence names; null with the United States. */
  private String country(Sentence in) {
    String found = null;
    for (int token = in.first(); token < in.end(); token++) {
      String place = place(token);
      if (place == null) {
        continue;
      }
      String land = place.length() > 2 ? place.substring(0, 2) : place;
      if (land.equals(AMERICAN) || OWN.containsKey(land) && found != null && !found.equals(land)) {
        return null;
      }
      if (OWN.containsKey(land) && (place.length() == 2 || place.charAt(2) == '-')) {
        found = land;
      }
    }
    return found;
  }

  private String place(int token) {
    Entry.PlaceName name = marks.place(token);
    if (name != null) {
      return name.place();
    }
    Entry.Entity entity = marks.entity(token);
    return entity == null ? null : entity.place();
  }

  /** Whether the text names a dollar that is not the American one; looked for once. */
  private boolean othersNamed() {
    if (others == null) {
      others = false;
      for (int token = 0; token < text.size() && !others; token++) {
        for (Entry entry : marks.at(Table.UNITS, token)) {
          others |= entry instanceof UnitForm form && OWN.containsValue(form.unit().id());
        }
      }
    }
    return others;
  }
}
