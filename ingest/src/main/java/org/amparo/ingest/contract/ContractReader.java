package org.amparo.ingest.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.ingest.contract.Contract.About;
import org.amparo.ingest.contract.Contract.Coverage;
import org.amparo.ingest.contract.Contract.Frame;
import org.amparo.ingest.contract.Contract.HoldDefinition;
import org.amparo.ingest.contract.Contract.PlaceMapping;
import org.amparo.ingest.contract.Contract.Plausible;
import org.amparo.ingest.contract.Contract.UnusedSheets;
import org.amparo.model.WordList;
import org.amparo.model.decision.Question;
import org.amparo.model.disclosure.Disclosure;
import org.amparo.model.fact.NcicKinds;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** Reads a contract file; whatever is wrong with it is AMP-111 at its place. */
final class ContractReader {

  /** What the files of a bundle take from it unless they say it themselves. */
  private static final Set<String> LENT =
      Set.copyOf(
          WordList.of(
              "title publisher license citation url notes release disclosure coverage layout"
                  + " place codes offenses plausible stop"));

  /** What each contract says of its own. */
  private static final Set<String> OWN =
      Set.copyOf(
          WordList.of(
              "id recognize columns checked_columns unused unused_sheets repeats snapshots hold_definitions"
                  + " tables checks"));

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final String IDENTIFIER = "[a-z0-9][a-z0-9-]*";
  private static final double DEFAULT_STOP = 0.05;

  private final YamlNode root;

  private ContractReader(YamlNode root) {
    this.root = root.allow(joined(OWN, LENT));
  }

  /** The contract in a file, or those of each kind of file where it lists {@code files}. */
  static List<Contract> read(YamlNode root) {
    List<YamlNode> files = root.items("files");
    if (files.isEmpty()) {
      return List.of(new ContractReader(root).contract(Optional.empty()));
    }
    Set<String> allowed = joined(LENT, Set.of("id", "files"));
    String bundle = identifier(root.allow(allowed).require("id"), IDENTIFIER);
    return files.stream()
        .map(file -> new ContractReader(file.over(root, LENT)).contract(Optional.of(bundle)))
        .toList();
  }

  private Contract contract(Optional<String> bundle) {
    ColumnsReader reader = new ColumnsReader(root);
    Map<String, Column> columns = reader.columns();
    Map<String, Column> names = reader.names(columns);
    Map<String, CodeList> codes = codes();
    Layout layout = LayoutReader.read(root.find("layout"));
    Map<String, Repeat> repeats = Repeat.read(root, columns, names, layout.json());
    Contract contract =
        new Contract(
            bundle.map(name -> name + "/").orElse("") + identifier(root.require("id"), IDENTIFIER),
            bundle,
            root.place().file(),
            about(),
            layout,
            recognize(columns),
            columns,
            names,
            reader.names(reader.checkedColumns(columns)),
            reader.unused(names),
            unusedSheets(),
            root.find("place").map(ContractReader::place),
            codes,
            offenses(),
            repeats,
            root.find("snapshots").map(this::snapshots),
            holds(),
            new TablesReader(codes, repeats).read(root.require("tables")),
            CheckReader.read(root),
            plausible(),
            stop(),
            root.marked("CHECK:"));
    PersonalUse.check(contract);
    return contract;
  }

  private Map<String, CodeList> codes() {
    Map<String, CodeList> lists = new LinkedHashMap<>();
    root.find("codes")
        .map(YamlNode::entries)
        .orElse(Map.of())
        .forEach(
            (name, node) -> {
              if (!name.matches("[a-z][a-z0-9_]*")) {
                throw root.require("codes")
                    .error("'" + name + "' cannot name a code list", "use a-z, 0-9 and _");
              }
              lists.put(name, new CodeList(name, values(node)));
            });
    return lists;
  }

