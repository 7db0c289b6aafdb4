package org.amparo.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.model.ScratchFolder;
import org.amparo.model.Sha256;
import org.amparo.model.disclosure.Precision;
import org.amparo.report.atlas.AtlasWriter;
import org.amparo.report.atlas.Edition;
import org.amparo.report.language.Language;

/** Every file of an atlas, by its name. */
final class AtlasFolder {

  private AtlasFolder() {}

  /** As an edition of it would be written. */
  static Map<String, String> of(Atlas atlas, Precision precision) throws IOException {
    try (ScratchFolder scratch = ScratchFolder.temporary()) {
      Path out = scratch.path().resolve("out");
      AtlasWriter.write(Edition.of(atlas, precision), out, List.of(Language.ENGLISH));
      return read(out);
    }
  }

  /** The digest of every file, for an atlas too large to hold. */
  static Map<String, String> digests(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Sha256.of(file));
      }
    }
    return files;
  }

  static Map<String, String> read(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(out.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
