package io.countercheck.engine.pack;

/** A mistake in a pack; the message starts with the file and the line. */
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PackException(String place, String message) {
    super(place + ": " + message);
  }
}
