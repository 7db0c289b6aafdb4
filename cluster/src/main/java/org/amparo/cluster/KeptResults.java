package org.amparo.cluster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.amparo.model.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of an earlier run gave, kept beside what it was computed from, so that a run over
 * the same files and some more computes only the tasks that these touch.
 *
 * @param from what they were computed from
 * @param shared the task of each home
 * @param tasks how many have homes
 * @param results of tasks that had any records
 */
record KeptResults(
    Inputs from, TreeMap<String, Integer> shared, int tasks, TreeMap<Integer, byte[]> results)
    implements Serializable {

  /**
   * What results hang on.
   *
   * @param made SHA-256 of what shapes a result besides the records, and may not change
   * @param files of the records, each with its length and time of change
   * @param common rows that every task reads and to which others may be added
   * @param homes of places
   */
  record Inputs(
      String made,
      TreeMap<String, String> files,
      TreeSet<String> common,
      TreeMap<String, String> homes)
      implements Serializable {

    static Inputs of(String made, NationFolder folder, List<UnsafeRow> rows, Homes homes) {
      TreeMap<String, String> files = new TreeMap<>();
      RecordTables.RECORDS.forEach(table -> files.putAll(folder.files(table)));
      TreeSet<String> growing = new TreeSet<>();
      TreeSet<String> fixed = new TreeSet<>(Set.of(made));
      for (UnsafeRow row : rows) {
        String table = RecordTables.ALL.get(PackedRow.table(row));
        (GROWING.contains(table) ? growing : fixed).add(Sha256.of(row.toString()));
      }
      return new Inputs(
          Sha256.of(fixed.toString()), files, growing, new TreeMap<>(homes.byPlace()));
    }

    /** Whether a county of which no file is new has the result it had. */
    private boolean growInto(Inputs now) {
      return made.equals(now.made)
          && now.files.entrySet().containsAll(files.entrySet())
          && now.homes.entrySet().containsAll(homes.entrySet())
          && now.common.containsAll(common);
    }
  }

  /** What is added to these tells of new records alone, or of the nation's. */
  private static final Set<String> GROWING =
      Set.of("source_file", "place", "roster", "landmark_place");

  private static final String FILE = "amparo-results.bin";

  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "java.util.*;java.lang.*;java.math.*;java.time.*;org.amparo.cluster.*;!*");

  /** An object of Amparo's own that Java wrote; no other class is loaded. */
  static Object object(InputStream bytes) {
    try (ObjectInputStream in = new ObjectInputStream(bytes)) {
      in.setObjectInputFilter(OURS);
      return in.readObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  /** An object as {@link #object} reads it. */
  static byte[] bytes(Serializable object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What a folder keeps, or null where that is nothing, or nothing that can be read. */
  static @Nullable KeptResults read(Configuration hadoop, String address) {
    Path file = new Path(address, FILE);
    try (InputStream bytes = file.getFileSystem(hadoop).open(file)) {
      return (KeptResults) object(bytes);
    } catch (IOException | UncheckedIOException | ClassCastException _) {
      // None yet, of another version, or cut short: everything is computed anew.
      return null;
    }
  }

  /** Keeps results of counties and of the nation, in place of what was there. */
  static void write(
      Configuration hadoop,
      String address,
      Inputs from,
      TaskShare share,
      List<PartResult> results) {
    TreeMap<Integer, byte[]> kept = new TreeMap<>();
    results.stream()
        .filter(result -> result.task() <= share.tasks())
        .forEach(result -> kept.put(result.task(), result.bytes()));
    Path file = new Path(address, FILE);
    Path unfinished = new Path(address, "." + FILE);
    try {
      FileSystem system = file.getFileSystem(hadoop);
      try (OutputStream out = system.create(unfinished, true)) {
        out.write(bytes(new KeptResults(from, new TreeMap<>(share.shared()), share.tasks(), kept)));
      }
      system.delete(file, false);
      system.rename(unfinished, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has to be computed besides what is kept; null where all of it has. */
  @Nullable TaskShare share(Inputs now, NationFolder folder, Homes homes) {
    if (!from.growInto(now)) {
      return null;
    }
    boolean nation = !from.common().equals(now.common());
    Set<String> touched = new HashSet<>();
    for (String table : RecordTables.RECORDS) {
      Set<String> fresh = new TreeSet<>(folder.files(table).keySet());
      fresh.removeAll(from.files().keySet());
      nation |= !fresh.isEmpty() && RecordTables.OF_NATION.contains(table);
      if (!fresh.isEmpty() && RecordTables.OF_PLACES.contains(table)) {
        folder.places(table, fresh).stream().map(homes::of).forEach(touched::add);
      }
    }
    if (now.homes().size() > from.homes().size()) {
      // A place that was not known before may have had records.
      touched.add(Homes.NOWHERE);
    }
    Map<String, Integer> all = new TreeMap<>(shared);
    now.homes()
        .values()
        .forEach(home -> all.putIfAbsent(home, Math.floorMod(home.hashCode(), tasks)));
    Set<Integer> anew = new HashSet<>();
    touched.forEach(home -> anew.add(Objects.requireNonNull(all.get(home), home)));
    Map<String, Integer> asked = new TreeMap<>(all);
    asked.values().retainAll(anew);
    if (nation) {
      anew.add(tasks);
    }
    List<PartResult> kept =
        results.entrySet().stream()
            .filter(result -> !anew.contains(result.getKey()))
            .map(result -> PartResult.of(result.getValue()))
            .toList();
    return new TaskShare(all, tasks, asked, nation, kept);
  }
}
