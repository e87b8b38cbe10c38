package io.countercheck.engine.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Where sentences end: at a full stop, question or exclamation mark with what closes after it, at
 * an empty line, and at the end of a line that reads like a headline.
 */
final class Sentences {

  // A line that is shorter than this and is followed by a capital was not broken to fit a column.
  private static final int SHORT_LINE = 60;

  private Sentences() {}

  static List<Sentence> of(Text text, Text.Abbreviations abbreviations) {
    List<Sentence> sentences = new ArrayList<>();
    int first = 0;
    int paragraph = -1;
    int lineStart = 0;
    for (int i = 0; i < text.size(); i++) {
      if (text.is(i, Text.LINE)) {
        lineStart = i;
      }
      boolean last = i + 1 == text.size();
      if (last || endsAfter(text, i, lineStart, abbreviations)) {
        if (first == 0 || text.is(first, Text.LINE)) {
          paragraph++;
        }
        sentences.add(
            new Sentence(sentences.size(), paragraph, first, i + 1, text.span(first, i + 1)));
        first = i + 1;
      }
    }
    return List.copyOf(sentences);
  }

  private static boolean endsAfter(
      Text text, int i, int lineStart, Text.Abbreviations abbreviations) {
    int next = i + 1;
    if (text.is(next, Text.PARAGRAPH)) {
      return true;
    }
    boolean stop = isStop(text, i) || isClosing(text, i) && isStop(text, i - 1);
    if (text.is(next, Text.LINE)) {
      if (stop || text.isSign(i, ':')) {
        return true;
      }
      boolean capital = text.is(next, Text.CAPITAL) || !text.is(next, Text.WORD);
      return capital && text.end(i) - text.start(lineStart) < SHORT_LINE;
    }
    if (!stop || text.is(next, Text.GLUED) || isClosing(text, next)) {
      return false;
    }
    // A quotation that ends inside a sentence goes on in lower case.
    if (text.is(next, Text.WORD) && !text.is(next, Text.CAPITAL)) {
      return false;
    }
    if (!text.isSign(i, '.')) {
      return text.is(next, Text.WORD | Text.CAPITAL) || !text.is(next, Text.WORD);
    }
    if (i > 0
        && text.is(i - 1, Text.DIGITS)
        && text.is(i, Text.GLUED)
        && text.length(i - 1) <= 2
        && text.is(next, Text.WORD)
        && abbreviations.followsOrdinal(text.word(next))) {
      return false;
    }
    if (i == 0 || !text.is(i - 1, Text.WORD) || !text.is(i, Text.GLUED)) {
      return true;
    }
    // J. Smith, U.S. Army, approx. 12: what a full stop shortens does not end a sentence, unless
    // the
    // next word could start one and the shortened one is no title.
    boolean initial = text.length(i - 1) == 1 && text.is(i - 1, Text.CAPITAL);
    return !initial && !abbreviations.has(text.word(i - 1));
  }

  private static boolean isStop(Text text, int i) {
    if (i < 0 || !text.is(i, Text.SIGN)) {
      return false;
    }
    return switch (text.first(i)) {
      case '.', '!', '?', '…' -> true;
      default -> false;
    };
  }

  private static boolean isClosing(Text text, int i) {
    if (!text.is(i, Text.SIGN)) {
      return false;
    }
    return switch (text.first(i)) {
      case '»', '”', ')', ']' -> true;
      // A straight mark closes when nothing stands between it and what it closes.
      case '"', '’', '\'' -> text.is(i, Text.GLUED);
      default -> false;
    };
  }
}
