package io.countercheck.api;

/** Ends a request with a problem. */
final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ProblemException(Problem problem) {
    // The problem says it all: no message that could be logged, no stack trace to pay for.
    super(null, null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
