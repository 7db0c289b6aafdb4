package org.amparo.report.recipe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the user asked for: with the workspace it is all that a report is made from.
 *
 * @param command the command that made it: {@code report} or {@code compare}
 * @param options by name, each with its values in the order given; one without a value is on. What
 *     was not asked for is not there, but what a default depends on (such as the policies compared)
 *     is
 */
public record Recipe(String command, Map<String, List<String>> options) {

  /** The option that asks for the page as a PDF too. */
  public static final String PDF = "pdf";

  /** Of a report that does not say. */
  public static final Recipe UNSAID = new Recipe("", Map.of());

  public Recipe {
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
  }

  /** Whether an option was given. */
  public boolean has(String option) {
    return options.containsKey(option);
  }

  /** The values of an option; none where it was not given. */
  public List<String> values(String option) {
    return Objects.requireNonNull(options.getOrDefault(option, List.of()));
  }

  /** The same, with an option. */
  public Recipe with(String option, List<String> values) {
    Map<String, List<String>> more = new LinkedHashMap<>(options);
    more.put(option, List.copyOf(values));
    return new Recipe(command, more);
  }
}
