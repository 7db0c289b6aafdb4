package org.amparo.policy.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the program to the pairs of policies/golden, which were derived from the texts alone. */
class GoldenDecisionsTest {

  private static final Path FOLDER = Path.of(System.getProperty("amparo.root"), "policies/golden");

  /** Pairs that the program does not answer yet, each with what is missing. */
  private static final Map<String, String> OPEN = open();

  private static Map<String, String> open() {
    Map<String, String> open = new TreeMap<>();
    YamlNode.read(FOLDER.resolve("open.yaml"), ErrorCode.CASE_INVALID)
        .entries()
        .forEach((name, why) -> open.put(name, why.text()));
    return open;
  }

  private static Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void each_pair_is_answered_as_its_text_says(String name) {
    GoldenPair pair = GoldenPair.read(FOLDER.resolve(name));
    String what = name + ": " + pair.file().text("title");

    if (OPEN.containsKey(name)) {
      assertThat(pair.differences())
          .as("%s is answered now: take it out of open.yaml", what)
          .isNotEmpty();
    } else {
      assertThat(pair.differences()).as(what).isEmpty();
    }
  }

  @Test
  void each_pair_says_where_its_answer_comes_from() throws IOException {
    List<String> names = names().toList();

    assertThat(names).hasSizeGreaterThan(80);
    for (String name : names) {
      YamlNode file = GoldenPair.read(FOLDER.resolve(name)).file();
      assertThat(file.text("title")).as(name).matches("[A-Z].{20,}[^.]");
      assertThat(file.text("derivation")).as(name).matches("(?s).{40,}[.)]");
      assertThat(file.text("source")).as(name).matches("(?s).*(\\[[A-Zr]|No text: ).*");
      assertThat(file.text("second_reading")).as(name).matches("(?s).{40,}\\.");
      assertThat(file.find("policy").isPresent())
          .as(name)
          .isNotEqualTo(file.find("place").isPresent());
    }
  }

  @Test
  void what_is_open_is_a_pair_and_says_why() throws IOException {
    assertThat(names()).containsAll(OPEN.keySet());
    assertThat(OPEN.values()).allSatisfy(why -> assertThat(why).hasSizeGreaterThan(20));
  }
}
