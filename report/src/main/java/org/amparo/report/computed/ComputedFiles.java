package org.amparo.report.computed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.Measure.Made;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.Workings.Query;
import org.amparo.report.figure.PublishedFigures;
import org.amparo.report.language.Language;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.number.Style;
import org.amparo.report.output.Template;
import org.amparo.report.page.Audience;
import org.amparo.report.page.Edition;
import org.amparo.report.recipe.Recipe;
import org.jspecify.annotations.Nullable;

/**
 * {@code computed.html} and the folder {@code computed}: a page for each query with the figures
 * computed by it, and the SQL of every query and step, and the rules of every policy in words, as a
 * file. Pages are in each language of the report; texts to cite by are in English on each, where
 * they name figures by the labels that {@code figures.json} has.
 */
public final class ComputedFiles {

  private static final String PAGE = "computed";
  private static final String FOLDER = PAGE + "/";
  private static final Pattern DECISIONS =
      Pattern.compile("\\bFROM decision\\b|\\bJOIN decision\\b");
  private static final Pattern HEADER =
      Pattern.compile("-- (reads|as|title|description|column [a-z0-9_]+):.*");

  private final Evaluation evaluation;
  private final Workings workings;
  private final List<Language> languages;
  private final Citation citation;
  private final Audience audience;

  /** The queries and steps that read what policies decide. */
  private final Set<String> decisions;

  private final Map<String, QueryPage> byDigest = new LinkedHashMap<>();
  private final Map<String, QueryPage> byName = new TreeMap<>();
  private final Map<String, Figure> byId;
  private final Map<String, byte[]> queries = new TreeMap<>();

  /** How each figure is cited, by its id. */
  private final Map<String, String> citations = new HashMap<>();

  /** In the language that is being written; what is cited is from the English one. */
  private ComputedFiles(
      Evaluation evaluation,
      List<Figure> figures,
      List<Language> languages,
      @Nullable ComputedFiles english) {
    if (english != null) {
      citations.putAll(english.citations);
    }
    this.languages = languages;
    this.evaluation = evaluation;
    this.workings = evaluation.workings();
    this.citation = new Citation(evaluation);
    this.audience = Audience.of(evaluation);
    this.decisions =
        workings.texts().entrySet().stream()
            .filter(text -> DECISIONS.matcher(text.getValue()).find())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Map<String, List<Figure>> grouped =
        figures.stream()
            .collect(
                Collectors.groupingBy(Figure::sqlSha256, LinkedHashMap::new, Collectors.toList()));
    for (Query query : workings.queries()) {
      List<Figure> computed = grouped.getOrDefault(query.sha256(), List.of());
      add(page(query, Objects.requireNonNull(computed)));
    }
    List<Figure> own =
        figures.stream().filter(figure -> !byDigest.containsKey(figure.sqlSha256())).toList();
    if (!own.isEmpty()) {
      QueryPage report = reportsOwn(own);
      byName.put(report.name(), report);
      own.forEach(figure -> byDigest.put(figure.sqlSha256(), report));
    }
    this.byId =
        figures.stream()
            .collect(Collectors.toMap(Figure::id, one -> one, (one, _) -> one, LinkedHashMap::new));
    byName.values().forEach(query -> queries.put(FOLDER + own(query.file()), html(query)));
  }

  private void add(QueryPage page) {
    byName.put(page.name(), page);
    byDigest.put(page.sha256(), page);
  }

  /**
   * What is known before the report's page is laid out, in each language: the pages of the queries.
   *
   * @param figures every figure published
   * @param languages those of the report's pages; English is among them
   */
  public static Map<Language, ComputedFiles> of(
      Evaluation evaluation, List<Figure> figures, List<Language> languages) {
    Map<Language, ComputedFiles> all = new EnumMap<>(Language.class);
    ComputedFiles english =
        Wording.in(Language.ENGLISH, () -> new ComputedFiles(evaluation, figures, languages, null));
    for (Language language : languages) {
      all.put(
          language,
          language == Language.ENGLISH
              ? english
              : Wording.in(
                  language, () -> new ComputedFiles(evaluation, figures, languages, english)));
    }
    return all;
  }

  /**
   * Each file's bytes by its path in the report's folder.
   *
   * @param all the pages of the queries in each language
   * @param exhibits what the report's page in each shows
   */
  public static Map<String, byte[]> files(
      Map<Language, ComputedFiles> all, Map<Language, List<Exhibit>> exhibits, Recipe recipe) {
    List<Exhibit> english = exhibits.getOrDefault(Language.ENGLISH, List.of());
    Map<String, String> titles = new HashMap<>();
    english.forEach(exhibit -> titles.put(exhibit.id(), exhibit.title()));
    Map<String, byte[]> files = new TreeMap<>();
    all.forEach(
        (language, computed) -> {
          List<Exhibit> shown = exhibits.getOrDefault(language, List.of());
          files.putAll(Wording.in(language, () -> computed.pages(shown, titles, recipe)));
          if (language == Language.ENGLISH) {
            files.putAll(computed.texts());
          }
        });
    return files;
  }

