package io.countercheck.api;

import io.countercheck.engine.quantity.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The part that a figure plays in a change.
 *
 * @param kind the size of the change, its end or its start
 * @param direction which way it goes, or null
 */
@Schema(name = "Change")
public record ChangeView(Change.Kind kind, @Schema(nullable = true) Change.Direction direction) {

  static ChangeView of(Change change) {
    return change == null ? null : new ChangeView(change.kind(), change.direction());
  }
}
