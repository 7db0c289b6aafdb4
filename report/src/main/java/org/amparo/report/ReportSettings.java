package org.amparo.report;

import java.util.LinkedHashSet;
import java.util.List;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.language.Language;

/** How a report is written: with a PDF or not, in what other languages, and how exactly. */
public record ReportSettings(boolean pdf, List<Language> languages, Precision precision) {

  /** Pages in English, no PDF, counts as exact as their sources allow. */
  public static final ReportSettings USUAL =
      new ReportSettings(false, List.of(Language.ENGLISH), Precision.BY_SOURCE);

  public ReportSettings {
    if (languages.isEmpty()) {
      throw new IllegalArgumentException("a report is written in at least one language");
    }
    languages = List.copyOf(new LinkedHashSet<>(languages));
  }

  /** The languages of all pages, in their usual order. */
  List<Language> pages() {
    return Language.withEnglish(languages);
  }
}
