package org.amparo.report.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.BundledFiles;
import org.amparo.report.answer.AnswerPage;
import org.amparo.report.language.Language;
import org.amparo.report.output.OutputFolder;
import org.amparo.report.output.Template;
import org.amparo.report.page.RecordsRequest;

/** Writes an atlas: a folder of pages and numbers, without a server, always the same bytes. */
public final class AtlasWriter {

  static final String LETTER = "letter.html";

  private static final String TEMPLATE = "atlas.jte";

  private AtlasWriter() {}

  /** Writes an atlas whole or not at all, and returns the page to open; AMP-401 or AMP-402. */
  public static Path write(Edition edition, Path folder, List<Language> languages) {
    OutputFolder.fill(
        folder, target -> write(edition, new Target(target), Language.withEnglish(languages)));
    return folder.resolve(languages.getFirst().file("index"));
  }

  /** A folder that is filled. */
  private record Target(Path folder) {

    void text(String path, String text) throws IOException {
      Files.writeString(folder.resolve(path), text);
    }

    void page(Language language, String name, AtlasPage page) throws IOException {
      text(language.file(name), Template.page(TEMPLATE, page));
    }
  }

  private static void write(Edition edition, Target target, List<Language> languages)
      throws IOException {
    for (String below : new String[] {"county", "state", "data"}) {
      Files.createDirectories(target.folder().resolve(below));
    }
    for (Language language : languages) {
      AtlasPages pages = new AtlasPages(language, edition, languages);
      target.page(language, "index", pages.index());
      target.page(language, "about", pages.about());
      for (String letters : pages.statePages()) {
        target.page(language, "state/" + letters, pages.state(letters));
      }
      for (AtlasPlace county : pages.countyPages()) {
        target.page(language, "county/" + AtlasPages.file(county.id()), pages.county(county));
      }
    }
    AtlasFiles files = new AtlasFiles(edition);
    for (AtlasPlace county : new AtlasPages(Language.ENGLISH, edition, languages).countyPages()) {
      String name = "county/" + AtlasPages.file(county.id());
      target.text(name + ".csv", files.csv(List.of(county.id())));
      target.text(name + ".json", files.json(List.of(county.id())));
    }
    target.text("data/atlas.csv", files.csv(edition.tree().nodes()));
    target.text("data/atlas.json", files.json(edition.tree().nodes()));
    target.text(LETTER, Template.html("records-request.jte", letter(edition)));
    target.text("atlas.css", Template.style() + AnswerPage.css() + resource("atlas.css"));
    target.text("atlas.js", resource("atlas.js"));
  }

  /** The letter to a jail: what these records have already is of the agency, not of a jail. */
  private static RecordsRequest letter(Edition edition) {
    return RecordsRequest.of(
        edition.atlas().sources().stream().map(SourceNote::title).distinct().toList(),
        Set.of(),
        null,
        null,
        null,
        null,
        null);
  }

  private static String resource(String name) {
    return BundledFiles.required(AtlasWriter.class, "org/amparo/report/atlas/" + name);
  }
}
