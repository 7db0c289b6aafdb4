package org.amparo.report.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.output.OutputFolder;
import org.amparo.report.output.Template;

/**
 * Writes an atlas: a folder of pages, two files for style and search, and the numbers as CSV and
 * JSON. It needs no server. The same edition gives the same bytes.
 */
public final class AtlasWriter {

  private static final String TEMPLATE = "atlas.jte";
  private static final String DATA = "data/atlas.json";

  private AtlasWriter() {}

  /**
   * Writes an atlas into a folder, in place of an earlier one. Either every file is there
   * afterwards or none has changed; files of other kinds in the folder stay.
   *
   * @return the page to open
   * @throws AmparoException AMP-404 where a small number could be worked out from a public edition,
   *     AMP-401 where the folder cannot be written, AMP-402 where the disk is full
   */
  public static Path write(Edition edition, Path folder) {
    AtlasAudit.require(edition);
    OutputFolder.fill(folder, target -> write(edition, new Target(target)), outdated(folder));
    return folder.resolve("index.html");
  }

  /** A folder that is filled. */
  private record Target(Path folder) {

    void text(String path, String text) throws IOException {
      bytes(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(String path, byte[] bytes) throws IOException {
      Files.write(folder.resolve(path), bytes);
    }

    void page(String path, AtlasPage page) throws IOException {
      text(path, Template.page(TEMPLATE, page));
    }
  }

  private static void write(Edition edition, Target target) throws IOException {
    AtlasPages pages = new AtlasPages(edition);
    AtlasFiles files = new AtlasFiles(edition);
    for (String below : new String[] {"county", "state", "data"}) {
      Files.createDirectories(target.folder().resolve(below));
    }
    target.page("index.html", pages.index());
    target.page("about.html", pages.about());
    for (String letters : pages.statePages()) {
      target.page("state/" + letters + ".html", pages.state(letters));
    }
    for (AtlasPlace county : pages.countyPages()) {
      String name = "county/" + AtlasPages.file(county.id());
      target.page(name + ".html", pages.county(county));
      target.text(name + ".csv", files.csv(county.id()));
      target.text(name + ".json", files.json(county.id()));
    }
    target.text("data/atlas.csv", files.csv());
    target.text(DATA, files.json());
    target.text("atlas.css", Template.style() + resource("atlas.css"));
    target.text("search.js", resource("search.js"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = AtlasWriter.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not on the classpath");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The pages of the atlas that is there now; they go with it. */
  private static Set<Path> outdated(Path folder) {
    Set<Path> pages = new TreeSet<>();
    if (!Files.isRegularFile(folder.resolve(DATA))) {
      return pages;
    }
    for (String below : new String[] {"county", "state"}) {
      Path inside = folder.resolve(below);
      if (!Files.isDirectory(inside, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try (Stream<Path> files = Files.list(inside)) {
        files
            .filter(file -> file.toString().matches(".*\\.(html|csv|json)"))
            .forEach(file -> pages.add(folder.relativize(file)));
      } catch (IOException _) {
        // What cannot be listed cannot be told to be ours either, and stays.
      }
    }
    return pages;
  }
}
