package io.countercheck.engine.quantity;

import io.countercheck.engine.pack.Pack;
import io.countercheck.engine.text.Text;
import java.math.BigDecimal;

/**
 * Reads a number written in digits, with its groups and decimals.
 *
 * <p>ISO 80000-1: a space groups digits in threes. What a dot or a comma means is decided by the
 * language and by the grouping: more than one of a kind can only group; one that is not followed by
 * exactly three digits can only be decimal; one followed by three digits is what the language says,
 * and where that gives a decimal the other reading is kept, because a count has no decimals.
 */
final class Digits {

  private static final int LONGEST = 40;

  private Digits() {}

  /**
   * What was read.
   *
   * @param end the token after the last digit
   * @param value the number
   * @param decimals how many digits stand after the decimal sign
   * @param other the value if the separator that stayed open means the other thing, or null
   * @param rule the name of the rule
   */
  record Literal(int end, BigDecimal value, int decimals, BigDecimal other, String rule) {}

  /** The number whose first digits are this token; null when the digits are too many. */
  static Literal read(Text text, int token, int limit, Pack pack) {
    StringBuilder whole = new StringBuilder(text.token(token));
    if (whole.length() > LONGEST) {
      return null;
    }
    int end = token + 1;
    char group = 0;
    int first = whole.length();
    int groups = 0;
    int lastGroup = 0;
    // Groups by a space: the next digits stand after exactly one space of any kind.
    while (end < limit && first <= 3 && groupedBySpace(text, end) && whole.length() < LONGEST) {
      if (group != 0 && group != ' ') {
        break;
      }
      group = ' ';
      whole.append(text.token(end));
      groups++;
      end++;
    }
    if (groups == 0 && first <= 3) {
      // Groups by a sign: dot, comma or apostrophe, each of three digits, or of two before three
      // (Indian).
      int next = end;
      while (next + 1 < limit
          && isSeparator(text, next)
          && (group == 0 || sameSeparator(group, text.first(next)))
          && text.is(next, Text.GLUED)
          && text.is(next + 1, Text.DIGITS | Text.GLUED)
          && text.length(next + 1) >= 2
          && text.length(next + 1) <= 3
          && whole.length() < LONGEST) {
        group = text.first(next);
        whole.append(text.token(next + 1));
        lastGroup = text.length(next + 1);
        groups++;
        next += 2;
      }
      boolean whole3 = lastGroup == 3 && (groups > 1 || lengthsAreThree(text, end, next));
      boolean grouping =
          groups > 0 && whole3 && !text.token(token).startsWith("0") && (groups > 1 || first <= 3);
      if (groups > 1 && !grouping) {
        // 1.22.333 and the like are no number of ours: versions, addresses, dates.
        return plain(text, token);
      }
      if (grouping) {
        end = next;
      } else {
        whole = new StringBuilder(text.token(token));
        groups = 0;
        group = 0;
      }
    }
    // Decimals: one dot or comma that is not the group sign.
    String decimals = "";
    if (end + 1 < limit
        && (text.isSign(end, '.') || text.isSign(end, ',') || text.isSign(end, '·'))
        && text.is(end, Text.GLUED)
        && text.is(end + 1, Text.DIGITS | Text.GLUED)
        && !sameSeparator(group, text.first(end))
        && text.length(end + 1) <= LONGEST
        && !digitsFollow(text, end + 2, limit, text.first(end))) {
      decimals = text.token(end + 1);
      end += 2;
    } else if (groups == 1 && group != ' ') {
      BigDecimal grouped = new BigDecimal(whole.toString());
      BigDecimal decimal = new BigDecimal(whole.substring(0, first) + "." + whole.substring(first));
      boolean language = pack.groups(group) && group != pack.decimal();
      return language
          ? new Literal(
              end, grouped, 0, group == '\'' || group == '’' ? null : decimal, rule(group))
          : new Literal(end, decimal, 3, grouped, "digits, decimals");
    }
    BigDecimal value =
        new BigDecimal(decimals.isEmpty() ? whole.toString() : whole + "." + decimals);
    return new Literal(end, value, decimals.length(), null, groups > 0 ? rule(group) : "digits");
  }

  private static Literal plain(Text text, int token) {
    return new Literal(token + 1, new BigDecimal(text.token(token)), 0, null, "digits");
  }

  private static String rule(char group) {
    return switch (group) {
      case ' ' -> "digits, space groups";
      case '.' -> "digits, dot groups";
      case ',' -> "digits, comma groups";
      case '\'', '’' -> "digits, apostrophe groups";
      default -> "digits";
    };
  }

  private static boolean groupedBySpace(Text text, int token) {
    if (!text.is(token, Text.DIGITS) || text.is(token, Text.GLUED) || text.length(token) != 3) {
      return false;
    }
    int gap = text.start(token) - text.end(token - 1);
    if (gap != 1 || text.source().charAt(text.end(token - 1)) == '\n') {
      return false;
    }
    return true;
  }

  private static boolean isSeparator(Text text, int token) {
    return text.isSign(token, '.')
        || text.isSign(token, ',')
        || text.isSign(token, '\'')
        || text.isSign(token, '’');
  }

  private static boolean sameSeparator(char a, char b) {
    return a == b || (a == '\'' || a == '’') && (b == '\'' || b == '’');
  }

  private static boolean lengthsAreThree(Text text, int from, int to) {
    for (int i = from + 1; i < to; i += 2) {
      if (text.length(i) != 3) {
        return false;
      }
    }
    return true;
  }

  private static boolean digitsFollow(Text text, int token, int limit, char separator) {
    return token + 1 < limit
        && text.isSign(token, separator)
        && text.is(token, Text.GLUED)
        && text.is(token + 1, Text.DIGITS | Text.GLUED);
  }
}
