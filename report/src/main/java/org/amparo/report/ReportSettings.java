package org.amparo.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.report.disclosure.SmallCells;
import org.amparo.report.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a report is written.
 *
 * @param pdf whether the page is written as a PDF too, which takes longer than all the rest
 * @param languages those of the pages, each once, and of the PDFs. The English page is always
 *     written, because it is what holds where a translation says something else
 * @param smallCells what a public edition hides; null in an internal one, which hides nothing and
 *     says so on every page
 */
public record ReportSettings(
    boolean pdf, List<Language> languages, @Nullable SmallCells smallCells) {

  /** Pages in English, and no PDF. */
  public static final ReportSettings USUAL =
      new ReportSettings(false, List.of(Language.ENGLISH), null);

  public ReportSettings {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a report is written in at least one language");
    }
    languages = List.copyOf(new LinkedHashSet<>(languages));
  }

  /** These settings with a PDF or without. */
  public ReportSettings withPdf(boolean written) {
    return new ReportSettings(written, languages, smallCells);
  }

  /** These settings in other languages. */
  public ReportSettings in(List<Language> others) {
    return new ReportSettings(pdf, others, smallCells);
  }

  /** These settings for the public, or for readers who may see all where the rule is null. */
  public ReportSettings hiding(@Nullable SmallCells rule) {
    return new ReportSettings(pdf, languages, rule);
  }

  /** The languages of all pages, in their usual order. */
  List<Language> pages() {
    Set<Language> all = new LinkedHashSet<>(languages);
    all.add(Language.ENGLISH);
    return Stream.of(Language.values()).filter(all::contains).toList();
  }
}
