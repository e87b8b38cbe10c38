package io.countercheck.engine.attribution;

import io.countercheck.engine.text.Text;

/**
 * Which tokens stand between quotation marks. One pass; a quotation that is not closed ends with
 * its paragraph, and none is longer than a constant.
 */
final class Quotations {

  private static final int LONGEST = 800;
  private static final int NAME = 8;

  // For each token the opening mark of the quotation around it plus one, 0 outside.
  private final int[] opening;
  // For each opening mark the token after its closing mark.
  private final int[] closing;

  Quotations(Text text) {
    opening = new int[text.size()];
    closing = new int[text.size()];
    int open = -1;
    char expected = 0;
    char again = 0;
    int depth = 0;
    for (int token = 0; token < text.size(); token++) {
      boolean sign = text.is(token, Text.SIGN);
      char c = sign ? text.first(token) : 0;
      if (open >= 0 && (text.is(token, Text.PARAGRAPH) || token - open > LONGEST)) {
        closing[open] = token;
        open = -1;
      }
      if (open < 0) {
        char close = sign ? closer(c) : 0;
        if (close != 0 && (c != '"' || token + 1 < text.size())) {
          open = token;
          expected = close;
          again = c;
          depth = 0;
          opening[token] = token + 1;
        }
        continue;
      }
      opening[token] = open + 1;
      if (!sign) {
        continue;
      }
      if (c == expected || expected == '”' && c == '“' && again == '„') {
        if (depth == 0) {
          closing[open] = token + 1;
          open = -1;
        } else {
          depth--;
        }
      } else if (c == again) {
        // The same mark again opens a new line of one long quotation, or a quotation inside.
        depth += text.is(token, Text.LINE) ? 0 : 1;
      }
    }
    if (open >= 0) {
      closing[open] = text.size();
    }
  }

  private static char closer(char c) {
    return switch (c) {
      case '«' -> '»';
      case '“', '„' -> '”';
      case '"' -> '"';
      default -> 0;
    };
  }

  /** The token after a name in quotation marks: {@code the daily “Tide”}; or -1. */
  static int nameEnd(Text text, int token, int limit) {
    char close = text.is(token, Text.SIGN) ? closer(text.first(token)) : 0;
    for (int i = token + 1; close != 0 && i < Math.min(limit, token + NAME); i++) {
      if (text.is(i, Text.SIGN)
          && (text.first(i) == close || close == '”' && text.first(i) == '“')) {
        return i > token + 1 ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** Where a name in quotation marks starts that ends with the token, or -1. */
  static int nameStart(Text text, int token, int limit) {
    for (int i = token - 2; i >= Math.max(limit, token - NAME); i--) {
      if (nameEnd(text, i, token + 1) == token + 1) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a token is a mark or stands between two. */
  boolean covers(int token) {
    return opening[token] != 0;
  }

  /** Whether a quotation opens at the token. */
  boolean opens(int token) {
    return opening[token] == token + 1;
  }

  /** Whether a quotation ends with the token. */
  boolean closes(int token) {
    return opening[token] != 0 && closing[opening[token] - 1] == token + 1;
  }

  /** The opening mark of the quotation around a token, or -1. */
  int open(int token) {
    return opening[token] - 1;
  }

  /** The token after the closing mark of the quotation around a token. */
  int end(int token) {
    return closing[opening[token] - 1];
  }
}
