package org.amparo.policy.citation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;

/** Reads a {@code clauses.yaml}: the words of the clauses that a policy cites. */
public final class ClauseReader {

  private static final Set<String> KEYS =
      Set.of("id", "official", "opened", "read_in", "read_on", "part", "words", "sha256");

  private ClauseReader() {}

  /**
   * The clauses of a file.
   *
   * @param citations those of the policy beside it
   * @throws org.amparo.model.problem.AmparoException AMP-302 with every problem found
   */
  public static List<Clause> read(String text, String name, List<Citation> citations) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POLICY_INVALID).allow(Set.of("clauses"));
    Set<String> known = citations.stream().map(Citation::id).collect(Collectors.toSet());
    ProblemList problems = new ProblemList();
    Set<String> ids = new HashSet<>();
    List<Clause> clauses = new ArrayList<>();
    problems.check(
        () -> {
          for (YamlNode node : file.require("clauses").items()) {
            problems.attempt(() -> read(node, known, ids)).ifPresent(clauses::add);
          }
        });
    problems.throwAny();
    return List.copyOf(clauses);
  }

  private static Clause read(YamlNode node, Set<String> known, Set<String> ids) {
    node.allow(KEYS);
    String id = node.text("id");
    if (!known.contains(id)) {
      throw node.require("id")
          .error("the policy has no citation '" + id + "'", NearMiss.advice(id, known));
    }
    if (!ids.add(id)) {
      throw node.require("id").error("the clause '" + id + "' stands twice", "keep one of them");
    }
    boolean opened = node.require("opened").bool();
    String readIn = node.text("read_in", "").strip();
    if (!opened && readIn.isEmpty()) {
      throw node.require("opened")
          .error(
              "words that were not read at the official address were read somewhere",
              "add read_in, the copy that was read");
    }
    String words = Clause.oneLine(node.text("words"));
    String digest = Clause.digest(words);
    if (!digest.equals(node.text("sha256"))) {
      throw node.require("words")
          .error(
              "the words of '" + id + "' are not those that were read",
              "put them back; or read the clause again and write its day and sha256: " + digest);
    }
    return new Clause(
        id,
        node.text("official"),
        opened,
        readIn,
        node.require("read_on").date(),
        node.text("part"),
        words,
        digest);
  }
}
