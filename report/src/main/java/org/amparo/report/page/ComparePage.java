package org.amparo.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.engine.CaseComparison;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.run.ComparedPolicies;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Labels;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.jspecify.annotations.Nullable;

/**
 * What a second policy would change, on one page, in English.
 *
 * @param evaluation what is reported
 * @param before the first policy
 * @param after the second
 * @param groups the jail's log, holds seen where there is no log, and the agency's file, each by
 *     itself
 * @param differences the clauses in which they differ
 * @param examples single requests that are answered otherwise; empty where none are shown
 */
public record ComparePage(
    Evaluation evaluation,
    PolicyNote before,
    PolicyNote after,
    List<Group> groups,
    List<PolicyDiff.Difference> differences,
    List<Example> examples) {

  /**
   * The requests of one stage.
   *
   * @param title which, in words
   * @param implied whether they are bookings held, with no log of requests
   * @param sentence the finding
   * @param who those that change, in all and by what ICE reports
   * @param human those that change for whom a hold is hardest
   * @param hidden in words, by what requests are divided without a number shown
   */
  public record Group(
      String title,
      boolean implied,
      Sentence sentence,
      List<Row> who,
      List<Row> human,
      List<String> hidden) {}

  /**
   * The finding. Wide because one sentence names all of these figures.
   *
   * @param requests requests to hold, decided under both
   * @param before honored under the first policy
   * @param after honored under the second
   * @param stops no longer honored
   * @param starts newly honored
   * @param hours hours past release saved, or null where no time is on record
   * @param cost money saved, or null where nothing is priced
   * @param rate the kind of rate it is at
   */
  public record Sentence(
      Shown requests,
      Amount before,
      Amount after,
      Amount stops,
      Amount starts,
      @Nullable Amount hours,
      @Nullable Amount cost,
      String rate) {

    /** Whether there is one request alone. */
    public boolean single() {
      return requests.value().equals("1");
    }
  }

  /**
   * A group of people.
   *
   * @param label who
   * @param before honored under the first policy
   * @param after honored under the second
   * @param stops no longer honored
   * @param starts newly honored
   */
  public record Row(String label, Amount before, Amount after, Amount stops, Amount starts) {

    boolean hidden() {
      return Stream.of(before, after, stops, starts).allMatch(Amount::withheld);
    }
  }

  /**
   * A request that is answered otherwise.
   *
   * @param before the first policy's answer, in words
   * @param after the second's
   * @param ruleBefore the rule that decides, or empty
   * @param ruleAfter likewise
   * @param facts what is known of it that either policy reads
   */
  public record Example(
      String before, String ruleBefore, String after, String ruleAfter, String facts) {}

  private static final List<String> WHO =
      List.of(
          "all.all",
          "seriousness.serious",
          "seriousness.moderate",
          "seriousness.low",
          "seriousness.unknown",
          "disposition.convicted",
          "disposition.withheld",
          "disposition.not-guilty",
          "disposition.no-conviction-listed",
          "disposition.open",
          "disposition.unknown",
          "criminality.convicted",
          "criminality.pending",
          "criminality.other",
          "criminality.unknown",
          "threat-level.1",
          "threat-level.2",
          "threat-level.3",
          "threat-level.unknown");

  /** Ways of dividing requests that a rounded edition may hide whole. */
  private static final Map<String, String> DIVISIONS =
      Map.of(
          "seriousness", "by the most serious local charge",
          "disposition", "by how it ended",
          "criminality", "by criminality, as ICE reports",
          "threat-level", "by ICE\u2019s level",
          "human", "the human cost");

  private static final Map<String, String> KINDS =
      Map.of(
          "all.all", "All requests to hold",
          "threat-level.1", "ICE\u2019s first level, the most serious",
          "threat-level.2", "ICE\u2019s second level",
          "threat-level.3", "ICE\u2019s third level",
          "threat-level.unknown", "No level on record",
          "human.minor", "Younger than eighteen",
          "human.over-48-hours", "Kept more than forty-eight hours past release");

  private static final List<String> HUMAN =
      List.of(
          "human.never-convicted",
          "human.victim-or-witness",
          "human.us-citizen-claim",
          "human.minor",
          "human.over-48-hours");

  /**
   * The page of an evaluation whose first two policies were compared.
   *
   * @param published every figure published
   * @param cases single requests by both answers, or null where none are to be shown
   */
  public static ComparePage of(
      Evaluation evaluation,
      List<Figure> published,
      List<PolicyDiff.Difference> differences,
      @Nullable CaseComparison cases) {
    Figures figures = new Figures(published);
    PolicyNote before = evaluation.policies().get(0);
    PolicyNote after = evaluation.policies().get(1);
    String prefix = ComparedPolicies.prefix(before.id(), after.id());
    List<Group> groups =
        Stream.of("", "implied.", "issued.")
            .map(part -> group(figures, prefix, part))
            .flatMap(Stream::ofNullable)
            .toList();
    return new ComparePage(
        evaluation,
        before,
        after,
        groups,
        differences,
        cases == null ? List.of() : cases.examples().stream().map(ComparePage::example).toList());
  }

  private static @Nullable Group group(Figures figures, String prefix, String part) {
    String here = prefix + part;
    Amount stops = figures.exact(here + "stops.all.all");
    if (stops == null) {
      return null;
    }
    Figure all = figures.find(here + "stops.all.all").orElseThrow();
    Set<String> hidden = new LinkedHashSet<>();
    boolean implied = all.unit() == Unit.BOOKINGS;
    return new Group(
        implied
            ? "Bookings held: holds seen, no log of requests"
            : all.status() == Status.ISSUED
                ? "Requests issued, from ICE\u2019s file"
                : "Requests received, from the jail\u2019s log",
        implied,
        sentence(figures, here),
        rows(figures, here, WHO, hidden),
        rows(figures, here, HUMAN, hidden),
        hidden.stream()
            .map(division -> Objects.requireNonNull(DIVISIONS.get(division), division))
            .toList());
  }

  private static Sentence sentence(Figures figures, String here) {
    String saving = here.replace("compared.", "saving.");
    String rate =
        List.of("marginal", "average", "contract").stream()
            .filter(kind -> figures.has(saving + "cost." + kind))
            .findFirst()
            .orElse("");
    return new Sentence(
        Objects.requireNonNull(figures.part(here + "stops.all.all", Part.DENOMINATOR)),
        required(figures, here + "before.all.all"),
        required(figures, here + "after.all.all"),
        required(figures, here + "stops.all.all"),
        required(figures, here + "starts.all.all"),
        figures.exact(saving + "hours"),
        rate.isEmpty() ? null : figures.exact(saving + "cost." + rate),
        rate);
  }

  private static Amount required(Figures figures, String id) {
    return Objects.requireNonNull(figures.exact(id), id);
  }

  /**
   * The groups of each division.
   *
   * @param hidden is told of divisions that an edition for the public hides whole: a row a group
   *     would say no more
   */
  private static List<Row> rows(
      Figures figures, String here, List<String> groups, Set<String> hidden) {
    Map<String, List<Row>> divisions = new LinkedHashMap<>();
    for (String group : groups) {
      if (figures.has(here + "stops." + group)) {
        divisions
            .computeIfAbsent(group.substring(0, group.indexOf('.')), _ -> new ArrayList<>())
            .add(
                new Row(
                    kind(figures.find(here + "stops." + group).orElseThrow(), group),
                    required(figures, here + "before." + group),
                    required(figures, here + "after." + group),
                    required(figures, here + "stops." + group),
                    required(figures, here + "starts." + group)));
      }
    }
    divisions.forEach(
        (division, rows) -> {
          if (!division.equals("all") && rows.stream().allMatch(Row::hidden)) {
            hidden.add(division);
          }
        });
    return divisions.entrySet().stream()
        .filter(division -> !hidden.contains(division.getKey()))
        .flatMap(division -> division.getValue().stream())
        .toList();
  }

  private static Example example(CaseComparison.Example example) {
    return new Example(
        words(example.before()),
        example.ruleBefore() == null ? "" : example.ruleBefore(),
        words(example.after()),
        example.ruleAfter() == null ? "" : example.ruleAfter(),
        example.facts().equals("{}") ? "" : example.facts());
  }

  /**
   * Whom a request is for, in words; a figure's label may say it in digits, which a page does not.
   */
  private static String kind(Figure figure, String word) {
    if (word.equals("all.all") && figure.unit() == Unit.BOOKINGS) {
      return "All bookings held";
    }
    String own = KINDS.get(word);
    return own != null ? own : Labels.place(Messages.english(), figure.words(), "group");
  }

  /** An answer in words. */
  static String words(Outcome outcome) {
    return switch (outcome) {
      case MUST -> "must honor";
      case MAY -> "may honor";
      case MUST_NOT -> "must not honor";
      case NEEDS_INFORMATION -> "needs information";
      case NEEDS_REVIEW -> "needs a person\u2019s review";
      case SILENT -> "left to other law";
      default -> outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
