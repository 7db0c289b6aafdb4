package org.amparo.report.atlas;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.atlas.Breakdown;
import org.amparo.evaluate.atlas.Subject;

/** Every name and sentence of an atlas that is not in a template. */
final class AtlasWords {

  private static final Map<String, String> SUBJECTS =
      Map.of(
          "requests.issued", "Requests in ICE\u2019s file",
          "requests.received", "Requests in the jail\u2019s log",
          "arrest", "ICE arrests",
          "removal", "Removals",
          "detainer-encounter", "Encounters that ended in a detainer",
          "ledger", "People reported held");

  private static final Map<String, String> BREAKDOWNS =
      Map.of(
          "year", "By year",
          "month", "By month",
          "criminality", "Conviction, as ICE recorded it",
          "threat-level", "ICE\u2019s threat level",
          "conviction", "The most serious conviction reported",
          "next", "What happened next",
          "ceiling", "Holds whose length no record gives");

  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("year/unknown", "Day not recorded"),
          Map.entry("criminality/convicted", "Convicted of a crime"),
          Map.entry("criminality/pending", "Charged, not convicted"),
          Map.entry("criminality/other", "Neither charged nor convicted"),
          Map.entry("criminality/unknown", "Not recorded"),
          Map.entry("threat-level/1", "Level 1, the most serious"),
          Map.entry("threat-level/2", "Level 2"),
          Map.entry("threat-level/3", "Level 3"),
          Map.entry("threat-level/unknown", "Not recorded"),
          Map.entry("conviction/person", "Against a person"),
          Map.entry("conviction/property", "Against property, and fraud"),
          Map.entry("conviction/drugs", "Drugs"),
          Map.entry("conviction/traffic", "Driving under the influence, and traffic"),
          Map.entry("conviction/immigration", "Immigration"),
          Map.entry("conviction/other", "Other"),
          Map.entry("conviction/unsorted", "Reported in words that are not sorted"),
          Map.entry("conviction/none", "None reported"),
          Map.entry("next/removal", "Removed or left"),
          Map.entry("next/detained", "Still in custody, or handed on and not seen again"),
          Map.entry("next/free", "Released, case ended, relief, or died"),
          Map.entry("next/unknown", "Not in the release"),
          Map.entry("next/unfollowed", "Cannot be followed"),
          Map.entry("ceiling/open", "Holds asked for, length not recorded"),
          Map.entry("ceiling/rest", "Other requests"),
          Map.entry("policy/honoured", "Must or may honour"),
          Map.entry("policy/declined", "Must not honour"),
          Map.entry("policy/bound", "Must honour"),
          Map.entry("policy/refusable", "May or must decline"),
          Map.entry("policy/silent", "Does not decide"),
          Map.entry("policy/undecided", "Records lack what decides"),
          Map.entry("policy/no-hold", "Asks for no hold"));

  private AtlasWords() {}

  /**
   * A subject's name.
   *
   * @param several whether another of its kind is shown too, so that the release must be named
   */
  static String name(Subject subject, boolean several) {
    String kind = subject.kind().equals("request") ? subject.id() : subject.kind();
    String name = SUBJECTS.getOrDefault(kind, kind);
    return several && !subject.release().isEmpty() ? name + " (" + subject.release() + ")" : name;
  }

  /** A breakdown's name. */
  static String breakdown(String id) {
    return BREAKDOWNS.getOrDefault(id, id);
  }

  /** A category's name. */
  static String category(String breakdown, String category) {
    if (breakdown.equals("month")) {
      return month(category);
    }
    String part = breakdown.startsWith(Breakdown.POLICY) ? "policy" : breakdown;
    return CATEGORIES.getOrDefault(part + "/" + category, category);
  }

  private static String month(String month) {
    String[] parts = month.split("-", -1);
    return parts.length == 2
        ? Month.of(Integer.parseInt(parts[1])).getDisplayName(TextStyle.FULL, Locale.US)
            + " "
            + parts[0]
        : "Day not recorded";
  }

  /** A policy's name with any choice of its parameters. */
  static String policy(PolicyNote policy) {
    int choice = policy.id().indexOf(':');
    return choice < 0
        ? policy.name()
        : policy.name() + " (" + policy.id().substring(choice + 1) + ")";
  }

  /** Where a subject's numbers come from. */
  static String sources(Subject subject) {
    return "From " + String.join(", ", subject.sources()) + ".";
  }

  /** What a subject's numbers cannot say. */
  static List<String> limits(Subject subject) {
    return switch (subject.kind()) {
      case "request" ->
          subject.id().endsWith("received")
              ? List.of(
                  "The jail\u2019s log has the requests that reached it, not all that ICE issued.")
              : List.of(
                  "A request that ICE issued is not one that the jail received or honoured. The file does not say"
                      + " whether anyone was held, or for how long.",
                  "Only facilities known to be the county\u2019s own jail count for it. What went elsewhere is listed"
                      + " with the state.");
      case "ledger" ->
          List.of(
              "Counties reported these totals themselves. The days are all days of anyone under a detainer, not"
                  + " days past release; the cost is those days times the county\u2019s average cost. People held in"
                  + " several months are counted in each.");
      default ->
          List.of(
              "Where something happened is read from ICE\u2019s facility codes and free words. A place counts only"
                  + " where these name the county\u2019s own jail, so that its number is a least number.");
    };
  }
}
