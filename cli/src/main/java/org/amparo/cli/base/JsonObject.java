package org.amparo.cli.base;

import java.util.LinkedHashMap;
import java.util.Map;
import org.amparo.model.problem.Problem;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/** Objects for {@code --json}. */
public final class JsonObject {

  private JsonObject() {}

  /** An object with these keys and values, alternating, in this order. */
  public static Map<String, @Nullable Object> of(@Nullable Object... keysAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return object;
  }

  /** A citation with how it was read. */
  public static Map<String, @Nullable Object> citation(Citation citation) {
    return of(
        "text", citation.text(),
        "url", citation.url(),
        "reading", citation.reading().name(),
        "verified", citation.verified());
  }

  /** A problem with its place, as far as it has one. */
  public static Map<String, @Nullable Object> problem(Problem problem) {
    return of(
        "code", problem.code().code(),
        "message", problem.message(),
        "place", problem.place() == null ? null : problem.place().toString(),
        "remedy", problem.remedy());
  }
}
