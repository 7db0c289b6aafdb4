package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.BundledFiles;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;

/** The detainer rows of the Immigrant Climate Index that were used, and what became of each. */
public final class ClimateIndex {

  private static final String FILE = "policies/climate-index.yaml";
  private static final Set<String> ANSWERS = Set.of("carried", "refuted", "not_carried");

  private ClimateIndex() {}

  /** What became of a row. */
  public enum Answer {
    /** The library carries what it tells, in the policy named. */
    CARRIED,
    /** Another source says that it was not so. */
    REFUTED,
    /** The library does not carry it, for the reason given. */
    NOT_CARRIED
  }

  /**
   * A row.
   *
   * @param year the one that the index names; it knows no days
   * @param revoked the year from which it no longer holds, or that year's own; 0 where none is told
   * @param claim what the row says, restated
   * @param words the id of the policy that carries it, or why it is refuted or not carried
   */
  public record Row(
      LawPlace place, int year, int revoked, String claim, Answer answer, String words) {

    /**
     * Whether a policy can be what the row tells: it binds in the place, on some day of the years
     * that the row spans or on the day after them, with which a file begins of which the year alone
     * is known.
     */
    public boolean fits(Policy policy) {
      LocalDate from = policy.from();
      LocalDate until = policy.until();
      LocalDate last = LocalDate.of(Math.max(year, revoked) + 1, 1, 1);
      return from != null
          && policy.territory().stream().anyMatch(place::lies)
          && !from.isAfter(last)
          && (until == null || until.isAfter(LocalDate.of(year, 1, 1)));
    }
  }

  private static final class Bundled {
    private static final List<Row> ALL =
        read(BundledFiles.required(ClimateIndex.class, FILE), FILE);
  }

  /** The rows of {@code policies/climate-index.yaml}, in its order. */
  public static List<Row> bundled() {
    return Bundled.ALL;
  }

  /** Reads the file; throws (AMP-302) with every problem found. */
  static List<Row> read(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POLICY_INVALID);
    file.allow(Set.of("rows"));
    ProblemList problems = new ProblemList();
    List<Row> rows = new ArrayList<>();
    file.require("rows").items().forEach(node -> problems.check(() -> add(node, rows)));
    problems.throwAny();
    return List.copyOf(rows);
  }

  private static void add(YamlNode node, List<Row> rows) {
    node.allow(Set.of("places", "year", "revoked", "claim", "carried", "refuted", "not_carried"));
    List<String> given = ANSWERS.stream().filter(key -> node.find(key).isPresent()).toList();
    if (given.size() != 1) {
      throw node.error(
          "a row has exactly one answer", "write one of carried, refuted and not_carried");
    }
    Answer answer = answer(given.getFirst());
    String words = node.text(given.getFirst()).strip();
    String claim = node.text("claim").strip();
    int revoked = node.find("revoked").map(ClimateIndex::year).orElse(0);
    for (YamlNode place : node.require("places").items()) {
      LawPlace known =
          place(place.text())
              .orElseThrow(
                  () ->
                      place.error(
                          "there is no place '" + place.text() + "'",
                          "write it like Orange County, FL"));
      rows.add(new Row(known, year(node.require("year")), revoked, claim, answer, words));
    }
  }

  /** A state by its name, where a county has the same; else as users write places. */
  private static Optional<LawPlace> place(String text) {
    return LawPlace.known(Gazetteer.bundled().state(text).map(State::ocdId).orElse(text));
  }

  private static int year(YamlNode node) {
    return Math.toIntExact(node.integer());
  }

  private static Answer answer(String key) {
    return switch (key) {
      case "carried" -> Answer.CARRIED;
      case "refuted" -> Answer.REFUTED;
      default -> Answer.NOT_CARRIED;
    };
  }
}
