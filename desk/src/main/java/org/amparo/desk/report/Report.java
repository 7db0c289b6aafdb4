package org.amparo.desk.report;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.citation.Citation;
import org.amparo.policy.citation.Citations;
import org.amparo.policy.law.LawPlace;

/**
 * A report that a statute asks for, as one file of {@code reports} declares it.
 *
 * @param places the Open Civic Data ids of the places that owe it, each with all that lies in it
 * @param due by when and to whom, in words
 * @param months how long its period is: 1, 3 or 12
 * @param from the first day of the first period that it is offered for
 */
public record Report(
    String id,
    String title,
    List<String> places,
    String due,
    int months,
    LocalDate from,
    List<Line> lines,
    List<Citation> citations) {

  /**
   * A line of a report.
   *
   * @param count what is counted; empty for what is not recorded at a desk
   * @param of the kinds of request that count
   * @param people whether people are counted, by their booking numbers, and not requests
   * @param by facts, {@code decision} or {@code day}, by each of which it is broken down
   * @param each what is told of each request that counts; empty where they are counted alone
   * @param setting what the county set of itself, which is told instead of a number
   * @param jail what is counted of the jail itself, by the bookings that its own system told of
   * @param note what its reader has to know; where the desk cannot fill it, what it needs
   */
  public record Line(
      String label,
      Optional<Count> count,
      Set<Question> of,
      boolean people,
      List<String> by,
      List<Told> each,
      Optional<Fact> setting,
      Optional<OfJail> jail,
      String note) {

    /** Whether a person has to fill it. */
    public boolean needs() {
      return count.isEmpty() && setting.isEmpty() && jail.isEmpty();
    }
  }

  /** What is counted of the jail and not of the requests alone. */
  public enum OfJail {
    /** People in it at some time of the period. */
    IN_CUSTODY,
    /** People in it when the period ended. */
    IN_CUSTODY_AT_END,
    /** Days in it of people whose request to hold was open, counted at each midnight. */
    DETAINER_DAYS,
    /** The same days at the average daily cost that the county set. */
    DETAINER_COST
  }

  private static final List<Report> BUNDLED =
      BundledFiles.read(Report.class, "reports", ".yaml").entrySet().stream()
          .map(file -> YamlNode.parse(file.getValue(), file.getKey(), ErrorCode.YAML_INVALID))
          .map(Report::read)
          .toList();

  /** The reports that ship with the desk. */
  static List<Report> bundled() {
    return BUNDLED;
  }

  /** Whether a place owes it. */
  boolean isOwedBy(LawPlace place) {
    return places.stream()
        .anyMatch(owes -> place.ids().stream().anyMatch(id -> (id + "/").startsWith(owes + "/")));
  }

  /** The first days after its latest periods that are over, the latest first. */
  public List<LocalDate> ended(LocalDate today) {
    return Stream.iterate(today.withDayOfMonth(1), day -> day.minusMonths(1))
        .filter(day -> (day.getMonthValue() - from.getMonthValue()) % months == 0)
        .limit(8)
        .filter(day -> day.isAfter(from))
        .toList();
  }

  private static Report read(YamlNode file) {
    file.allow(
        Set.of("id", "title", "places", "due", "months", "from", "lines", "cite", "citations"));
    return new Report(
        file.text("id"),
        file.text("title"),
        file.items("places").stream().map(YamlNode::text).toList(),
        file.text("due").strip(),
        (int) file.require("months").integer(),
        LocalDate.parse(file.text("from", "2000-01-01")),
        file.items("lines").stream().map(Report::line).toList(),
        new Citations(file, new ProblemList()).citedBy(file));
  }

  private static Line line(YamlNode node) {
    node.allow(
        Set.of("label", "count", "of", "people", "by", "each", "setting", "jail", "note", "needs"));
    Set<Question> of = EnumSet.noneOf(Question.class);
    node.items("of").forEach(item -> of.add(item.constant(Question.class)));
    Optional<Count> count = node.find("count").map(name -> name.constant(Count.class));
    Optional<Fact> setting = node.find("setting").flatMap(path -> Fact.byPath(path.text()));
    Optional<OfJail> jail = node.find("jail").map(name -> name.constant(OfJail.class));
    boolean filled = count.isPresent() || setting.isPresent() || jail.isPresent();
    return new Line(
        node.text("label").strip(),
        count,
        of.isEmpty() ? EnumSet.allOf(Question.class) : of,
        node.find("people").filter(YamlNode::bool).isPresent(),
        node.items("by").stream().map(YamlNode::text).toList(),
        node.items("each").stream().map(item -> item.constant(Told.class)).toList(),
        setting,
        jail,
        (filled ? node.text("note", "") : node.text("needs")).strip());
  }
}
