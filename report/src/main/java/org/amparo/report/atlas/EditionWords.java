package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.List;

/** What an atlas says of its edition and of how to read it. */
final class EditionWords {

  private static final String NEVER =
      "What each policy would answer is reckoned from what the records say of a request. \u201cMust honour\u201d counts"
          + " only what the policy binds the jail to; what it leaves to the jail is counted as declined, as was asked of"
          + " this atlas (--discretion never). What the records cannot decide is beside it, so that the most that must be"
          + " honoured is the two together.";

  private static final String POLICIES =
      "What each policy would answer is reckoned from what the records say of a request. \u201cMust or may honour\u201d"
          + " counts what the policy leaves to the jail as honoured; what the records cannot decide is beside it, so that"
          + " the most that could be honoured is the two together.";

  private EditionWords() {}

  static List<String> of(Edition edition) {
    return edition
        .rule()
        .map(
            rule ->
                List.of(
                    ("Public edition. Numbers of 1 to %d are hidden, and so is what they could be worked out from; none at"
                            + " all is shown as 0.")
                        .formatted(rule.threshold() - 1)))
        .orElseGet(
            () ->
                List.of(
                    "Internal edition: small numbers are shown. A number of one to ten can point at a person. Do not"
                        + " publish this edition or any part of it."));
  }

  /** How to read an atlas. */
  static List<Section> reading(Edition edition) {
    List<String> words = new ArrayList<>();
    words.add(
        "A number counts for a county where its record names a facility or a place that is known to be that county\u2019s"
            + " own jail. Each is the number that a report on the county alone gives.");
    words.add(
        "A dash is not nothing: it is not recorded. Requests, arrests, removals and reported totals are different things,"
            + " and none is added to another.");
    words.add(
        "The first and the last year of a table may be covered in part; the period stands above.");
    if (!edition.atlas().policies().isEmpty()) {
      words.add(bound(edition) ? NEVER : POLICIES);
    }
    if (edition.isPublic()) {
      words.add(
          ("In this edition %d totals and rows are hidden. A row of parts is hidden whole where one of them is small. Two"
                  + " policies that answer all but a few requests of a place alike are not both shown for it. Months are"
                  + " shown for the whole alone. A hidden number is not marked as small: it may be a large one that"
                  + " protects another.")
              .formatted(edition.hidden()));
      if (!edition.leftOut().isEmpty()) {
        words.add(
            "Two releases may hold the same events, so that one could tell what the other hides: of each kind only the"
                + " largest is shown. Left out: "
                + String.join("; ", edition.leftOut())
                + ".");
      }
    }
    return List.of(new Section("reading", "How to read these numbers", words, List.of()));
  }

  private static boolean bound(Edition edition) {
    return edition.atlas().subjects().stream()
        .flatMap(subject -> subject.breakdowns().stream())
        .anyMatch(part -> part.categories().contains("bound"));
  }
}
