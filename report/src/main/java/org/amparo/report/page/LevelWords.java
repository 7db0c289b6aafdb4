package org.amparo.report.page;

import java.util.Map;
import java.util.Set;

/** What the table of seriousness, disposition and level says in words. */
final class LevelWords {

  private static final Set<String> AGENCY =
      Set.of("issued", "encounter", "custody", "removed-after-request", "removed");

  private static final Map<String, String> TABS =
      Map.of(
          "booked", "Booked",
          "held", "Booked with a hold",
          "received", "Detainer received",
          "issued", "Detainer issued",
          "encounter", "Detainer issued, as encounters",
          "transferred", "Handed to ICE",
          "custody", "Taken into ICE custody",
          "removed-after-request", "Removed after a detainer",
          "removed", "Removed");

  private static final Map<String, String> MEMBERS =
      Map.of(
          "booked", "bookings",
          "held", "bookings with an immigration hold",
          "received", "requests that the jail received",
          "issued", "requests in ICE\u2019s file",
          "encounter", "encounters in ICE\u2019s file that ended in a detainer",
          "transferred", "bookings that the jail handed to ICE",
          "custody", "requests followed by ICE custody",
          "removed-after-request", "requests followed by a removal",
          "removed", "removals in ICE\u2019s file");

  private static final Map<String, String> SERIOUSNESS =
      Map.of(
          "serious", "Serious",
          "moderate", "Moderate",
          "low", "Low-level",
          "unknown", "Charge not known");

  private static final Map<String, String> DISPOSITIONS =
      Map.of(
          "convicted", "convicted",
          "withheld", "guilt withheld, or diverted",
          "not-guilty", "dismissed or acquitted",
          "no-conviction-listed", "no conviction listed, but the list may not be complete",
          "open", "case still open",
          "unknown", "how it ended not known");

  private static final Map<String, String> FACTS =
      Map.of(
          "seriousness", "the seriousness of the local charges",
          "disposition", "how the charges ended",
          "level", "ICE\u2019s level");

  private LevelWords() {}

  static String tab(String set) {
    return TABS.getOrDefault(set, Words.sentence(set));
  }

  static String members(String set) {
    return MEMBERS.getOrDefault(set, set);
  }

  static String seriousness(String code) {
    return SERIOUSNESS.getOrDefault(code, Words.sentence(code));
  }

  static String disposition(String code) {
    return DISPOSITIONS.getOrDefault(code, code);
  }

  static String fact(String code) {
    return FACTS.getOrDefault(code, code);
  }

  /** Which record would say it, for a set of ICE's own or of the jail's. */
  static String needed(String set, String fact) {
    boolean agency = AGENCY.contains(set);
    return switch (fact) {
      case "seriousness" ->
          agency
              ? "a list by an office that holds both ICE\u2019s file and the jail\u2019s bookings; Amparo never"
                  + " matches the two"
              : "the jail\u2019s bookings, with the grade and the kind of every charge";
      case "disposition" ->
          agency
              ? "the same list, with the court\u2019s disposition of each charge"
              : "the court\u2019s disposition of each charge, in a list said to be complete, after the case has ended";
      default ->
          agency
              ? "ICE\u2019s file with its threat level not withheld"
              : "the jail\u2019s log of requests with the level that ICE stated, or ICE\u2019s file with the jail\u2019s"
                  + " booking numbers";
    };
  }
}
