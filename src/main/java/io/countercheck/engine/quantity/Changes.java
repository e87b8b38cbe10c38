package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Grammar;
import io.countercheck.engine.pack.Marks;
import io.countercheck.engine.pack.WordClass;
import io.countercheck.engine.text.Text;

/** Says what part a figure plays in a change: its size, its start or its end. */
final class Changes {

  // How far before a figure a word of change still governs it.
  private static final int CHANGE_REACH = 14;

  private final Marks marks;
  private final Text text;

  Changes(Marks marks) {
    this.marks = marks;
    this.text = marks.text();
  }

  /**
   * The part that a figure plays in a change: the word right before it, when a word of change
   * stands earlier in the sentence; from and to need no more than each other.
   */
  Change change(int first, boolean fromTo, boolean ownUnit) {
    int before = first - 1;
    int preposition = fromTo ? first : before;
    if (preposition < 0 || marks.sentence(preposition) != marks.sentence(first)) {
      return null;
    }
    boolean verbal = false;
    Change.Direction direction = null;
    boolean found = false;
    for (int back = 1; back <= CHANGE_REACH && first - back >= 0 && !found; back++) {
      int at = first - back;
      if (marks.sentence(at) != marks.sentence(first)) {
        break;
      }
      if (marks.is(at, WordClass.CHANGE)) {
        found = true;
        verbal = marks.word(at, WordClass.CHANGE).tags() != 0;
        direction =
            marks.is(at, Grammar.UP)
                ? Change.Direction.UP
                : marks.is(at, Grammar.DOWN) ? Change.Direction.DOWN : null;
      } else if (marks.event(at) != null) {
        switch (marks.event(at).event()) {
          case "rise", "raise" -> {
            found = true;
            verbal = marks.event(at).tags() != 0;
            direction = Change.Direction.UP;
          }
          case "fall", "reduce", "cut" -> {
            found = true;
            verbal = marks.event(at).tags() != 0;
            direction = Change.Direction.DOWN;
          }
          default -> {}
        }
      }
    }
    if (!found) {
      return null;
    }
    if (fromTo) {
      // "suppression de 8 000 à 10 000 postes" is a range; "rose from 8 to 10" has two ends.
      boolean from = marks.is(preposition, Grammar.FROM);
      boolean onlyFrom = from && !marks.is(preposition, Grammar.OF);
      return onlyFrom || from && (verbal || ownUnit)
          ? new Change(Change.Kind.FROM, direction)
          : null;
    }
    if (marks.is(before, WordClass.CHANGE) || marks.is(before, Grammar.BY)) {
      return new Change(Change.Kind.BY, direction);
    }
    if (marks.is(before, Grammar.TO)) {
      return new Change(Change.Kind.TO, direction);
    }
    if (marks.is(before, Grammar.OF)) {
      return new Change(Change.Kind.BY, direction);
    }
    return marks.is(before, Grammar.FROM) ? new Change(Change.Kind.FROM, direction) : null;
  }
}
