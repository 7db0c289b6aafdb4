package org.amparo.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;

/** The whole of what parts give, by the way in which a query's rows add up. */
final class PartSums {

  private static final String NUMBER = "number";

  private final Map<String, List<Row>> rows = new TreeMap<>();
  private final List<@Nullable Object[]> classes = new ArrayList<>();

  /** Takes the rows of a part. */
  void add(PartResult part) {
    for (QueryRows query : part.queries()) {
      if (query.query().equals(PartJob.CLASSES)) {
        classes.addAll(query.rows());
      } else {
        rows.computeIfAbsent(query.query(), _ -> new ArrayList<>()).addAll(query.asRows());
      }
    }
  }

  /** Classes of cases with how many there are; one may come again with further cases. */
  List<@Nullable Object[]> classes() {
    return classes;
  }

  /** The rows of a query as parts gave them. */
  List<Row> all(String query) {
    return rows.getOrDefault(query, List.of());
  }

  /** Each row once, in order of its words. */
  List<Row> distinct(String query) {
    return all(query).stream().distinct().sorted(Comparator.comparing(PartSums::words)).toList();
  }

  private static String words(Row row) {
    return row.values().values().stream().map(String::valueOf).collect(Collectors.joining("\0"));
  }

  /** One row for rows that differ in their number alone, which is added. */
  List<Row> summed(String query) {
    Map<Map<String, @Nullable Object>, Long> sums = new LinkedHashMap<>();
    for (Row row : all(query)) {
      Map<String, @Nullable Object> rest = new LinkedHashMap<>(row.values());
      rest.remove(NUMBER);
      sums.merge(rest, row.count(NUMBER), Math::addExact);
    }
    List<Row> summed = new ArrayList<>();
    sums.forEach(
        (rest, number) -> {
          Map<String, @Nullable Object> row = new LinkedHashMap<>(rest);
          row.put(NUMBER, number);
          summed.add(new Row(row));
        });
    return summed;
  }
}
