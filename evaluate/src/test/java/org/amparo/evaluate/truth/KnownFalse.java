package org.amparo.evaluate.truth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What figures are known to say falsely of a county, until they are mended: a line a county, the
 * claims behind it. It may only shrink: a claim that is false and not here fails the tests, and so
 * does one that is here and no longer false.
 */
final class KnownFalse {

  private static final String FILE = "known-false.tsv";

  private KnownFalse() {}

  /** The claims known to be false, by county. */
  static SortedMap<String, SortedSet<String>> read() {
    SortedMap<String, SortedSet<String>> known = new TreeMap<>();
    try (InputStream file = KnownFalse.class.getResourceAsStream(FILE)) {
      new String(Objects.requireNonNull(file, FILE).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .forEach(cells -> add(known, cells[0], cells[1]));
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a claim of a county. */
  static void add(SortedMap<String, SortedSet<String>> all, String county, String claim) {
    all.computeIfAbsent(county, _ -> new TreeSet<>()).add(claim);
  }

  /** The same as the lines of the file. */
  static String text(SortedMap<String, SortedSet<String>> all) {
    StringBuilder text = new StringBuilder();
    all.forEach(
        (county, claims) ->
            claims.forEach(claim -> text.append(county).append('\t').append(claim).append('\n')));
    return text.toString();
  }
}
