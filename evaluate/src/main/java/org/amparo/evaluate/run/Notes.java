package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.amparo.evaluate.Evaluation.CitationNote;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.decision.Question;
import org.amparo.policy.Clock;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.jspecify.annotations.Nullable;

/** What a report says of policies and files, in words. */
final class Notes {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Notes() {}

  static PolicyNote policy(Policy policy) {
    return new PolicyNote(
        policy.id(),
        policy.name(),
        policy.placeName(),
        inForce(policy.from(), policy.until()),
        policy.summary(),
        policy.citations().stream()
            .map(citation -> new CitationNote(citation.text(), citation.url(), citation.verified()))
            .toList(),
        policy.verified(),
        clock(policy.rulings().get(Question.HOLD)));
  }

  static String inForce(@Nullable LocalDate from, @Nullable LocalDate until) {
    if (from == null) {
      return until == null ? "proposal" : "until " + DAY.format(until.minusDays(1));
    }
    return until == null
        ? "since " + DAY.format(from)
        : DAY.format(from) + " to " + DAY.format(until.minusDays(1));
  }

  static String clock(@Nullable Ruling ruling) {
    if (ruling == null) {
      return "does not speak of holds";
    }
    Clock clock = ruling.clock();
    if (clock.hours() == 0) {
      return "no hold past release";
    }
    List<String> excluded =
        new ArrayList<>(
            clock.excludedDays().stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s")
                .toList());
    if (clock.excludesFederalHolidays()) {
      excluded.add("federal holidays");
    }
    String from =
        switch (clock.from()) {
          case RELEASE_ELIGIBLE -> "from the time of release otherwise";
          case RECEIPT -> "from receipt of the request";
        };
    return clock.hours()
        + " hours "
        + from
        + (excluded.isEmpty()
            ? ""
            : excluded.stream().collect(Collectors.joining(", ", ", not counting ", "")));
  }

  static List<SourceNote> sources(Plan plan) {
    return plan.rows("figure/source_files").stream()
        .map(
            row ->
                new SourceNote(
                    row.required("name"),
                    row.required("title"),
                    row.required("licence"),
                    row.required("citation"),
                    row.required("sha256"),
                    row.count("rows_read"),
                    row.count("rows_kept"),
                    row.count("rows_rejected")))
        .toList();
  }
}
