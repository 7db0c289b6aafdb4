package org.amparo.report.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.ingest.check.CheckResult;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;
import org.jspecify.annotations.Nullable;

/** What checks found in the sources of a workspace, in English. */
public record ChecksPage(String workspace, List<Source> sources) {

  /** Decimals of a percentage: a limit may be one row in a hundred thousand. */
  private static final int DECIMALS = 3;

  private static final List<Outcome> ORDER =
      List.of(Outcome.STOP, Outcome.EXCUSED, Outcome.WARN, Outcome.NOT_RUN, Outcome.PASS);

  /** A source, with its contract and its checks, those that failed first. */
  public record Source(String id, String title, String contract, String summary, List<Row> rows) {

    /** The checks with failing rows to look at. */
    public List<Row> sampled() {
      return rows.stream().filter(row -> !row.result().samples().isEmpty()).toList();
    }
  }

  /** A check: how it ended, its failing rows, and the shares above which it warns and stops. */
  public record Row(CheckResult result, String word, String failed, String share, String limits) {

    /** Whether it needs a reader's eye. */
    public boolean marked() {
      return result.outcome() != Outcome.PASS;
    }

    /** Why it is excused or was not run, or null. */
    public @Nullable String reason() {
      return result.reason();
    }
  }

  /** The page of a workspace's checks. */
  public static ChecksPage of(String workspace, List<SourceChecks> checked) {
    List<Source> sources =
        IntStream.range(0, checked.size())
            .mapToObj(at -> source("source-" + (at + 1), checked.get(at)))
            .toList();
    return new ChecksPage(workspace, sources);
  }

  private static Source source(String id, SourceChecks source) {
    String sheet = source.sheet();
    String title = sheet == null ? source.file() : source.file() + ", sheet " + sheet;
    List<Row> rows =
        source.results().stream()
            .sorted(Comparator.comparingInt(result -> ORDER.indexOf(result.outcome())))
            .map(ChecksPage::row)
            .toList();
    return new Source(id, title, source.contract(), summary(source), rows);
  }

  private static Row row(CheckResult result) {
    boolean run = result.outcome() != Outcome.NOT_RUN;
    return new Row(
        result,
        word(result.outcome()),
        run ? count(result.failed()) + " of " + count(result.rows()) : "",
        run ? percent(result.share()) : "",
        warns(result.warn()) + ", " + stops(result.stop()));
  }

  private static String warns(double warn) {
    return warn > 0 ? "warns above " + percent(warn) : "warns at the first";
  }

  private static String stops(double stop) {
    if (stop >= 1) {
      return "never stops";
    }
    return stop > 0 ? "stops above " + percent(stop) : "stops at the first";
  }

  /** How a check ended, in a word. */
  public static String word(Outcome outcome) {
    return switch (outcome) {
      case PASS -> "passed";
      case WARN -> "warns";
      case STOP -> "stops";
      case EXCUSED -> "excused";
      case NOT_RUN -> "not run";
    };
  }

  /** How the checks of a source ended, in words. */
  public static String summary(SourceChecks source) {
    int checks = source.results().size();
    if (checks == 0) {
      return "its contract has no checks";
    }
    String ends =
        Stream.of(Outcome.PASS, Outcome.WARN, Outcome.EXCUSED, Outcome.NOT_RUN)
            .filter(outcome -> source.count(outcome) > 0)
            .map(outcome -> ended(outcome, source.count(outcome)))
            .collect(Collectors.joining(", "));
    return counted(checks, "check") + " on " + counted(source.read(), "row") + ": " + ends;
  }

  private static String ended(Outcome outcome, long checks) {
    String word = outcome == Outcome.WARN && checks > 1 ? "warn" : word(outcome);
    return count(checks) + " " + word;
  }

  private static String counted(long number, String noun) {
    return count(number) + " " + noun + (number == 1 ? "" : "s");
  }

  private static String count(long number) {
    return Numbers.count(Messages.english(), BigDecimal.valueOf(number));
  }

  private static String percent(double share) {
    return Numbers.percent(Messages.english(), BigDecimal.valueOf(share), DECIMALS);
  }
}
