package org.amparo.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.model.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of an earlier run gave, kept beside what it was computed from, so that a run over
 * the same files and some more computes only the tasks that these touch.
 *
 * @param made SHA-256 of all that shapes a result besides the records
 * @param files of the records, each with its length and time of change
 * @param common SHA-256 of each row of the tables that every task reads, by table
 * @param homes of places
 * @param shared the task of each home
 * @param results of tasks that had any records
 */
record KeptResults(
    String made,
    TreeMap<String, String> files,
    TreeMap<String, TreeSet<String>> common,
    TreeMap<String, String> homes,
    TreeMap<String, Integer> shared,
    int tasks,
    TreeMap<Integer, byte[]> results)
    implements Serializable {

  /** To these rows may be added, which changes nothing of the records that were there. */
  private static final Set<String> GROWING = Set.of("source_file", "place", "roster");

  /** These matter to the nation's task alone, or to none. */
  private static final Set<String> NO_COUNTYS = Set.of("landmark_place", "agreement");

  private static final String FILE = "amparo-results.bin";

  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "java.util.*;java.lang.*;java.math.*;java.time.*;org.amparo.cluster.*;!*");

  /** The digests of the rows that every task reads. */
  static TreeMap<String, TreeSet<String>> digests(List<byte[]> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> RecordTables.ALL.get(PackedRow.table(row)),
                TreeMap::new,
                Collectors.mapping(
                    row -> Sha256.hex(Sha256.start().digest(row)),
                    Collectors.toCollection(TreeSet::new))));
  }

  /** Whether a county of which no file is new has the result it had. */
  boolean holdsFor(
      String nowMade,
      Map<String, String> nowFiles,
      Map<String, TreeSet<String>> nowCommon,
      Map<String, String> nowHomes) {
    return made.equals(nowMade)
        && nowFiles.entrySet().containsAll(files.entrySet())
        && nowHomes.entrySet().containsAll(homes.entrySet())
        && RecordTables.COMMON.stream()
            .filter(table -> !NO_COUNTYS.contains(table))
            .allMatch(table -> same(table, nowCommon));
  }

  private boolean same(String table, Map<String, TreeSet<String>> nowCommon) {
    Set<String> before = common.getOrDefault(table, new TreeSet<>());
    Set<String> now = nowCommon.getOrDefault(table, new TreeSet<>());
    return GROWING.contains(table) ? now.containsAll(before) : now.equals(before);
  }

  /** An object of Amparo's own that Java wrote; no other class is loaded. */
  static Object object(InputStream bytes) throws IOException {
    try (ObjectInputStream in = new ObjectInputStream(bytes)) {
      in.setObjectInputFilter(OURS);
      return in.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException(e);
    }
  }

  /** What a folder keeps, or null where that is nothing, or nothing that can be read. */
  static @Nullable KeptResults read(Configuration hadoop, String address) {
    Path file = new Path(address, FILE);
    try {
      FileSystem system = file.getFileSystem(hadoop);
      if (!system.exists(file)) {
        return null;
      }
      try (InputStream bytes = system.open(file)) {
        return (KeptResults) object(bytes);
      } catch (IOException | ClassCastException _) {
        // Of another version, or cut short: everything is computed anew.
        return null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes them, in place of what was there. */
  void write(Configuration hadoop, String address) {
    Path file = new Path(address, FILE);
    Path unfinished = new Path(address, "." + FILE);
    try {
      FileSystem system = file.getFileSystem(hadoop);
      try (ObjectOutputStream out = new ObjectOutputStream(system.create(unfinished, true))) {
        out.writeObject(this);
      }
      system.delete(file, false);
      system.rename(unfinished, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those of the tasks that are not computed anew. */
  List<PartResult> without(Set<Integer> changed) {
    List<PartResult> kept = new ArrayList<>();
    results.forEach(
        (task, result) -> {
          if (!changed.contains(task)) {
            kept.add(PartResult.of(result));
          }
        });
    return kept;
  }
}
