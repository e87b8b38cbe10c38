package io.countercheck.api;

/** Every sort of error that the service answers with; docs/api.md lists them for clients. */
public enum ProblemType {
  MALFORMED_JSON("malformed-json", 400, "The body is not well-formed JSON"),
  INVALID_REQUEST("invalid-request", 400, "The request does not have the documented form"),
  NOT_FOUND("not-found", 404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not take this method"),
  NOT_ACCEPTABLE("not-acceptable", 406, "The answer cannot be given in an accepted media type"),
  TOO_LARGE("too-large", 413, "The request is larger than this service reads"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body must be application/json"),
  EMPTY_TEXT("empty-text", 422, "There is no text to read"),
  UNSUPPORTED_LANGUAGE("unsupported-language", 422, "The text is in no supported language"),
  INTERNAL("internal", 500, "The service failed"),
  BUSY("busy", 503, "Too much text is waiting"),
  OTHER("other", 0, "The request was refused");

  private static final String PREFIX = "urn:problem-type:countercheck:";

  private final String slug;
  private final int status;
  private final String title;

  ProblemType(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  /** The {@code type} of RFC 9457, which clients may rely on. */
  public String uri() {
    return PREFIX + slug;
  }

  /** The HTTP status; 0 when it is not the same for every such problem. */
  public int status() {
    return status;
  }

  /** The same words for every problem of this type. */
  public String title() {
    return title;
  }

  /** The type for a status that the platform came up with. */
  static ProblemType of(int status) {
    return switch (status) {
      case 400 -> INVALID_REQUEST;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 500 -> INTERNAL;
      case 503 -> BUSY;
      default -> OTHER;
    };
  }
}
