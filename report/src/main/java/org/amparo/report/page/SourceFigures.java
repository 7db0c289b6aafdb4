package org.amparo.report.page;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;

/** Each file's row counts as figures, so that they too stand in {@code figures.json}. */
public final class SourceFigures {

  private SourceFigures() {}

  /** Every figure the report prints: those of the evaluation, and the row counts of its files. */
  public static List<Figure> withSources(Evaluation evaluation) {
    List<SourceNote> notes = evaluation.sources();
    Stream<Figure> counts =
        IntStream.range(0, notes.size())
            .boxed()
            .flatMap(i -> of(prefix(i), notes.get(i)))
            .filter(figure -> !evaluation.figures().containsKey(figure.id()));
    return Stream.concat(evaluation.figures().values().stream(), counts).toList();
  }

  /** How the ids of a file's figures begin; files count from 1 in the order imported. */
  static String prefix(int index) {
    return "source." + (index + 1) + ".";
  }

  private static Stream<Figure> of(String prefix, SourceNote note) {
    return Stream.of(
        figure(prefix + "rows-read", "Rows read", "rows_read", note, note.rowsRead()),
        figure(prefix + "rows-kept", "Rows kept", "rows_kept", note, note.rowsKept()),
        figure(
            prefix + "rows-rejected", "Rows rejected", "rows_rejected", note, note.rowsRejected()));
  }

  private static Figure figure(
      String id, String label, String column, SourceNote note, long count) {
    return new Figure(
        id,
        label + ", " + note.name(),
        BigDecimal.valueOf(count),
        Unit.ROWS,
        null,
        null,
        null,
        null,
        null,
        null,
        "count",
        null,
        Status.UNKNOWN,
        digest("SELECT name, " + column + " FROM source_file ORDER BY source_id"),
        List.of(note.name()));
  }

  private static String digest(String sql) {
    try {
      byte[] bytes = sql.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
