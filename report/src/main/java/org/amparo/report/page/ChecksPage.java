package org.amparo.report.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.amparo.ingest.check.CheckLog.SourceChecks;
import org.amparo.ingest.check.CheckResult;
import org.amparo.ingest.check.CheckResult.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What checks found in the sources of a workspace.
 *
 * @param workspace the workspace, as it was named
 * @param sources each source with its checks
 */
public record ChecksPage(String workspace, List<Source> sources) {

  private static final Pattern TRAILING_ZEROS = Pattern.compile("\\.?0+$");

  /**
   * A source.
   *
   * @param id where it stands on the page
   * @param title its file, with the sheet where it has one
   * @param contract the contract it was read by
   * @param summary how its checks ended, in words
   * @param rows its checks, those that failed first
   */
  public record Source(String id, String title, String contract, String summary, List<Row> rows) {

    /** The checks with failing rows to look at. */
    public List<Row> sampled() {
      return rows.stream().filter(row -> !row.result().samples().isEmpty()).toList();
    }
  }

  /**
   * A check.
   *
   * @param result what was found
   * @param word how it ended
   * @param failed failing rows of rows asked
   * @param share their share
   * @param limits the shares above which it warns and stops
   */
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
        java.util.stream.IntStream.range(0, checked.size())
            .mapToObj(at -> source("source-" + (at + 1), checked.get(at)))
            .toList();
    return new ChecksPage(workspace, sources);
  }

  private static Source source(String id, SourceChecks source) {
    String title =
        source.sheet() == null ? source.file() : source.file() + ", sheet " + source.sheet();
    List<Row> rows =
        source.results().stream()
            .sorted(java.util.Comparator.comparingInt(result -> order(result.outcome())))
            .map(ChecksPage::row)
            .toList();
    return new Source(id, title, source.contract(), summary(source), rows);
  }

  private static int order(Outcome outcome) {
    return switch (outcome) {
      case STOP -> 0;
      case EXCUSED -> 1;
      case WARN -> 2;
      case NOT_RUN -> 3;
      case PASS -> 4;
    };
  }

  private static Row row(CheckResult result) {
    boolean run = result.outcome() != Outcome.NOT_RUN;
    return new Row(
        result,
        word(result.outcome()),
        run ? "%s of %s".formatted(count(result.failed()), count(result.rows())) : "",
        run ? percent(result.share()) : "",
        warns(result.warn()) + stops(result.stop()));
  }

  private static String warns(double warn) {
    return warn > 0 ? "warns above " + percent(warn) : "warns at the first";
  }

  private static String stops(double stop) {
    if (stop >= 1) {
      return ", never stops";
    }
    return stop > 0 ? ", stops above " + percent(stop) : ", stops at the first";
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
    if (source.results().isEmpty()) {
      return "its contract has no checks";
    }
    StringBuilder summary = new StringBuilder();
    for (Outcome outcome : List.of(Outcome.PASS, Outcome.WARN, Outcome.EXCUSED, Outcome.NOT_RUN)) {
      long number = source.count(outcome);
      if (number > 0) {
        summary.append(summary.isEmpty() ? "" : ", ").append(number).append(' ');
        summary.append(
            switch (outcome) {
              case WARN -> number == 1 ? "warns" : "warn";
              default -> word(outcome);
            });
      }
    }
    return "%s checks on %s rows: %s"
        .formatted(count(source.results().size()), count(source.read()), summary);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A share, 0 to 1, as a percentage. */
  public static String percent(double share) {
    if (share > 0 && share < 0.00001) {
      return "under 0.001 %";
    }
    String number = String.format(Locale.ROOT, "%.3f", share * 100);
    return TRAILING_ZEROS.matcher(number).replaceAll("") + " %";
  }
}
