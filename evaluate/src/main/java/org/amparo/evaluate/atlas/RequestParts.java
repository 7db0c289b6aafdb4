package org.amparo.evaluate.atlas;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How requests are taken apart, in parts that add up to all requests of a place. */
public final class RequestParts {

  private static final String UNKNOWN = "unknown";
  private static final String NONE = "none";
  private static final Set<String> UNRECORDED = Set.of(UNKNOWN, NONE);

  /** A policy's answers; what it leaves to the jail stands by itself. */
  private static final List<String> ANSWERS =
      List.of("must", "may", "must-not", "silent", "undecided", "no-hold");

  private RequestParts() {}

  /** The parts of one stage; those about which the records say nothing are left out. */
  public static List<Breakdown> of(CellTable cells, String status, List<String> policies) {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    parts.put("criminality", List.of("convicted", "pending", "other", UNKNOWN));
    parts.put("threat-level", List.of("1", "2", "3", UNKNOWN));
    parts.put(
        "conviction",
        List.of(
            "person", "property", "drugs", "traffic", "immigration", "other", "unsorted", NONE));
    parts.put("next", List.of("removal", "detained", "free", UNKNOWN, "unfollowed"));
    policies.forEach(policy -> parts.put(Breakdown.POLICY + policy, ANSWERS));
    List<String> there = cells.parts(status);
    return parts.entrySet().stream()
        .filter(part -> there.contains(part.getKey()))
        .map(part -> cells.breakdown(status, part.getKey(), part.getValue()))
        .filter(RequestParts::saysAnything)
        .toList();
  }

  /** What the agency says of the person, or of convictions, may be recorded of nobody. */
  private static boolean saysAnything(Breakdown part) {
    int unknown = part.categories().size() - 1;
    return !UNRECORDED.contains(part.categories().get(unknown))
        || part.rows().values().stream().anyMatch(row -> Arrays.stream(row).sum() > row[unknown]);
  }
}
