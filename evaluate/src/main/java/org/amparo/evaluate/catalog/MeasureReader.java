package org.amparo.evaluate.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.Addition;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.LabelTemplate;
import org.amparo.evaluate.LabelTemplate.Parameter;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.Measure.Asked;
import org.amparo.evaluate.Measure.Parts;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.TableDeclaration;
import org.amparo.evaluate.TableDeclaration.Kind;
import org.amparo.evaluate.Unit;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads a file of {@code measures/}. */
record MeasureReader(Shared shared) {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "queries",
          "function",
          "needs",
          "reads",
          "section",
          "period",
          "rests_on",
          "parameters",
          "qualifiers",
          "listed_in",
          "figures",
          "tables",
          "parts");

  private static final Set<String> TABLE =
      Set.of("counts", "ranges", "exact", "whole", "strata", "of", "words", "by_name", "found");

  private static final Set<String> FIGURE =
      Set.of(
          "id",
          "label",
          "unit",
          "kind",
          "stage",
          "measured",
          "rate",
          "base",
          "within",
          "contributors",
          "made_from",
          "listed_in",
          "adds");

  /** Kinds of records, and of what the user asks of them. */
  private static final Set<String> NEEDS =
      Set.of(
          "requests",
          "bookings",
          "people",
          "ledger",
          "events",
          "decisions",
          "comparison",
          "report",
          "any");

  private static final Set<String> SCOPES = Set.of("place", "nation");

  private static final Set<String> LANGUAGES = Set.of("en", "es", "ht");

  /** What stands where the row of a figure says it. */
  private static final String OF_ROW = "ROW";

  /** Lists of words that any file may name, and qualifiers that any figure may have. */
  record Shared(
      Map<String, Map<String, Map<String, String>>> words,
      Map<String, Map<String, String>> qualifiers,
      Map<String, Parameter> parameters) {}

  static Shared shared(YamlNode file) {
    file.allow(Set.of("words", "qualifiers", "parameters"));
    Map<String, Map<String, Map<String, String>>> lists = new LinkedHashMap<>();
    file.require("words").entries().forEach((name, list) -> lists.put(name, texts(list)));
    Map<String, Map<String, String>> qualifiers = texts(file.require("qualifiers"));
    MeasureReader reader = new MeasureReader(new Shared(lists, qualifiers, Map.of()));
    return new Shared(lists, qualifiers, reader.parameters(file.require("parameters")));
  }

  Measure read(YamlNode file) {
    file.allow(KEYS);
    Measure.Origin origin = origin(file);
    Map<String, Parameter> parameters = new LinkedHashMap<>(shared.parameters());
    file.find("parameters").ifPresent(node -> parameters.putAll(parameters(node)));
    Map<String, Map<String, String>> qualifiers = new LinkedHashMap<>(shared.qualifiers());
    file.find("qualifiers").ifPresent(node -> qualifiers.putAll(texts(node)));
    String listedIn = file.text("listed_in", "");
    Map<String, FigureDeclaration> figures = new LinkedHashMap<>();
    file.require("figures")
        .entries()
        .forEach(
            (key, node) ->
                figures.put(key, figure(origin, listedIn, key, node, parameters, qualifiers)));
    List<String> needs = file.find("needs").map(MeasureReader::needs).orElse(List.of());
    return new Measure(
        origin,
        asked(file.find("queries").orElse(null), needs),
        file.find("function").map(node -> list(node, "of")).orElse(List.of()),
        needs,
        file.find("reads").map(MeasureReader::words).orElse(List.of()),
        file.text("period"),
        list(file, "rests_on"),
        figures,
        tables(file),
        parts(file.find("parts").orElse(null)));
  }

  /** One word, or a list of them. */
  private static List<String> words(YamlNode node) {
    return node.isSequence()
        ? node.items().stream().map(YamlNode::text).toList()
        : List.of(node.text());
  }

  private static List<String> needs(YamlNode node) {
    List<String> needs = words(node);
    for (String kind : needs) {
      if (!NEEDS.contains(kind)) {
        throw node.error("'" + kind + "' is no kind of records", "write " + NEEDS);
      }
    }
    return needs;
  }

  /** Queries in a list need what their file does; in a mapping each says what it needs. */
  private static List<Asked> asked(@Nullable YamlNode node, List<String> needs) {
    if (node == null) {
      return List.of();
    }
    if (!node.isMapping()) {
      return words(node).stream().map(query -> new Asked(query, needs)).toList();
    }
    return node.entries().entrySet().stream()
        .map(query -> new Asked(query.getKey(), needs(query.getValue())))
        .toList();
  }

  private static Parts parts(@Nullable YamlNode node) {
    if (node == null) {
      return new Parts(true, List.of());
    }
    node.allow(Set.of("scope", "atlas"));
    String scope = node.text("scope");
    List<String> atlas = list(node, "atlas");
    if (atlas.isEmpty() || !SCOPES.contains(scope)) {
      throw node.error(
          "no parts add up so", "write a scope of " + SCOPES + " and an atlas' queries");
    }
    return new Parts(scope.equals("nation"), atlas);
  }

  private static List<String> list(YamlNode node, String key) {
    return node.items(key).stream().map(YamlNode::text).toList();
  }

  private static boolean truth(YamlNode node, String key) {
    return node.find(key).map(YamlNode::bool).orElse(false);
  }

  private static Map<String, TableDeclaration> tables(YamlNode file) {
    Map<String, TableDeclaration> tables = new LinkedHashMap<>();
    file.find("tables")
        .ifPresent(all -> all.entries().forEach((name, node) -> tables.put(name, table(node))));
    return tables;
  }

  private static TableDeclaration table(YamlNode node) {
    node.allow(TABLE);
    Map<String, Kind> columns = new LinkedHashMap<>();
    list(node, "counts").forEach(column -> columns.put(column, Kind.COUNT));
    list(node, "exact").forEach(column -> columns.put(column, Kind.EXACT));
    for (String column : list(node, "ranges")) {
      columns.put(column + "_low", Kind.LOW);
      columns.put(column + "_high", Kind.HIGH);
    }
    return new TableDeclaration(
        columns,
        node.text("whole", ""),
        Set.copyOf(list(node, "strata")),
        node.text("of", ""),
        truth(node, "words"),
        truth(node, "by_name"),
        truth(node, "found"));
  }

  private static Measure.Origin origin(YamlNode file) {
    YamlNode function = file.find("function").orElse(null);
    if (function != null) {
      function.allow(Set.of("name", "does", "of"));
    }
    if (function == null && file.find("queries").isEmpty()) {
      throw file.error("nothing computes this measure", "name its queries, or a function");
    }
    return new Measure.Origin(
        file.text("id"),
        function == null ? null : function.text("name"),
        function == null ? "" : function.text("does"),
        file.text("section"));
  }

  private static FigureDeclaration figure(
      Measure.Origin origin,
      String listedIn,
      String key,
      YamlNode node,
      Map<String, Parameter> parameters,
      Map<String, Map<String, String>> qualifiers) {
    node.allow(FIGURE);
    FigureDeclaration figure =
        new FigureDeclaration(
            origin,
            key,
            node.text("id"),
            new LabelTemplate(texts(node.require("label"), key), parameters, qualifiers),
            ofRow(node, "unit") ? null : node.require("unit").constant(Unit.class),
            node.require("kind").constant(FigureKind.class),
            ofRow(node, "stage") ? null : stage(node),
            node.text("measured", "count"),
            node.text("rate", ""),
            node.text("base", ""),
            node.text("within", ""),
            node.text("contributors", ""),
            node.text("made_from", ""),
            node.text("listed_in", listedIn),
            node.require("adds").constant(Addition.class));
    for (String name : figure.parameters()) {
      if (!parameters.containsKey(name)) {
        throw node.error(
            "{" + name + "} is no parameter of this file", "say under parameters what it holds");
      }
    }
    return figure;
  }

  private static boolean ofRow(YamlNode node, String key) {
    return node.text(key, "").equals(OF_ROW);
  }

  private static Status stage(YamlNode node) {
    return node.find("stage").map(word -> word.constant(Status.class)).orElse(Status.UNKNOWN);
  }

  private Map<String, Parameter> parameters(YamlNode node) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    node.entries().forEach((name, value) -> parameters.put(name, parameter(value)));
    return parameters;
  }

  /**
   * {@code name}, {@code month}, {@code day}, {@code code category}, {@code word rate} or words.
   */
  private Parameter parameter(YamlNode node) {
    if (node.isMapping()) {
      return new Parameter(Parameter.Type.WORD, "", texts(node));
    }
    List<String> parts = List.of(node.text().split(" ", 2));
    String of = parts.size() > 1 ? parts.get(1) : "";
    return switch (parts.getFirst()) {
      case "name" -> Parameter.NAME;
      case "month" -> new Parameter(Parameter.Type.MONTH, "", Map.of());
      case "day" -> new Parameter(Parameter.Type.DAY, "", Map.of());
      case "code" -> new Parameter(Parameter.Type.CODE, of, Map.of());
      case "source" -> new Parameter(Parameter.Type.SOURCE, of, Map.of());
      case "word" -> {
        Map<String, Map<String, String>> list = shared.words().get(of);
        if (list == null) {
          throw node.error("there is no list of words '" + of + "'", "add it to shared.yaml");
        }
        yield new Parameter(Parameter.Type.WORD, of, list);
      }
      default ->
          throw node.error(
              "'" + node.text() + "' says not what a parameter holds",
              "write name, month, day, code LIST, source LIST or word LIST");
    };
  }

  private static Map<String, Map<String, String>> texts(YamlNode node) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    node.entries().forEach((key, words) -> all.put(key, texts(words, key)));
    return all;
  }

  /** A text in each language; where English is left out it is the key itself. */
  private static Map<String, String> texts(YamlNode node, String key) {
    node.allow(LANGUAGES);
    Map<String, String> texts = new LinkedHashMap<>(Map.of(LabelTemplate.ENGLISH, key));
    node.entries().forEach((language, text) -> texts.put(language, text.text().strip()));
    return texts;
  }
}
