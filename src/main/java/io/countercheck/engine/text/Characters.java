package io.countercheck.engine.text;

/** What sort of thing a character is, from a table for the Latin blocks. */
final class Characters {

  static final byte SIGN = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte SPACE = 3;
  static final byte APOSTROPHE = 4;
  static final byte INVISIBLE = 5;

  private static final byte[] KINDS = new byte[0x2100];

  static {
    for (char c = 0; c < KINDS.length; c++) {
      KINDS[c] = slowly(c);
    }
  }

  private Characters() {}

  static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : slowly(c);
  }

  private static byte slowly(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c == '\'' || c == '\u2019' || c == '\u02bc') {
      return APOSTROPHE;
    }
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          c == 'ª' || c == 'º' ? SIGN : LETTER;
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      case Character.FORMAT -> INVISIBLE;
      case Character.CONTROL -> SPACE;
      default -> SIGN;
    };
  }
}
