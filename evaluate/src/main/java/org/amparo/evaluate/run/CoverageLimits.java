package org.amparo.evaluate.run;

import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;

/** Sentences on which people and which time the records are of. */
final class CoverageLimits {

  private CoverageLimits() {}

  static List<String> of(Plan plan) {
    List<String> limits = new ArrayList<>();
    List<Row> files = plan.rows("figure/coverage");
    if (files.stream().anyMatch(file -> "RELEASES".equals(file.text("frame")))) {
      limits.add(
          "The bookings are of people released in the period. Who was still in jail when it ended is"
              + " missing, so the longest stays are too few.");
    }
    if (files.stream().anyMatch(file -> "CENSUS".equals(file.text("frame")))) {
      limits.add("The bookings are of people in jail on one day. Most short stays are missing.");
    }
    if (files.stream().anyMatch(file -> file.holds("shifted"))) {
      limits.add(
          files.stream().allMatch(file -> file.holds("stated") || !file.holds("shifted"))
              ? "The publisher moved the dates of these records. The period is the publisher's own,"
                  + " and nothing is counted by month."
              : "The publisher moved the dates of these records and names no period. Nothing is"
                  + " counted by month or for a year.");
    }
    String years = plan.row("figure/period").text("missing_years");
    if (years != null) {
      limits.add("No record is of these years, which are left out of every mean: " + years + ".");
    }
    for (Row report : plan.rows("figure/repeated_reports")) {
      limits.add(
          "The report of "
              + report.required("later")
              + " is that of "
              + report.required("earlier")
              + " again, in every county. One of the two months is missing, no record says which, and"
              + " both are counted as reported.");
    }
    return limits;
  }
}