  private Map<String, byte[]> pages(
      List<Exhibit> exhibits, Map<String, String> titles, Recipe recipe) {
    Map<String, byte[]> files = new TreeMap<>(queries);
    ComputedPage page =
        new ComputedPage(
            Edition.of(PAGE, languages),
            evaluation.place(),
            evaluation.synthetic(),
            audience,
            workings,
            recipe,
            List.copyOf(byName.values()),
            exhibits.stream().map(exhibit -> shown(exhibit, titles)).toList());
    files.put(own(PAGE), utf8(Template.page("computed.jte", page)));
    return files;
  }

  /** A page's file in the language that is being written. */
  private static String own(String name) {
    return Wording.language().file(name);
  }

  /** What is the same in every language. */
  private Map<String, byte[]> texts() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(FOLDER + "style.css", utf8(Template.style()));
    workings.texts().forEach((name, sql) -> files.put(FOLDER + fileName(name) + ".sql", utf8(sql)));
    workings
        .policies()
        .forEach(
            policy -> files.put(FOLDER + policyFile(policy.id()), utf8(policy.rules() + "\n")));
    return files;
  }

  private static byte[] html(QueryPage query) {
    return utf8(Template.page("query.jte", query));
  }

  private ComputedPage.Shown shown(Exhibit exhibit, Map<String, String> titles) {
    Map<String, Label> links = new LinkedHashMap<>();
    Map<String, QueryPage> queries = new LinkedHashMap<>();
    for (String id : exhibit.figures()) {
      Figure figure = byId.get(id);
      QueryPage query = figure == null ? null : byDigest.get(figure.sqlSha256());
      if (figure != null && query != null) {
        links.put(FOLDER + own(query.file()) + "#f-" + id, figure.words());
        queries.put(query.name(), query);
      }
    }
    for (String table : exhibit.tables()) {
      QueryPage query = byName.get("table/" + table);
      if (query != null) {
        queries.put(query.name(), query);
      }
    }
    return new ComputedPage.Shown(
        exhibit,
        citation.of(titles.getOrDefault(exhibit.id(), exhibit.title())),
        List.copyOf(queries.values()),
        links);
  }

  private QueryPage page(Query query, List<Figure> figures) {
    List<String> before = query.restsOn().subList(0, query.restsOn().size() - 1);
    boolean decided = query.restsOn().stream().anyMatch(decisions::contains);
    String table = query.name().startsWith("table/") ? query.name().substring(6) : "";
    return page(
        query.name(),
        query.sha256(),
        text(query.name()),
        before.stream()
            .map(part -> new QueryPage.Step(part, fileName(part) + ".sql", words(text(part))))
            .toList(),
        decided ? evaluation.policies() : List.of(),
        evaluation.tables().containsKey(table) ? table : "",
        figures);
  }

  /** What the report adds to the evaluation's figures. */
  private QueryPage reportsOwn(List<Figure> figures) {
    return page("report/own", "", PublishedFigures.SQL, List.of(), List.of(), "", figures);
  }

  private QueryPage page(
      String name,
      String sha256,
      String sql,
      List<QueryPage.Step> steps,
      List<PolicyNote> policies,
      String table,
      List<Figure> figures) {
    List<Made> makers =
        figures.stream().flatMap(figure -> maker(figure).stream()).distinct().toList();
    List<QueryPage.Row> rows = new ArrayList<>();
    String from = mostlyFrom(figures);
    figures.forEach(figure -> rows.add(row(figure, from)));
    return new QueryPage(
        Edition.of(fileName(name), languages),
        evaluation.place(),
        evaluation.synthetic(),
        audience,
        name,
        words(sql),
        sha256,
        sql,
        steps,
        policies,
        makers,
        table,
        from,
        rows);
  }

  /** What most of the figures came from, said once. */
  private static String mostlyFrom(List<Figure> figures) {
    return figures.stream()
        .collect(Collectors.groupingBy(ComputedFiles::from, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static String from(Figure figure) {
    return String.join("; ", figure.sources());
  }

  private QueryPage.Row row(Figure figure, String mostly) {
    String from = from(figure);
    Amount amount = Amount.of(figure, Style.EXACT);
    return new QueryPage.Row(
        amount,
        Shown.of(figure, Part.NUMERATOR, Style.EXACT).orElse(null),
        Shown.of(figure, Part.DENOMINATOR, Style.EXACT).orElse(null),
        Shown.of(figure, Part.UNKNOWN, Style.EXACT).orElse(null),
        maker(figure).map(each -> Objects.requireNonNull(each.maker())).orElse(""),
        from.equals(mostly) ? "" : from,
        citations.computeIfAbsent(figure.id(), _ -> citation.of(figure, amount)));
  }

  /** The class that reckons a figure that no query gives by itself. */
  private static Optional<Made> maker(Figure figure) {
    Made made = figure.declared().made();
    return made.maker() == null ? Optional.empty() : Optional.of(made);
  }

  private String text(String name) {
    return Objects.requireNonNull(workings.texts().getOrDefault(name, ""));
  }

  /** What a query's own comments say first, its header apart. */
  private static String words(String sql) {
    return sql.lines()
        .takeWhile(line -> line.startsWith("--"))
        .filter(line -> !HEADER.matcher(line).matches())
        .map(line -> line.substring(2).strip())
        .collect(Collectors.joining(" "));
  }

  static String fileName(String name) {
    return name.replace('/', '-');
  }

  static String policyFile(String id) {
    return "policy-" + id.replaceAll("[^A-Za-z0-9._-]", "-") + ".txt";
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
