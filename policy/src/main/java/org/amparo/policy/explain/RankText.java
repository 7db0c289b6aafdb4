package org.amparo.policy.explain;

import org.amparo.policy.Policy;

/** Whose word a policy is, as readers know the body. */
public final class RankText {

  private RankText() {}

  /**
   * Such as "CITY" for the law of a city, or "CITY AGENCY" for the order of its mayor or chief of
   * police. The rank is the same as that of a county; only the word follows the place.
   */
  public static String of(Policy policy) {
    return switch (policy.rank()) {
      case COUNTY, STATE -> place(policy.jurisdiction());
      case SHERIFF ->
          policy.isOfSeveralAgencies()
              ? place(policy.territory().getFirst()) + " AGENCIES"
              : place(policy.jurisdiction()) + " AGENCY";
      case PROPOSAL, ADVICE, FEDERAL, COURT -> policy.rank().name();
    };
  }

  private static String place(String jurisdiction) {
    String last = jurisdiction.substring(jurisdiction.lastIndexOf('/') + 1);
    return switch (last.substring(0, Math.max(0, last.indexOf(':')))) {
      case "place" -> "CITY";
      case "parish" -> "PARISH";
      case "district" -> "DISTRICT";
      case "territory" -> "TERRITORY";
      case "state" -> "STATE";
      default -> "COUNTY";
    };
  }
}
