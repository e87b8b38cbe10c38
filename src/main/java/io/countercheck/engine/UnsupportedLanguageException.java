package io.countercheck.engine;

import java.util.List;

/** The text is in a language for which there is no complete pack, or in none that can be told. */
public final class UnsupportedLanguageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> supported;

  UnsupportedLanguageException(String message, List<String> supported) {
    super(message);
    this.supported = List.copyOf(supported);
  }

  /** The ISO 639-1 codes of the languages that can be read. */
  public List<String> supported() {
    return supported;
  }
}
