package org.amparo.evaluate.truth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.engine.Decider;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.change.ChangeLaw;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.measure.Pricing;
import org.amparo.evaluate.rate.RateKind;
import org.amparo.evaluate.rate.RateLibrary;
import org.amparo.evaluate.rate.TestRates;
import org.amparo.evaluate.run.AskedPeriod;
import org.amparo.evaluate.run.EvaluationSettings;
import org.amparo.evaluate.run.Evaluator;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.ir.Situation;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.sample.truth.Custody;
import org.amparo.sample.truth.History;
import org.amparo.sample.truth.JailRecords;
import org.amparo.sample.truth.Oracle;

/** What an evaluation says of records, beside what is true of the county they are of. */
public record ReportedCounty(JailRecords records, Evaluation evaluation) {

  static final long CENTS_A_DAY = 15_000;

  /** A proposal, laws that ask different things of a request, and one that forbids every hold. */
  static final List<Policy> POLICIES =
      Stream.of(
              "us-fl-miami-dade-recommendation-2013",
              "us-il-cook-46-37",
              "us-ca-sb-54",
              "us-honor-all",
              "us-fl-chapter-908")
          .map(PolicyLibrary.bundled()::find)
          .toList();

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  /**
   * Writes the records into a folder, imports and evaluates them, and clears the folder; empty
   * where nothing is left of the records, or the import refuses such as contradict themselves.
   */
  public static Optional<ReportedCounty> of(JailRecords records, MeasureCatalog measures) {
    if (records.bookings().isEmpty()) {
      return Optional.empty();
    }
    try {
      Path folder = Files.createTempDirectory("amparo-truth");
      try {
        records.write(folder.resolve("jail"));
        Path file = folder.resolve("county.duckdb");
        new Importer().run(request(records, folder.resolve("jail"), file), ProgressListener.NONE);
        try (Workspace workspace = Workspace.write(file)) {
          return Optional.of(
              new ReportedCounty(
                  records,
                  new Evaluator(Decider::decideHolds, measures)
                      .evaluate(workspace, settings(records))));
        }
      } catch (AmparoException refused) {
        if (refused.problems().stream().anyMatch(one -> one.code() != ErrorCode.CHECK_STOPPED)) {
          throw refused;
        }
        return Optional.empty();
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ImportRequest request(JailRecords records, Path jail, Path file) {
    String contract = records.contract();
    return contract == null
        ? ImportRequest.of(List.of(jail), file)
        : new ImportRequest(
            List.of(jail), file, List.of(ContractLibrary.parse(contract, "rosters.yaml")), null);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static EvaluationSettings settings(JailRecords records) {
    RateLibrary rates =
        new RateLibrary(
            List.of(
                TestRates.of(
                    "average",
                    RateKind.AVERAGE,
                    CENTS_A_DAY,
                    CENTS_A_DAY,
                    CENTS_A_DAY,
                    List.of(records.history().placeId()),
                    2023,
                    "A source",
                    "",
                    false,
                    "")));
    return new EvaluationSettings(
        records.history().placeName(),
        AskedPeriod.ALL,
        POLICIES,
        false,
        ChangeLaw.bundled(),
        new Claims(List.of()),
        new Pricing(rates, Costing.USUAL, _ -> 48, 48, "truth"));
  }

  Map<String, Figure> figures() {
    return evaluation.figures();
  }

  Optional<Figure> figure(String id) {
    return evaluation.figure(id);
  }

  /** What is true of the months that the evaluation says it covers; none where it says none. */
  Optional<Oracle> truth() {
    return truth(records.about());
  }

  /** The same of what policies are asked about: where no log is, of those whom the jail marked. */
  Optional<Oracle> truthOfAsked() {
    return truth(
        records.detainers() == null ? records.about().only(Custody::honored) : records.about());
  }

  private Optional<Oracle> truth(History about) {
    if (evaluation.period().isEmpty()) {
      return Optional.empty();
    }
    String[] months = evaluation.period().split(" to ", -1);
    YearMonth first = YearMonth.parse(months[0], MONTH);
    YearMonth last = YearMonth.parse(months[months.length - 1], MONTH);
    return Optional.of(
        new Oracle(about, first.atDay(1), last.plusMonths(1).atDay(1), records.end()));
  }

  /**
   * What a policy may answer by its own rules to a case; what a person must read is any of them.
   */
  Oracle.Answers answers(Policy policy) {
    return given -> possible(policy, asRecorded(given));
  }

  /** The same where the jail always, or never, uses the freedom that the policy leaves it. */
  Oracle.Answers answers(Policy policy, Outcome may) {
    return given -> {
      Set<Outcome> possible = possible(policy, asRecorded(given));
      if (possible.remove(Outcome.MAY)) {
        possible.add(may);
      }
      return possible;
    };
  }

  /**
   * The case with no claim of citizenship and no minority of which no record was kept: what a
   * policy would have done is said of those on record, as the methods state.
   */
  private CaseRecord asRecorded(CaseRecord given) {
    CaseRecord recorded = given;
    if (!isRecorded(given, "us_citizen_claim")) {
      recorded = recorded.with(Fact.PERSON_US_CITIZEN_CLAIM, false);
    }
    if (!isRecorded(given, "age_at_request")) {
      recorded = recorded.with(Fact.PERSON_AGE, null);
    }
    return recorded;
  }

  private boolean isRecorded(CaseRecord given, String column) {
    return Objects.requireNonNullElse(records.detainers(), List.<Map<String, String>>of()).stream()
        .filter(row -> given.id().equals(row.get("detainer_no")))
        .anyMatch(row -> !row.getOrDefault(column, "").isEmpty());
  }

  private static Set<Outcome> possible(Policy policy, CaseRecord given) {
    Decision decision = Interpreter.decide(policy, Question.HOLD, given);
    Set<Outcome> possible = EnumSet.copyOf(decision.possible());
    if (possible.remove(Outcome.NEEDS_REVIEW)) {
      Set<Outcome> rules =
          EnumSet.copyOf(
              Interpreter.byItsRules(policy, Question.HOLD, Situation.of(given)).possible());
      if (rules.remove(Outcome.NEEDS_REVIEW)) {
        Objects.requireNonNull(policy.rulings().get(Question.HOLD)).rules().stream()
            .map(Rule::outcome)
            .filter(outcome -> outcome != Outcome.NEEDS_REVIEW)
            .forEach(rules::add);
      } else {
        rules.add(Outcome.MUST_NOT);
      }
      possible.addAll(rules);
    }
    return possible;
  }
}
