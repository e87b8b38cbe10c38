package io.countercheck.api;

import io.countercheck.engine.Analysis;
import io.countercheck.engine.text.Note;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A doubt that was met in a text.
 *
 * @param stage the part of the engine that had it
 * @param article the text, or null when the note is about the whole check
 * @param span the words in doubt, or null
 * @param message the doubt, in English
 */
@Schema(name = "Note", description = "A doubt that was met in a text.")
public record NoteView(
    String stage,
    @Schema(nullable = true) Integer article,
    @Schema(nullable = true) SpanView span,
    String message) {

  static List<NoteView> of(List<Analysis.Reading> readings, List<Note> whole, List<Offsets> all) {
    List<NoteView> views = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      for (Note note : readings.get(i).notes()) {
        views.add(
            new NoteView(Wire.lower(note.stage()), i, all.get(i).of(note.span()), note.message()));
      }
    }
    for (Note note : whole) {
      views.add(new NoteView(Wire.lower(note.stage()), null, null, note.message()));
    }
    return views;
  }
}
