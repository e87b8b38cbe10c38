package io.countercheck.api;

/**
 * Stands for an exception in the log without its message, which may quote a submitted text: class
 * and stack trace say where it happened.
 */
final class Wordless extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private Wordless(String name, Throwable cause, StackTraceElement[] trace) {
    super(name, cause);
    setStackTrace(trace);
  }

  static Wordless of(Throwable exception) {
    return of(exception, 8);
  }

  private static Wordless of(Throwable exception, int depth) {
    Throwable cause = exception.getCause();
    return new Wordless(
        exception.getClass().getName(),
        cause == null || depth == 0 ? null : of(cause, depth - 1),
        exception.getStackTrace());
  }
}
