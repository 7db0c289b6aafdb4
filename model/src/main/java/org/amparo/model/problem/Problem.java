package org.amparo.model.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong, as the user is told of it.
 *
 * @param message what happened, a sentence without a full stop at its end
 * @param place where, or null where no file is concerned
 */
public record Problem(ErrorCode code, String message, @Nullable Place place, String remedy) {

  /** The problem as printed: code, place, message, the line with a caret, and the remedy. */
  public String render() {
    StringBuilder out = new StringBuilder("error ").append(code.code());
    if (place != null) {
      out.append(" at ").append(place);
    }
    out.append(": ").append(message).append('\n');
    if (place != null && !place.caret().isEmpty()) {
      out.append(place.caret()).append('\n');
    }
    return out.append("  what to do: ").append(remedy).append('\n').toString();
  }
}
