package io.countercheck.api;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Fails with a message that quotes what was sent, as a bug might. */
@Path("/test/failure")
public class Failure {

  @POST
  @Operation(hidden = true)
  public String fail(String body) {
    throw new IllegalStateException(body, new IllegalArgumentException("again " + body));
  }
}
