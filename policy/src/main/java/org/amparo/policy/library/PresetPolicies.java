package org.amparo.policy.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The policies that are compared where nobody names others: one of each kind. */
public final class PresetPolicies {

  private static final String FILE = "policies/compared.yaml";

  private PresetPolicies() {}

  /**
   * The policies with these ids; where none are named one of each kind, its parameters as they are
   * preset.
   *
   * @param ids with commas between them, or null
   */
  public static List<Policy> of(PolicyLibrary library, @Nullable String ids) {
    return (ids == null ? ids().stream() : split(ids).stream())
        .map(library::find)
        .distinct()
        .toList();
  }

  /** Ids apart; {@code parameter=choice} behind a comma still belongs to the id before it. */
  public static List<String> split(String ids) {
    return Stream.of(ids.split(",(?![^,:]*=[^,:]*(?:,|$))", -1)).map(String::strip).toList();
  }

  /** The ids of one of each kind. */
  public static Set<String> ids() {
    String text = BundledFiles.required(PolicyLibrary.class, FILE);
    Set<String> ids = new LinkedHashSet<>();
    YamlNode.parse(text, FILE, ErrorCode.POLICY_INVALID)
        .items("compared")
        .forEach(id -> ids.add(id.text()));
    return ids;
  }
}
