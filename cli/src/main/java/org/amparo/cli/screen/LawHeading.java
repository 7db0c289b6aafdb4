package org.amparo.cli.screen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.policy.Policy;
import org.amparo.policy.law.Coverage;
import org.amparo.policy.law.LawInForce;

/** What a screen of the law begins with: what is not carried, the place, and the day. */
record LawHeading(LawInForce law) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  /** Where no case says when: the one day stands for all by which laws go. */
  List<String> ofOneDay() {
    String by =
        law.layers().stream()
            .map(Policy::goesBy)
            .filter(one -> one != Policy.GoesBy.RECEIPT)
            .map(LawHeading::word)
            .distinct()
            .collect(Collectors.joining(" and of ", " (day of ", ")"));
    boolean plain = law.layers().stream().allMatch(one -> one.goesBy() == Policy.GoesBy.RECEIPT);
    List<String> lines = new ArrayList<>(warnings());
    lines.add(place() + (plain ? "" : by));
    lines.addAll(lacking("this place"));
    return lines;
  }

  /** With the day of the case by which each law goes that does not go by that of receipt. */
  List<String> ofCase() {
    List<String> lines = new ArrayList<>(warnings());
    lines.add(place());
    lines.addAll(lacking(law.place().name()));
    Map<String, String> byPolicy = new LinkedHashMap<>();
    for (Policy policy : law.layers()) {
      if (policy.goesBy() != Policy.GoesBy.RECEIPT) {
        String taken = law.days().assumed(policy) ? "not recorded and taken to be " : "";
        byPolicy.put(
            policy.id(),
            "by the day of %s, %s%s."
                .formatted(word(policy.goesBy()), taken, law.days().of(policy).format(DAY)));
      }
    }
    byPolicy.forEach((id, by) -> lines.add(id + " goes " + by));
    return lines;
  }

  private static String word(Policy.GoesBy day) {
    return day.name().toLowerCase(Locale.ROOT);
  }

  private String place() {
    String body = law.body() == Policy.Body.JAIL ? "" : ", binding " + law.body();
    return law.place().name() + ", " + law.day().format(DAY) + body;
  }

  private List<String> warnings() {
    if (!law.lacksStateLaw()) {
      return List.of();
    }
    LocalDate since = law.carried().since();
    if (law.noneFound().isPresent()) {
      return List.of(
          "NONE FOUND: no rule of the state of this place on detainers was found for that day."
              + " That is no certificate that there was none.");
    }
    String what =
        since == null
            ? "NOT CARRIED: Amparo carries no law of the state of this place." + upTo()
            : "NOT CARRIED FOR THAT DAY: the law of the state of this place that Amparo carries"
                + " begins on %s.".formatted(since.format(DAY))
                + law.notSearched().map(" "::concat).orElse("");
    return List.of(
        what + " What is not carried is not silent: a person has to read the law of the state.");
  }

  private String upTo() {
    if (law.noneFoundUpTo().isEmpty()) {
      return "";
    }
    LocalDate day = Coverage.ofState(law.place()).orElseThrow().noneBefore();
    return day == null
        ? ""
        : " None on detainers from before %s was found.".formatted(day.format(DAY));
  }

  private List<String> lacking(String whose) {
    if (law.layers().isEmpty()) {
      return List.of("Amparo carries no policy for that place, day and body.");
    }
    return law.lacksLocalPolicies()
        ? List.of(
            "Amparo carries no county or city policy of " + whose + ": its own may be missing.")
        : List.of();
  }
}
