package org.amparo.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Figure;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Style;
import org.jspecify.annotations.Nullable;

/**
 * Published figures beside ours.
 *
 * @param claims one for each publication
 */
public record Claims(List<Claim> claims) {

  private static final Pattern PARTS = Pattern.compile("claim\\.(.+)\\.([^.]+)\\.([^.]+)");

  /**
   * A publication.
   *
   * @param note what it says of itself
   * @param rows its figures
   */
  public record Claim(ClaimNote note, List<Row> rows) {}

  /**
   * A published figure.
   *
   * @param label what it is
   * @param published as published, or null where nobody published it
   * @param recomputed from its published inputs, or null
   * @param ours the figure of these records to set beside it, or null
   * @param ratio the published figure divided by ours, or null
   */
  public record Row(
      String label,
      @Nullable Amount published,
      @Nullable Amount recomputed,
      @Nullable Amount ours,
      @Nullable Amount ratio) {}

  static @Nullable Claims of(Figures figures, List<ClaimNote> notes) {
    List<Claim> claims = notes.stream().map(note -> new Claim(note, rows(figures, note))).toList();
    return claims.isEmpty() ? null : new Claims(claims);
  }

  /** Ids come row by row; an id that is no claim's is ours, beside the row before it. */
  private static List<Row> rows(Figures figures, ClaimNote note) {
    List<Row> rows = new ArrayList<>();
    Collected collected = new Collected("");
    for (Figure figure : figures.all(note.figureIds().toArray(String[]::new))) {
      Matcher matcher = PARTS.matcher(figure.id());
      boolean published = matcher.matches();
      if (published && !matcher.group(2).equals(collected.row)) {
        collected.addTo(rows);
        collected = new Collected(matcher.group(2));
      }
      collected.take(figure, published ? matcher.group(3) : "ours");
    }
    collected.addTo(rows);
    return rows;
  }

  private static final class Collected {
    private final String row;
    private String label = "";
    private @Nullable Amount published;
    private @Nullable Amount recomputed;
    private @Nullable Amount ours;
    private @Nullable Amount ratio;

    Collected(String row) {
      this.row = row;
    }

    void take(Figure figure, String part) {
      Amount amount = Amount.of(figure, Style.EXACT);
      if (label.isEmpty()) {
        label = figure.label().replaceFirst(", (as published|recomputed)$", "");
      }
      switch (part) {
        case "published" -> published = amount;
        case "recomputed" -> recomputed = amount;
        case "ratio" -> ratio = amount;
        default -> ours = amount;
      }
    }

    void addTo(List<Row> rows) {
      if (!label.isEmpty()) {
        rows.add(new Row(label, published, recomputed, ours, ratio));
      }
    }
  }
}
