package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.check.Excuse;
import org.amparo.ingest.contract.Check;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each check of the bundled contracts passes a sound row and finds the fault it is there for. */
class BundledChecksTest {

  /** More rows of one detainer than any has. */
  private static final int MANY = 25;

  /** Of so many failing rows the lines are kept. */
  private static final int SAMPLES = 10;

  /** Faults of a whole file or of all rows of a month, which other faults would hide. */
  private static final Set<String> ALONE = Set.of("list-dated", "report-repeats-another");

  /** Contracts whose checks have tests of their own. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "amparo-jail-bookings",
          "amparo-jail-convictions",
          "amparo-jail-detainers",
          "amparo-jurisdiction-facts",
          "ddp-detainers",
          "pierce-bail",
          "pierce-bookings");

  @TempDir private Path folder = Path.of("");

  private static YamlNode faults() throws IOException {
    try (var in = BundledChecksTest.class.getResourceAsStream("/checks/faults.yaml")) {
      return YamlNode.parse(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8),
          "faults.yaml",
          ErrorCode.CONTRACT_INVALID);
    }
  }

  static Stream<String> planted() throws IOException {
    return faults().entries().keySet().stream();
  }

  @Test
  void everyContractHasChecksAndEachOfThemCanWarn() throws IOException {
    Set<String> tested = new LinkedHashSet<>(planted().toList());
    for (Contract contract : ContractLibrary.bundled().contracts()) {
      assertThat(contract.checks()).as(contract.id()).hasSizeGreaterThan(1);
      assertThat(contract.checks())
          .as(contract.id())
          .allMatch(check -> check.warn() < 1)
          .anyMatch(check -> check.stop() < 1);
      assertThat(tested.contains(contract.id()) || ELSEWHERE.contains(contract.id()))
          .as("faults are planted for " + contract.id())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("planted")
  void aSoundRowPassesAndEveryFaultIsFound(String id) throws IOException {
    YamlNode node = faults().require(id);
    Contract contract = ContractLibrary.bundled().find(id).getFirst();
    List<String> checks = contract.checks().stream().map(Check::id).toList();
    Map<String, YamlNode> faults = node.require("faults").entries();
    assertThat(checks)
        .as("a fault for each check")
        .containsExactlyInAnyOrderElementsOf(faults.keySet());
    Map<String, String> sound = texts(node.require("row"));
    List<String> allowed = node.items("sound").stream().map(YamlNode::text).toList();
    List<Map<String, String>> rows = new ArrayList<>(List.of(sound));
    for (Map.Entry<String, YamlNode> fault : faults.entrySet()) {
      Map<String, String> wrong = new LinkedHashMap<>(sound);
      wrong.putAll(texts(fault.getValue()));
      assertThat(wrong.keySet()).as(fault.getKey()).isEqualTo(sound.keySet());
      rows.add(wrong);
    }
    rows.addAll(Collections.nCopies(MANY, sound));
    Map<String, Set<Long>> found = failing(contract, node, rows, "faults");
    int first = node.find("preamble").isPresent() ? 4 : 3;
    List<String> amongFaults =
        found.entrySet().stream()
            .filter(check -> check.getValue().contains((long) first - 1))
            .map(Map.Entry::getKey)
            .toList();
    // A check of several rows may find the sound one among the others: then it is tried alone.
    if (!amongFaults.equals(allowed)) {
      assertThat(failing(contract, node, List.of(sound), "sound").keySet())
          .containsExactlyElementsOf(allowed);
    }
    int at = 0;
    for (String check : faults.keySet()) {
      Set<Long> lines = found.getOrDefault(check, Set.of());
      if (ALONE.contains(check)) {
        List<Map<String, String>> two = List.of(sound, rows.get(at + 1));
        assertThat(failing(contract, node, two, check)).as(id).containsKey(check);
      } else if (lines.size() < SAMPLES) {
        assertThat(lines).as(id + ": " + check).contains((long) first + at);
      }
      at++;
    }
  }

  private static Map<String, String> texts(YamlNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    node.entries().forEach((key, value) -> texts.put(key, value.text()));
    return texts;
  }

  /** The checks that rows fail, with the lines of ten of them. */
  private Map<String, Set<Long>> failing(
      Contract contract, YamlNode node, List<Map<String, String>> rows, String name)
      throws IOException {
    String delimiter = String.valueOf(contract.layout().delimiter());
    StringBuilder text = new StringBuilder();
    boolean dated = !name.equals("list-dated");
    if (dated) {
      node.find("preamble").ifPresent(line -> text.append('"').append(line.text()).append("\"\n"));
    }
    text.append(line(rows.getFirst().keySet(), delimiter));
    rows.forEach(row -> text.append(line(row.values(), delimiter)));
    Path file = folder.resolve(dated ? node.text("file", name + ".csv") : "undated.csv");
    Files.writeString(file, text);
    Path workspace = folder.resolve(name + ".duckdb");
    String source = file.getFileName().toString();
    List<Excuse> excuses =
        contract.checks().stream()
            .map(check -> new Excuse(check.id(), source, "Planted", LocalDate.MAX))
            .toList();
    new Importer()
        .run(
            new ImportRequest(
                List.of(file),
                workspace,
                List.of(lenient(contract)),
                null,
                false,
                excuses,
                null,
                false),
            ProgressListener.NONE);
    Map<String, Set<Long>> failing = new LinkedHashMap<>();
    for (String row :
        Imported.rows(
            workspace,
            "SELECT check_id, s.line FROM check_result r JOIN check_sample s USING (source_id,"
                + " check_id) WHERE failed > 0 ORDER BY sequence, s.line")) {
      String[] cells = row.split("\\|", 2);
      failing
          .computeIfAbsent(cells[0], absent -> new LinkedHashSet<>())
          .add(Long.valueOf(cells[1]));
    }
    return failing;
  }

  private static String line(Collection<String> cells, String delimiter) {
    return cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(delimiter))
        + "\n";
  }

  /** The same contract, which lets every row be rejected: a missing date rejects its row. */
  private static Contract lenient(Contract contract) throws IOException {
    Path root = Path.of(System.getProperty("amparo.root")).resolve("contracts");
    return ContractLibrary.parse(
        Files.readString(root.resolve(contract.id() + ".yaml")) + "stop: 1.0\n",
        contract.id() + ".yaml");
  }
}
