package io.countercheck.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every exception of a request into a problem. The messages of Jackson quote the input, and
 * those of a bug may, so none of them is passed on or logged: details are built from paths, places
 * and class names alone.
 */
class ProblemMapping {

  private static final Logger LOG = Logger.getLogger(ProblemMapping.class);
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,39}");

  private final ObjectMapper json;

  @Inject
  ProblemMapping(ObjectMapper json) {
    this.json = json;
  }

  @ServerExceptionMapper
  Response refused(ProblemException exception) {
    return answer(exception.problem());
  }

  @ServerExceptionMapper
  Response mismatched(MismatchedInputException exception) {
    return answer(problemOf(exception));
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException exception) {
    return answer(problemOf(exception));
  }

  /** Bytes that are not UTF-8; Jackson reports some of them as an error of input and output. */
  @ServerExceptionMapper
  Response undecodable(CharConversionException exception) {
    return answer(Problem.of(ProblemType.MALFORMED_JSON, "The body is not valid UTF-8."));
  }

  /** Input fails when the client goes away while it sends, which is no failure of ours. */
  @ServerExceptionMapper
  Response unread(IOException exception) {
    return answer(Problem.of(ProblemType.MALFORMED_JSON, "The body ends too early."));
  }

  @ServerExceptionMapper
  Response tooLarge(BodyLimit.Exceeded exception) {
    return answer(Problem.of(ProblemType.TOO_LARGE, null));
  }

  @ServerExceptionMapper
  Response platform(WebApplicationException exception, UriInfo address) {
    if (exception.getCause() instanceof JsonProcessingException cause) {
      return answer(problemOf(cause));
    }
    Response response = exception.getResponse();
    if (response.getStatus() < 400) {
      return response;
    }
    Response.ResponseBuilder builder = builder(Problem.of(response.getStatus(), null));
    if (response.getStatus() == 405) {
      builder.header(HttpHeaders.ALLOW, methods(address.getPath()));
    }
    return builder.build();
  }

  /** RFC 9110 wants the allowed methods named; the platform leaves them out. */
  private static String methods(String path) {
    return Arrays.stream(ChecksResource.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Path.class))
        .filter(method -> path.endsWith(method.getAnnotation(Path.class).value()))
        .flatMap(method -> Arrays.stream(method.getAnnotations()))
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .sorted()
        .distinct()
        .collect(Collectors.joining(", "));
  }

  @ServerExceptionMapper
  Response failed(Throwable exception) {
    String id = UUID.randomUUID().toString();
    LOG.errorf(Wordless.of(exception), "A request failed, error %s", id);
    return answer(Problem.of(ProblemType.INTERNAL, "The log has the details under " + id + "."));
  }

  private static Problem problemOf(JsonProcessingException exception) {
    return switch (exception) {
      case UnrecognizedPropertyException unknown ->
          invalid(unknown, "is not a field of this request");
      case MismatchedInputException mismatch when mismatch.getPath().isEmpty() ->
          invalid(mismatch, "must be one JSON object");
      case MismatchedInputException mismatch ->
          invalid(mismatch, expected(mismatch.getTargetType()));
      case JsonMappingException other when other.getCause() instanceof StreamReadException syntax ->
          problemOf(syntax);
      case JsonMappingException other -> invalid(other, "cannot be read");
      default -> Problem.of(ProblemType.MALFORMED_JSON, at(exception.getLocation()));
    };
  }

  private static Problem invalid(JsonMappingException exception, String message) {
    return Problem.invalid(List.of(new Fault(path(exception), message)));
  }

  private static String at(JsonLocation location) {
    return location == null || location.getLineNr() < 0
        ? null
        : "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
  }

  /** Field names are the caller's words too: what does not look like a name is not repeated. */
  private static String path(JsonMappingException exception) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : exception.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".");
        path.append(PLAIN_NAME.matcher(step.getFieldName()).matches() ? step.getFieldName() : "?");
      }
    }
    return path.toString();
  }

  private static String expected(Class<?> type) {
    if (type == null) {
      return "cannot be read";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Wire::name)
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (type == LocalDate.class) {
      return "must be a date such as 2020-02-20";
    }
    if (type == String.class) {
      return "must be a string";
    }
    return List.class.isAssignableFrom(type) ? "must be a list" : "must be an object";
  }

  private Response answer(Problem problem) {
    return builder(problem).build();
  }

  private Response.ResponseBuilder builder(Problem problem) {
    Response.ResponseBuilder builder =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .entity(ProblemRoutes.bytes(json, problem));
    return problem.status() == 503 ? builder.header(HttpHeaders.RETRY_AFTER, "5") : builder;
  }
}
