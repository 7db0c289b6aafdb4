package org.amparo.cluster;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the records with those of an earlier run, whose results a folder keeps. */
final class Earlier {

  private final String keep;
  private final NationFolder folder;
  private final List<TableShape> shapes;
  private final Homes homes;
  private final String made;
  private final TreeMap<String, String> files = new TreeMap<>();
  private final TreeMap<String, TreeSet<String>> common;

  Earlier(
      String keep,
      NationFolder folder,
      List<TableShape> shapes,
      Homes homes,
      List<byte[]> common,
      String made) {
    this.keep = keep;
    this.folder = folder;
    this.shapes = shapes;
    this.homes = homes;
    this.made = made;
    this.common = KeptResults.digests(common);
    RecordTables.RECORDS.forEach(table -> files.putAll(folder.files(table)));
  }

  /** What has to be computed besides what is kept; null where all of it has. */
  @Nullable TaskShare share() {
    KeptResults before = KeptResults.read(folder.hadoop(), keep);
    if (before == null || !before.holdsFor(made, files, common, homes.byPlace())) {
      return null;
    }
    boolean nation = !before.common().equals(common);
    Set<String> touched = new HashSet<>();
    for (String table : RecordTables.RECORDS) {
      Set<String> fresh = new TreeSet<>(folder.files(table).keySet());
      fresh.removeAll(before.files().keySet());
      if (fresh.isEmpty()) {
        continue;
      }
      nation |= RecordTables.OF_NATION.contains(table);
      if (RecordTables.OF_PLACES.contains(table)) {
        TableShape shape = shapes.get(RecordTables.ALL.indexOf(table));
        folder.places(shape, shapes, fresh).stream().map(homes::of).forEach(touched::add);
      }
    }
    if (homes.byPlace().size() > before.homes().size()) {
      // A place that was not known before may have had records.
      touched.add(Homes.NOWHERE);
    }
    Map<String, Integer> shared = new TreeMap<>(before.shared());
    homes
        .byPlace()
        .values()
        .forEach(home -> shared.putIfAbsent(home, Math.floorMod(home.hashCode(), before.tasks())));
    Set<Integer> anew =
        touched.stream()
            .map(home -> Objects.requireNonNull(shared.get(home), home))
            .collect(Collectors.toCollection(HashSet::new));
    Map<String, Integer> asked = new TreeMap<>(shared);
    asked.values().retainAll(anew);
    if (nation) {
      anew.add(before.tasks());
    }
    return new TaskShare(shared, before.tasks(), asked, nation, before.without(anew));
  }

  /** Keeps for the next run the results of counties and of the nation. */
  void keep(TaskShare share, List<PartResult> results) {
    TreeMap<Integer, byte[]> kept = new TreeMap<>();
    results.stream()
        .filter(result -> result.task() <= share.tasks())
        .forEach(result -> kept.put(result.task(), result.bytes()));
    new KeptResults(
        made,
        files,
        common,
        new TreeMap<>(homes.byPlace()),
        new TreeMap<>(share.shared()),
        share.tasks(),
        kept)
        .write(folder.hadoop(), keep);
  }
}
