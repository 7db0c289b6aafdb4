package org.amparo.report.details;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Measure.Origin;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.Workings.Query;
import org.amparo.report.figure.PublishedFigures;
import org.jspecify.annotations.Nullable;

/** A query, or a step that queries rest on, whose digest is then empty. */
public record QueryNote(
    String name,
    String words,
    String sha256,
    List<String> steps,
    boolean decided,
    List<Origin> functions,
    String sql) {

  /** The name of what the report itself adds to the figures of queries. */
  static final String REPORT = "report/own";

  private static final Pattern DECISIONS =
      Pattern.compile("\\bFROM decision\\b|\\bJOIN decision\\b");
  private static final Pattern HEADER =
      Pattern.compile("-- (reads|as|title|description|column [a-z0-9_]+):.*");

  /** Where on the page a query stands. */
  public static String anchor(String name) {
    return "q-" + name.replace('/', '-');
  }

  /** Where on the page it stands. */
  public String anchor() {
    return anchor(name);
  }

  /** Names of queries by their digest. */
  static Map<String, String> names(Workings workings) {
    return workings.queries().stream()
        .collect(Collectors.toMap(Query::sha256, Query::name, (first, _) -> first));
  }

  /** Every query and step, by name, what the report adds last. */
  static List<QueryNote> all(Workings workings, Collection<Figure> figures) {
    Map<String, String> names = names(workings);
    Map<String, List<Origin>> functions =
        figures.stream()
            .filter(figure -> figure.declared().origin().function() != null)
            .collect(
                Collectors.groupingBy(
                    figure -> names.getOrDefault(figure.sqlSha256(), REPORT),
                    Collectors.mapping(
                        figure -> figure.declared().origin(), Collectors.toUnmodifiableList())));
    Map<String, Query> queries =
        workings.queries().stream()
            .collect(Collectors.toMap(Query::name, Function.identity(), (first, _) -> first));
    List<QueryNote> notes = new ArrayList<>();
    new TreeMap<>(workings.texts())
        .forEach(
            (name, sql) -> {
              Query query = queries.get(name);
              notes.add(
                  note(
                      query == null ? new Query(name, "", List.of(name)) : query,
                      workings.texts(),
                      functions.get(name),
                      sql));
            });
    notes.add(
        note(
            new Query(REPORT, "", List.of(REPORT)),
            Map.of(REPORT, PublishedFigures.SQL),
            functions.get(REPORT),
            PublishedFigures.SQL));
    return notes;
  }

  private static QueryNote note(
      Query query, Map<String, String> texts, @Nullable List<Origin> functions, String sql) {
    return new QueryNote(
        query.name(),
        words(sql),
        query.sha256(),
        query.restsOn().subList(0, query.restsOn().size() - 1),
        query.restsOn().stream()
            .flatMap(name -> Stream.ofNullable(texts.get(name)))
            .anyMatch(text -> DECISIONS.matcher(text).find()),
        functions == null ? List.of() : functions.stream().distinct().toList(),
        sql);
  }

  /** What a query's own comments say first, its header apart. */
  private static String words(String sql) {
    return sql.lines()
        .takeWhile(line -> line.startsWith("--"))
        .filter(line -> !HEADER.matcher(line).matches())
        .map(line -> line.substring(2).strip())
        .collect(Collectors.joining(" "));
  }
}
