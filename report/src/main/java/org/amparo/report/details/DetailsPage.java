package org.amparo.report.details;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.ingest.check.Requirements;
import org.amparo.report.figure.CaveatWords;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Messages;
import org.amparo.report.number.Numbers;
import org.amparo.report.output.Template;
import org.amparo.report.page.Audience;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;

/** {@code details.html}, in English: every figure with its range and all that it rests on. */
public record DetailsPage(
    Evaluation evaluation,
    Recipe recipe,
    List<Topic> topics,
    List<Publication> publications,
    List<Lack> lacks,
    List<QueryNote> queries,
    List<String> others) {

  /** Its file in the report's folder. */
  public static final String FILE = "details.html";

  /** A table of more rows is read in a file. */
  private static final int MOST_ROWS = 40;

  /** The page as it is written. */
  public static String html(Evaluation evaluation, List<Figure> published, Recipe recipe) {
    return Template.html("details.jte", of(evaluation, published, recipe));
  }

  private static DetailsPage of(Evaluation evaluation, List<Figure> published, Recipe recipe) {
    Figures figures = new Figures(published);
    List<String> files = evaluation.sources().stream().map(SourceNote::name).toList();
    return new DetailsPage(
        evaluation,
        recipe,
        Topic.all(published, evaluation.workings()),
        ComparedClaim.of(evaluation).stream().map(one -> Publication.of(one, figures)).toList(),
        Lack.of(evaluation.filled()),
        QueryNote.all(evaluation.workings(), published),
        published.stream()
            .flatMap(figure -> figure.sources().stream())
            .filter(source -> files.stream().noneMatch(file -> file.startsWith(source)))
            .distinct()
            .sorted()
            .toList());
  }

  /** For whom it is written. */
  public Audience audience() {
    return Audience.of(evaluation);
  }

  /** A text to cite the report by; a figure of it is known by its id. */
  public String citation() {
    String version = evaluation.workings().versions().getOrDefault("Amparo", "");
    String records = evaluation.workings().workspace().digest();
    return "Immigration detainers: %s, %s%s. Amparo%s%s."
        .formatted(
            evaluation.place(),
            evaluation.period(),
            evaluation.synthetic() ? " (synthetic records, no finding)" : "",
            version.isEmpty() ? "" : " " + version,
            records.isEmpty() ? "" : ", records " + records.substring(0, 12));
  }

  /** What the records cannot say, as sentences. */
  public List<String> caveats() {
    return evaluation.caveats().stream()
        .map(caveat -> CaveatWords.of(Messages.english(), caveat))
        .toList();
  }

  /** The published tables in the order of their names. */
  public List<ResultTable> tables() {
    return evaluation.tables().values().stream()
        .sorted(Comparator.comparing(ResultTable::name))
        .toList();
  }

  /** Whether a table is short enough to be read on the page. */
  public static boolean isShort(ResultTable table) {
    return table.rows().size() <= MOST_ROWS;
  }

  /** Whether a column holds numbers. */
  public static boolean isNumber(ResultTable.Column column) {
    return column.type().equals("integer") || column.type().equals("decimal");
  }

  /** A cell of a published table as it is read; empty where unknown. */
  public static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case LocalDate day -> Dates.day(Messages.english(), day);
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      case Number number ->
          Numbers.count(Messages.english(), BigDecimal.valueOf(number.longValue()));
      default -> cell.toString();
    };
  }

  /** When a policy is law, as a sentence. */
  public static String force(PolicyNote policy) {
    return policy.inForce().equals("proposal")
        ? "Not law: a proposal or a yardstick."
        : "In force " + policy.inForce() + ".";
  }

  /** Whether an address leads anywhere in a browser. */
  public static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  /** What these records cannot say, and which record in words would say it. */
  public record Lack(String question, List<String> records) {

    /** What records that fill these canonical columns lack, a measure each. */
    private static List<Lack> of(Set<String> filled) {
      return Requirements.bundled().answers(filled).stream()
          .filter(answer -> !answer.possible())
          .map(
              answer ->
                  new Lack(
                      Messages.english().say("measured." + answer.measure().id()),
                      answer.unmet().stream()
                          .map(need -> Messages.english().say("need." + need.id()))
                          .distinct()
                          .toList()))
          .toList();
    }
  }
}
