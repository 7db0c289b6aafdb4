package org.amparo.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects for {@code --json}. */
final class JsonObject {

  private JsonObject() {}

  /** An object with these keys and values, alternating, in this order. */
  static Map<String, @Nullable Object> of(@Nullable Object... keysAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
    }
    return object;
  }
}