  /** The codes of a list that is written here, or of a shared one by its path. */
  private static Map<String, @Nullable String> values(YamlNode node) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    if (node.isMapping()) {
      node.entries()
          .forEach((code, value) -> values.put(code, value.isNull() ? null : value.text()));
    } else {
      values.putAll(
          NcicKinds.bundled()
              .file(node.text())
              .orElseThrow(
                  () ->
                      node.error(
                          "there is no code list " + node.text(),
                          "write the codes here, or name a shared list")));
    }
    return values;
  }

  private About about() {
    return new About(
        root.text("title"),
        root.text("publisher"),
        root.text("license"),
        root.text("citation"),
        root.find("url").map(YamlNode::text).orElse(null),
        root.text("notes", ""),
        root.find("release").map(LayoutReader::pattern).orElse(null),
        root.find("disclosure").map(ContractReader::disclosure).orElse(Disclosure.PROTECTED),
        root.find("coverage")
            .map(ContractReader::coverage)
            .orElse(new Coverage(null, false, null, null)));
  }

  private static Coverage coverage(YamlNode node) {
    node.allow(Set.of("frame", "shifted", "from", "until"));
    Coverage coverage =
        new Coverage(
            node.find("frame").map(frame -> frame.constant(Frame.class)).orElse(null),
            node.find("shifted").map(YamlNode::bool).orElse(false),
            node.find("from").map(YamlNode::date).orElse(null),
            node.find("until").map(YamlNode::date).orElse(null));
    LocalDate from = coverage.from();
    LocalDate until = coverage.until();
    if ((from == null) != (until == null) || (from != null && !from.isBefore(until))) {
      throw node.error(
          "a period has a first day and a later day after its last",
          "write from and until, or neither");
    }
    return coverage;
  }

  private static Disclosure disclosure(YamlNode node) {
    return Disclosure.of(node.text())
        .orElseThrow(
            () ->
                node.error(
                    "'" + node.text() + "' is no status of disclosure",
                    "write published or protected"));
  }

  private List<UnusedSheets> unusedSheets() {
    List<UnusedSheets> unused = new ArrayList<>();
    for (YamlNode node : root.items("unused_sheets")) {
      node.allow(Set.of("sheets", "reason"));
      unused.add(
          new UnusedSheets(LayoutReader.pattern(node.require("sheets")), node.text("reason")));
    }
    return unused;
  }

  private Set<String> recognize(Map<String, Column> columns) {
    Set<String> recognize = new LinkedHashSet<>();
    for (YamlNode name : root.require("recognize").items()) {
      String normalized = Column.normalized(name.text());
      if (!columns.containsKey(normalized)) {
        throw name.error("the column is not among those read", "list it under columns first");
      }
      recognize.add(normalized);
    }
    return recognize;
  }

  private static PlaceMapping place(YamlNode node) {
    node.allow(Set.of("id", "name", "kind", "state", "timezone"));
    return new PlaceMapping(
        Expression.of(node.require("id")),
        Expression.of(node.require("name")),
        Expression.of(node.require("kind")),
        node.find("state").map(Expression::of),
        node.find("timezone").map(Expression::of));
  }

  private List<Contract.OffenseTableName> offenses() {
    return root.items("offenses").stream()
        .map(node -> new Contract.OffenseTableName(node.text(), node.place()))
        .toList();
  }

  private List<HoldDefinition> holds() {
    List<HoldDefinition> holds = new ArrayList<>();
    for (YamlNode node : root.items("hold_definitions")) {
      node.allow(Set.of("id", "name", "description", "when", "asks"));
      holds.add(
          new HoldDefinition(
              identifier(node.require("id"), IDENTIFIER),
              node.text("name"),
              node.text("description"),
              Expression.of(node.require("when")),
              node.find("asks").map(asks -> asks.constant(Question.class)).orElse(null)));
    }
    return holds;
  }

  private Contract.Snapshots snapshots(YamlNode node) {
    node.allow(Set.of("at", "same"));
    // Who is gone is told by the next roster of the place.
    root.require("place");
    node.require("same");
    return new Contract.Snapshots(
        Expression.of(node.require("at"), Expression.Sight.ROW),
        node.items("same").stream().map(one -> Expression.of(one, Expression.Sight.ROW)).toList());
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

  private static Set<String> joined(Set<String> one, Set<String> other) {
    Set<String> joined = new LinkedHashSet<>(one);
    joined.addAll(other);
    return joined;
  }

  static String identifier(YamlNode node, String pattern) {
    if (!node.text().matches(pattern)) {
      throw node.error("'" + node.text() + "' cannot be a name here", "use " + pattern);
    }
    return node.text();
  }
}
