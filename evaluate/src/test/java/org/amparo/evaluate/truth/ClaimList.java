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

/** Claims by county or by damage, as a file has them: a line each, a tab between the two. */
public record ClaimList(SortedMap<String, SortedSet<String>> byName) {

  /** A list of nothing. */
  public static ClaimList empty() {
    return new ClaimList(new TreeMap<>());
  }

  /** The list that stands beside this class under a name. */
  public static ClaimList read(String file) {
    ClaimList list = empty();
    try (InputStream in = ClaimList.class.getResourceAsStream(file)) {
      new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t", -1))
          .forEach(cells -> list.add(cells[0], cells[1]));
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a claim. */
  public void add(String name, String claim) {
    byName.computeIfAbsent(name, _ -> new TreeSet<>()).add(claim);
  }

  /** The same as the lines of a file. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    byName.forEach(
        (name, claims) ->
            claims.forEach(claim -> text.append(name).append('\t').append(claim).append('\n')));
    return text.toString();
  }
}
