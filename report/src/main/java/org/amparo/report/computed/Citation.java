package org.amparo.report.computed;

import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Workings;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Shown;

/** Texts to put under a figure, a chart or a table that is quoted elsewhere, in English. */
final class Citation {

  private static final int DIGEST_SHOWN = 12;

  private final String within;
  private final String made;

  Citation(Evaluation evaluation) {
    Workings workings = evaluation.workings();
    within =
        "In: Immigration detainers: %s, %s%s."
            .formatted(
                evaluation.place(),
                evaluation.period(),
                evaluation.synthetic() ? " (synthetic records, no finding)" : "");
    String version = workings.versions().getOrDefault("Amparo", "");
    made =
        (version.isEmpty() ? "Amparo" : "Amparo " + version)
            + (workings.workspace().digest().isEmpty()
                ? ""
                : ", records " + brief(workings.workspace().digest()));
  }

  /**
   * Of one figure: what it is, its number and range, and where it was computed.
   *
   * @param amount the figure in full
   */
  String of(Figure figure, Amount amount) {
    return figure.label()
        + ": "
        + words(amount)
        + ". "
        + within
        + " Figure "
        + figure.id()
        + ", query "
        + brief(figure.sqlSha256())
        + ", "
        + made
        + ".";
  }

  /**
   * Of a chart or a table.
   *
   * @param title what it is called
   */
  String of(String title) {
    return "\u201c%s\u201d. %s %s.".formatted(title.replaceAll("[.\\s]+$", ""), within, made);
  }

  private static String words(Amount amount) {
    if (!amount.recorded()) {
      return amount.words();
    }
    StringBuilder out = new StringBuilder(amount.words());
    Shown last = amount.last();
    if (!last.noun().isEmpty()) {
      out.append(' ').append(last.noun());
    }
    if (amount.endless() && !amount.around().isEmpty()) {
      out.append(" (at least ").append(amount.around().getFirst().text()).append(", no upper end)");
    } else if (!amount.around().isEmpty()) {
      out.append(" (between ")
          .append(amount.around().getFirst().text())
          .append(" and ")
          .append(amount.around().getLast().text())
          .append(')');
    }
    return amount.why().isEmpty() ? out.toString() : out + "; range: " + amount.why();
  }

  static String brief(String digest) {
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length()));
  }
}
