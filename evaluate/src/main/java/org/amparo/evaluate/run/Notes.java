package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.amparo.evaluate.Evaluation.CitationNote;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.sql.Plan;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.explain.ClockText;
import org.jspecify.annotations.Nullable;

/** What a report says of policies and files, in words. */
final class Notes {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

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
    return ruling == null ? "does not speak of holds" : ClockText.of(ruling.clock());
  }

  static List<SourceNote> sources(Plan plan) {
    return plan.rows("table/sources").stream()
        .map(
            row ->
                new SourceNote(
                    row.required("name"),
                    row.required("title"),
                    row.required("license"),
                    row.required("citation"),
                    row.required("sha256"),
                    row.count("rows_read"),
                    row.count("rows_kept"),
                    row.count("rows_rejected")))
        .toList();
  }
}
