package org.amparo.ingest.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A source's words and what they mean in ours. Codes are compared without outer blanks and without
 * regard to case.
 *
 * @param name how contracts call it: {@code code_<name>(column)}
 * @param values code to meaning; null where the code is known and means nothing of ours
 */
public record CodeList(String name, Map<String, @Nullable String> values) {

  /** Keeps the values in order. */
  public CodeList {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
