package org.amparo.report.section;

import java.util.ArrayList;
import java.util.List;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Where each number comes from.
 *
 * @param files the files imported
 * @param read rows read in all, or null
 * @param kept rows kept in all, or null
 * @param rejected rows rejected in all, or null
 * @param others rates and publications that figures rest on besides files
 */
public record Sources(
    List<File> files,
    @Nullable Amount read,
    @Nullable Amount kept,
    @Nullable Amount rejected,
    List<String> others) {

  private static final int DIGEST_SHOWN = 12;

  /**
   * A file.
   *
   * @param note what it is
   * @param digest the beginning of its digest
   * @param read rows read
   * @param kept rows kept
   * @param rejected rows rejected
   */
  public record File(
      SourceNote note,
      String digest,
      @Nullable Amount read,
      @Nullable Amount kept,
      @Nullable Amount rejected) {}

  public static Sources of(Figures figures, List<SourceNote> notes) {
    List<File> files = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      String prefix = PublishedFigures.file(i);
      SourceNote note = notes.get(i);
      files.add(
          new File(
              note,
              note.sha256().substring(0, Math.min(DIGEST_SHOWN, note.sha256().length())),
              figures.exact(prefix + "rows-read"),
              figures.exact(prefix + "rows-kept"),
              figures.exact(prefix + "rows-rejected")));
    }
    List<String> names = notes.stream().map(SourceNote::name).toList();
    List<String> others =
        figures
            .under("")
            .flatMap(figure -> figure.sources().stream())
            .filter(source -> names.stream().noneMatch(name -> name.startsWith(source)))
            .distinct()
            .sorted()
            .toList();
    return new Sources(
        files,
        figures.exact("source.rows-read"),
        figures.exact("source.rows-kept"),
        figures.exact("source.rows-rejected"),
        others);
  }
}
