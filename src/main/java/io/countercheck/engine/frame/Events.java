package io.countercheck.engine.frame;

import io.countercheck.engine.pack.Entry;
import io.countercheck.engine.pack.Entry.EventWord.Role;
import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.Table;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Sentence;
import io.countercheck.engine.text.Text;

/** Says what happened to the counted. */
final class Events {

  private final Surroundings in;
  private final Happenings happenings;
  private final Marks marks;
  private final Text text;
  private final Sentence sentence;
  private final int[] firsts;
  private final int[] ends;

  Events(Surroundings in) {
    this.in = in;
    this.happenings = in.happenings;
    this.marks = in.marks;
    this.text = in.text;
    this.sentence = in.sentence;
    this.firsts = in.firsts;
    this.ends = in.ends;
  }

  Happenings.Found event(int i, Explained found, boolean part) {
    if (found.counted() != null && found.counted().concept().equals("duration")) {
      return null;
    }
    int end = Math.max(found.end(), ends[i]);
    boolean own = found.noun() != null && found.noun().event() != null;
    Happenings.Found behind = happenings.behind(end, in.limit(i));
    if (behind != null && (!own || overrides(behind))) {
      return behind;
    }
    if (found.phrase() == null && !own) {
      // "of which one died": the verb stands at once behind the figure
      Happenings.Found verb = happenings.after(end, Math.min(in.limit(i), end + 3));
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
  boolean overrides(Happenings.Found before) {
    return switch (before.word().event()) {
      case "rescue", "search", "recover", "bury", "identify", "hospitalise", "evacuate" -> true;
      default -> false;
    };
  }

  Event eventOf(Explained found, Happenings.Found happening, boolean part, int i) {
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
    if (in.last != null && in.last.frame().event() != null && (part || listed(i))) {
      Event event = in.last.frame().event();
      return new Event(event.text(), event.id(), event.span());
    }
    return null;
  }

  /** death toll … rises to 27: the noun before the figure implies the event. */
  Event implied(int i) {
    int from = Math.max(sentence.first(), firsts[i] - Surroundings.REACH);
    for (int at = firsts[i] - 1; at >= from; at--) {
      Entry.Entity entity = marks.entity(at);
      if (entity != null && entity.event() != null && !in.insideQuantity(at) && !in.covered(at)) {
        int end = at + marks.length(Table.ENTITIES, at);
        return new Event(text.cut(at, end), entity.event(), text.span(at, end));
      }
    }
    return null;
  }

  /** abattre is to kill people and to shoot down aircraft. */
  String refined(String event, Counted counted) {
    if (counted == null) {
      return event;
    }
    boolean person = Surroundings.isPerson(counted);
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

  /** Whether only nouns, commas and a conjunction stand between the in.last figure and this one. */
  boolean listed(int i) {
    if (i == 0) {
      return false;
    }
    int from = ends[i - 1];
    if (firsts[i] - from > 12) {
      return false;
    }
    int joint = firsts[i] - 1;
    if (marks.is(joint, WordClass.PREPOSITION)
        && !marks.is(joint, Grammar.OF | Grammar.WITH)
        && marks.length(Table.MODIFIERS, joint) == 0) {
      // 250 officers from 3 towns
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
}
