package io.countercheck.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 describes it. No member ever holds words of a submitted text.
 *
 * @param type which sort of problem it is
 * @param title the same for every problem of the type
 * @param status the HTTP status
 * @param detail what is wrong this time, or null
 * @param errors the fields that are wrong, or null
 * @param supported the languages that could be read, or null
 */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<Fault> errors,
    List<String> supported) {

  /** The media type of every problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemType type, String detail) {
    return new Problem(type.uri(), type.title(), type.status(), detail, null, null);
  }

  static Problem of(int status, String detail) {
    ProblemType type = ProblemType.of(status);
    return new Problem(type.uri(), type.title(), status, detail, null, null);
  }

  static Problem invalid(List<Fault> errors) {
    ProblemType type = ProblemType.INVALID_REQUEST;
    return new Problem(type.uri(), type.title(), type.status(), null, List.copyOf(errors), null);
  }

  static Problem empty(List<Fault> errors) {
    ProblemType type = ProblemType.EMPTY_TEXT;
    return new Problem(type.uri(), type.title(), type.status(), null, List.copyOf(errors), null);
  }

  static Problem unsupported(List<Fault> errors, List<String> supported) {
    ProblemType type = ProblemType.UNSUPPORTED_LANGUAGE;
    String detail = "Supported languages: " + String.join(", ", supported) + ".";
    return new Problem(
        type.uri(), type.title(), type.status(), detail, errors, List.copyOf(supported));
  }
}
