package org.amparo.ingest.contract;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.amparo.ingest.contract.Contract.About;
import org.amparo.ingest.contract.Contract.HoldDefinition;
import org.amparo.ingest.contract.Contract.PlaceMapping;
import org.amparo.ingest.contract.Contract.Plausible;
import org.amparo.ingest.contract.Contract.UnusedSheets;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads a contract file; whatever is wrong with it is AMP-111 at its place. */
final class ContractReader {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "publisher",
          "licence",
          "citation",
          "url",
          "notes",
          "release",
          "layout",
          "recognise",
          "columns",
          "checked_columns",
          "unused",
          "unused_sheets",
          "place",
          "codes",
          "offences",
          "hold_definitions",
          "tables",
          "checks",
          "plausible",
          "stop");

  /** What the files of a bundle take from it unless they say it themselves. */
  private static final Set<String> LENT =
      Set.of(
          "title",
          "publisher",
          "licence",
          "citation",
          "url",
          "notes",
          "release",
          "layout",
          "place",
          "codes",
          "offences",
          "plausible",
          "stop");

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final String IDENTIFIER = "[a-z0-9][a-z0-9-]*";
  private static final double DEFAULT_STOP = 0.05;

  private final YamlNode root;

  /** Gives a shared code list by its path, or empty where there is none. */
  private final Function<String, Optional<Map<String, String>>> shared;

  private ContractReader(YamlNode root, Function<String, Optional<Map<String, String>>> shared) {
    this.root = root.allow(KEYS);
    this.shared = shared;
  }

  /** The contract in a file, or those of each kind of file where it lists {@code files}. */
  static List<Contract> read(
      YamlNode root, String origin, Function<String, Optional<Map<String, String>>> sharedCodes) {
    List<YamlNode> files = root.items("files");
    if (files.isEmpty()) {
      return List.of(new ContractReader(root, sharedCodes).contract(origin, Optional.empty()));
    }
    Set<String> allowed = new LinkedHashSet<>(LENT);
    allowed.add("id");
    allowed.add("files");
    String bundle = identifier(root.allow(allowed).require("id"), IDENTIFIER);
    List<Contract> contracts = new ArrayList<>();
    for (YamlNode file : files) {
      contracts.add(
          new ContractReader(file.over(root, LENT), sharedCodes)
              .contract(origin, Optional.of(bundle)));
    }
    return contracts;
  }

  private Contract contract(String origin, Optional<String> bundle) {
    ColumnsReader reader = new ColumnsReader(root);
    Map<String, Column> columns = reader.columns();
    Map<String, Column> names = reader.names(columns);
    Map<String, CodeList> codes = codes();
    return new Contract(
        bundle.map(name -> name + "/").orElse("") + identifier(root.require("id"), IDENTIFIER),
        bundle,
        origin,
        about(),
        layout(),
        recognise(columns),
        columns,
        names,
        reader.names(reader.checkedColumns(columns)),
        reader.unused(names),
        unusedSheets(),
        root.find("place").map(ContractReader::place),
        codes,
        offences(),
        holds(),
        tables(codes),
        CheckReader.read(root),
        plausible(),
        stop());
  }

  private About about() {
    return new About(
        root.text("title"),
        root.text("publisher"),
        root.text("licence"),
        root.text("citation"),
        root.find("url").map(YamlNode::text).orElse(null),
        root.text("notes", ""),
        root.find("release").map(ContractReader::pattern).orElse(null));
  }

  private Layout layout() {
    Optional<YamlNode> node = root.find("layout");
    Set<String> keys =
        Set.of(
            "delimiter",
            "encoding",
            "header_within",
            "sheet",
            "nulls",
            "redactions",
            "dates",
            "timestamps");
    node.ifPresent(layout -> layout.allow(keys));
    return new Layout(
        node.flatMap(layout -> layout.find("delimiter")).map(ContractReader::delimiter).orElse(','),
        node.flatMap(layout -> layout.find("encoding"))
            .map(ContractReader::charset)
            .orElse(StandardCharsets.UTF_8),
        node.flatMap(layout -> layout.find("header_within"))
            .map(within -> Math.toIntExact(within.integer()))
            .orElse(1),
        node.flatMap(layout -> layout.find("sheet"))
            .map(ContractReader::pattern)
            .orElse(Pattern.compile(".*")),
        new LinkedHashSet<>(texts(node, "nulls", List.of())),
        new LinkedHashSet<>(texts(node, "redactions", List.of())),
        texts(node, "dates", Layout.ISO_DATES),
        texts(node, "timestamps", Layout.ISO_TIMESTAMPS));
  }

  private static List<String> texts(Optional<YamlNode> node, String key, List<String> absent) {
    return node.flatMap(found -> found.find(key))
        .map(list -> list.items().stream().map(YamlNode::text).toList())
        .orElse(absent);
  }

  private static char delimiter(YamlNode node) {
    String text = node.text();
    if (text.length() != 1 || text.charAt(0) > 126 || "\"\r\n".contains(text)) {
      throw node.error("a delimiter is one character", "write one of , ; | or a tab as \"\\t\"");
    }
    return text.charAt(0);
  }

  /** Only encodings in which a byte below 128 is that ASCII character: rows are split on bytes. */
  private static Charset charset(YamlNode node) {
    try {
      Charset charset = Charset.forName(node.text());
      if (new String(new byte[] {'"', ',', '\n'}, charset).equals("\",\n")) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw node.error("no encoding is called '" + node.text() + "'", "write UTF-8 or ISO-8859-1");
    }
    throw node.error(
        "the encoding " + node.text() + " is not read", "save the file as UTF-8 and write that");
  }

  private static Pattern pattern(YamlNode node) {
    try {
      return Pattern.compile(node.text(), Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw node.error("'" + node.text() + "' is not a regular expression", "mend it");
    }
  }

  private List<UnusedSheets> unusedSheets() {
    List<UnusedSheets> unused = new ArrayList<>();
    for (YamlNode node : root.items("unused_sheets")) {
      node.allow(Set.of("sheets", "reason"));
      unused.add(new UnusedSheets(pattern(node.require("sheets")), node.text("reason")));
    }
    return unused;
  }

  private Set<String> recognise(Map<String, Column> columns) {
    Set<String> recognise = new LinkedHashSet<>();
    for (YamlNode name : root.require("recognise").items()) {
      String normalised = Column.normalised(name.text());
      if (!columns.containsKey(normalised)) {
        throw name.error("the column is not among those read", "list it under columns first");
      }
      recognise.add(normalised);
    }
    return recognise;
  }

  private static PlaceMapping place(YamlNode node) {
    node.allow(Set.of("id", "name", "kind", "state", "timezone"));
    return new PlaceMapping(
        expression(node.require("id")),
        expression(node.require("name")),
        expression(node.require("kind")),
        node.find("state").map(ContractReader::expression),
        node.find("timezone").map(ContractReader::expression));
  }

  private Map<String, CodeList> codes() {
    Map<String, CodeList> lists = new LinkedHashMap<>();
    Optional<YamlNode> codes = root.find("codes");
    if (codes.isEmpty()) {
      return lists;
    }
    for (Map.Entry<String, YamlNode> entry : codes.get().entries().entrySet()) {
      String name = entry.getKey();
      if (!name.matches("[a-z][a-z0-9_]*")) {
        throw codes.get().error("'" + name + "' cannot name a code list", "use a-z, 0-9 and _");
      }
      lists.put(name, new CodeList(name, values(entry.getValue())));
    }
    return lists;
  }

  private Map<String, @Nullable String> values(YamlNode node) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    if (!node.isMapping()) {
      values.putAll(
          shared
              .apply(node.text())
              .orElseThrow(
                  () ->
                      node.error(
                          "there is no code list " + node.text(),
                          "write the codes here, or name a shared list")));
      return values;
    }
    for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
      YamlNode value = entry.getValue();
      values.put(entry.getKey(), value.isNull() ? null : value.text());
    }
    return values;
  }

  private List<Contract.OffenceTableName> offences() {
    return root.items("offences").stream()
        .map(node -> new Contract.OffenceTableName(node.text(), node.place()))
        .toList();
  }

  private List<HoldDefinition> holds() {
    List<HoldDefinition> holds = new ArrayList<>();
    for (YamlNode node : root.items("hold_definitions")) {
      node.allow(Set.of("id", "name", "description", "when"));
      holds.add(
          new HoldDefinition(
              identifier(node.require("id"), "[a-z0-9][a-z0-9-]*"),
              node.text("name"),
              node.text("description"),
              expression(node.require("when"))));
    }
    return holds;
  }

  private List<TableMapping> tables(Map<String, CodeList> codes) {
    List<TableMapping> tables = new ArrayList<>();
    for (YamlNode node : root.require("tables").items()) {
      node.allow(Set.of("into", "set", "where", "distinct_on", "flags", "fills"));
      Map<String, TableMapping.Value> set = new LinkedHashMap<>();
      node.require("set").entries().forEach((key, value) -> set.put(key, value(value, codes)));
      Map<String, Expression> flags = new LinkedHashMap<>();
      node.find("flags")
          .ifPresent(
              found -> found.entries().forEach((key, when) -> flags.put(key, expression(when))));
      tables.add(
          new TableMapping(
              identifier(node.require("into"), "[a-z_]+"),
              set,
              node.find("where").map(ContractReader::expression),
              node.items("distinct_on").stream().map(ContractReader::expression).toList(),
              flags,
              fills(node, set.keySet()),
              node.place()));
    }
    return tables;
  }

  private static List<String> fills(YamlNode node, Set<String> set) {
    List<String> keys = new ArrayList<>();
    for (YamlNode key : node.items("fills")) {
      if (!set.contains(key.text())) {
        throw key.error(
            "records are filled by '" + key.text() + "', which is not set",
            "say under set what it is in this file");
      }
      keys.add(key.text());
    }
    return keys;
  }

  private static TableMapping.Value value(YamlNode node, Map<String, CodeList> codes) {
    if (!node.isMapping()) {
      return new TableMapping.Value(expression(node), Optional.empty());
    }
    node.allow(Set.of("code", "of"));
    String list = node.text("code");
    if (!codes.containsKey(list)) {
      throw node.error("there is no code list '" + list + "'", "add it under codes");
    }
    return new TableMapping.Value(expression(node.require("of")), Optional.of(list));
  }

  private Plausible plausible() {
    Optional<YamlNode> node = root.find("plausible");
    node.ifPresent(found -> found.allow(Set.of("from", "until")));
    return new Plausible(
        node.flatMap(found -> found.find("from")).map(YamlNode::date).orElse(EARLIEST),
        node.flatMap(found -> found.find("until")).map(YamlNode::date).orElse(null));
  }

  private double stop() {
    return root.find("stop").map(node -> node.decimal().doubleValue()).orElse(DEFAULT_STOP);
  }

  private static Expression expression(YamlNode node) {
    return new Expression(node.text(), node.place());
  }

  static String identifier(YamlNode node, String pattern) {
    if (!node.text().matches(pattern)) {
      throw node.error("'" + node.text() + "' cannot be a name here", "use " + pattern);
    }
    return node.text();
  }
}
