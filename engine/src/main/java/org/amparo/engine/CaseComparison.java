package org.amparo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.amparo.engine.classes.Ask;
import org.amparo.ingest.DatabaseFailure;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.database.Statements;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.search.CaseText;
import org.jspecify.annotations.Nullable;

/**
 * Who would be treated differently: the requests of a workspace by their answers under two
 * policies.
 *
 * @param cases the number of requests that ask it, or may
 * @param implied those of them that are bookings marked with a hold where no log of requests is
 * @param surelyDifferent requests with settled answers that differ
 * @param atMostDifferent these, and the requests for which either answer is open
 * @param cells by the two answers, the most requests first; those without requests are left out
 * @param examples at most five, of different cells where there are as many; settled ones first
 */
public record CaseComparison(
    Question question,
    long cases,
    long implied,
    long surelyDifferent,
    long atMostDifferent,
    List<Cell> cells,
    List<Example> examples) {

  private static final int EXAMPLES = 5;

  /** The requests with one answer under the first policy and one under the second. */
  public record Cell(Outcome before, Outcome after, long cases) {

    private boolean open() {
      return before == Outcome.NEEDS_INFORMATION || after == Outcome.NEEDS_INFORMATION;
    }

    private boolean differs() {
      return before != after;
    }
  }

  /**
   * One request, with the rule that decides it under each policy, null for no single one, and what
   * either policy reads of it, as a case file states it, {@code {}} for nothing.
   */
  public record Example(
      String detainerId,
      Outcome before,
      @Nullable String ruleBefore,
      Outcome after,
      @Nullable String ruleAfter,
      String facts) {}

  /** Compares two policies over the requests of a workspace; leaves {@code case_record} there. */
  public static CaseComparison of(
      Workspace workspace, Policy before, Policy after, Question question) {
    return of(workspace, before, after, question, null);
  }

  /** The same over the requests of one place, or of all where it is null. */
  public static CaseComparison of(
      Workspace workspace,
      Policy before,
      Policy after,
      Question question,
      @Nullable String placeId) {
    Ask first = new Ask(before, question);
    Ask second = new Ask(after, question);
    try {
      CaseView.prepare(workspace.connection());
      ReadClasses.make(
          workspace.connection(),
          // In an order of its own, so that the same records give the same examples.
          "SELECT * FROM (\n" + CaseView.sql(question, placeId) + "\n) ORDER BY detainer_id");
      Map<Cell, List<Row>> found = found(workspace.connection(), first, second);
      Set<Cell> cells = found.keySet();
      List<Row> rows = rows(found);
      List<CaseRecord> records =
          CaseRows.read(workspace.connection(), rows.stream().map(Row::number).toList());
      List<Example> examples = new ArrayList<>();
      for (int i = 0; i < records.size(); i++) {
        examples.add(example(before, after, question, records.get(i), rows.get(i)));
      }
      ReadClasses.leaveFirst(workspace.connection());
      return new CaseComparison(
          question,
          cells.stream().mapToLong(Cell::cases).sum(),
          Statements.number(
              workspace.connection(), "SELECT count(*) FROM case_record WHERE status = 'implied'"),
          cells.stream()
              .filter(cell -> cell.differs() && !cell.open())
              .mapToLong(Cell::cases)
              .sum(),
          cells.stream().filter(cell -> cell.differs() || cell.open()).mapToLong(Cell::cases).sum(),
          List.copyOf(cells),
          examples);
    } catch (SQLException e) {
      throw DatabaseFailure.of(workspace.file(), e);
    }
  }

  /** Two answers. */
  private record Answers(Outcome before, Outcome after) {}

  /** A row of {@code case_record} and the answers to it. */
  private record Row(long number, ReadClasses.Answer before, ReadClasses.Answer after) {}

  /** What gathers in a cell: the number of requests, and the first rows of some of its classes. */
  private static final class Found {

    private long cases;
    private final TreeSet<Row> rows = new TreeSet<>(Comparator.comparingLong(Row::number));

    private void add(long more, Row row) {
      cases += more;
      rows.add(row);
      if (rows.size() > EXAMPLES) {
        rows.removeLast();
      }
    }
  }

  /** The cells, the most requests first, each with the first rows of some of its classes. */
  private static Map<Cell, List<Row>> found(Connection connection, Ask first, Ask second)
      throws SQLException {
    Map<Answers, Found> found =
        new TreeMap<>(Comparator.comparing(Answers::before).thenComparing(Answers::after));
    new ReadClasses(List.of(first, second), List.of())
        .run(
            connection,
            one -> {
              Row row = new Row(one.example(), one.answers().get(0), one.answers().get(1));
              found
                  .computeIfAbsent(
                      new Answers(row.before().outcome(), row.after().outcome()), _ -> new Found())
                  .add(one.cases(), row);
            });
    Map<Cell, List<Row>> cells = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(Comparator.comparingLong(entry -> -entry.getValue().cases))
        .forEach(
            entry ->
                cells.put(
                    new Cell(
                        entry.getKey().before(), entry.getKey().after(), entry.getValue().cases),
                    List.copyOf(entry.getValue().rows)));
    return cells;
  }

  /** Rows of requests that are treated differently, a cell's next one only after each had one. */
  private static List<Row> rows(Map<Cell, List<Row>> found) {
    List<Row> rows = new ArrayList<>();
    for (boolean open : List.of(false, true)) {
      for (int turn = 0; turn < EXAMPLES; turn++) {
        for (Map.Entry<Cell, List<Row>> cell : found.entrySet()) {
          boolean wanted = cell.getKey().open() == open && cell.getKey().differs();
          if (wanted && turn < cell.getValue().size() && rows.size() < EXAMPLES) {
            rows.add(cell.getValue().get(turn));
          }
        }
      }
    }
    return rows;
  }

  private static Example example(
      Policy before, Policy after, Question question, CaseRecord record, Row row) {
    return new Example(
        record.id(),
        row.before().outcome(),
        rule(before, question, record, row.before()),
        row.after().outcome(),
        rule(after, question, record, row.after()),
        CaseText.yaml(read(record, before, after, question)));
  }

  /** The rule that decides, or by which a person has to look; null for no single one. */
  private static @Nullable String rule(
      Policy policy, Question question, CaseRecord record, ReadClasses.Answer answer) {
    return answer.review() != null
        ? answer.review()
        : Interpreter.decide(policy, question, record).rule();
  }

  /** The case without what neither policy reads for the question. */
  private static CaseRecord read(
      CaseRecord record, Policy before, Policy after, Question question) {
    Mentioned mentioned = new Mentioned();
    Stream.of(before, after)
        .flatMap(policy -> new Ask(policy, question).conditions().stream())
        .forEach(mentioned::add);
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    facts.putAll(record.facts());
    facts.keySet().retainAll(mentioned.facts());
    Map<ListFact, ListValue> lists = new EnumMap<>(ListFact.class);
    lists.putAll(record.lists());
    lists.keySet().retainAll(mentioned.lists());
    return new CaseRecord(record.id(), facts, lists);
  }
}
