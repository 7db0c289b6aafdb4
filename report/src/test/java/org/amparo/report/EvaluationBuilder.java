package org.amparo.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.ClaimNote;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.Protection;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.Workings;
import org.amparo.ingest.check.FilledColumns;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/** Puts an evaluation together for a test. */
final class EvaluationBuilder {

  private final String place;
  private final String period;
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, ResultTable> tables = new LinkedHashMap<>();
  private final List<PolicyNote> policies = new ArrayList<>();
  private final List<ClaimNote> claims = new ArrayList<>();
  private final List<SourceNote> sources = new ArrayList<>();
  private final List<Caveat> caveats = new ArrayList<>();
  private final Set<String> filled = new TreeSet<>();
  private boolean synthetic;
  private String usualSource = "bookings.csv";

  EvaluationBuilder(String place, String period) {
    this.place = place;
    this.period = period;
  }

  /** A figure in the making. */
  static final class Draft {
    private final String id;
    private final String label;
    private final Unit unit;
    private @Nullable BigDecimal value;
    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private @Nullable Spread spread;
    private @Nullable BigDecimal numerator;
    private @Nullable BigDecimal denominator;
    private @Nullable Long unknown;
    private FigureValue.Absent absent = FigureValue.Absent.NOT_RECORDED;
    private String measure = "count";
    private @Nullable String rate;
    private Status status = Status.UNKNOWN;
    private List<String> sources;

    private Draft(String id, String label, Unit unit, String source) {
      sources = List.of(source);
      this.id = id;
      this.label = label;
      this.unit = unit;
    }

    Draft value(String number) {
      value = new BigDecimal(number);
      return this;
    }

    Draft value(long number) {
      value = BigDecimal.valueOf(number);
      return this;
    }

    Draft range(String from, String to, Spread why) {
      low = new BigDecimal(from);
      high = new BigDecimal(to);
      spread = why;
      return this;
    }

    /** A range without an upper end. */
    Draft atLeast(String from, Spread why) {
      low = new BigDecimal(from);
      spread = why;
      return this;
    }

    Draft of(long whole) {
      denominator = BigDecimal.valueOf(whole);
      return this;
    }

    Draft counted(long part, long whole) {
      numerator = BigDecimal.valueOf(part);
      denominator = BigDecimal.valueOf(whole);
      return this;
    }

    Draft share(long part, long whole) {
      numerator = BigDecimal.valueOf(part);
      denominator = BigDecimal.valueOf(whole);
      value = numerator.divide(denominator, MathContext.DECIMAL128);
      return this;
    }

    Draft unknown(long records) {
      unknown = records;
      return this;
    }

    /** Why it has no number. */
    Draft absent(FigureValue.Absent why) {
      absent = why;
      return this;
    }

    Draft measure(String name) {
      measure = name;
      return this;
    }

    Draft rate(String name) {
      rate = name;
      return this;
    }

    Draft status(Status stage) {
      status = stage;
      return this;
    }

    Draft from(String... names) {
      sources = List.of(names);
      return this;
    }

    private Figure figure() {
      DeclaredFigures.Declared declared = DeclaredFigures.of(id, label, unit);
      return new Figure(
          id,
          declared.figure(),
          Figure.Ties.NONE,
          declared.label(),
          new Figure.Subject(unit, status, measure, rate, declared.parameters()),
          FigureValue.of(value, low, high, spread, absent),
          new Figure.Counted(numerator, denominator, unknown),
          new Figure.Origin(Sha256.of(id), sources));
    }
  }

  EvaluationBuilder figure(String id, String label, Unit unit, UnaryOperator<Draft> details) {
    figures.put(id, details.apply(new Draft(id, label, unit, usualSource)).figure());
    return this;
  }

  EvaluationBuilder table(ResultTable table) {
    tables.put(table.name(), table);
    return this;
  }

  EvaluationBuilder policy(PolicyNote policy) {
    policies.add(policy);
    return this;
  }

  EvaluationBuilder claim(ClaimNote claim) {
    claims.add(claim);
    return this;
  }

  EvaluationBuilder source(String name, String title, String license, long kept, long rejected) {
    sources.add(
        new SourceNote(
            name,
            title,
            license,
            "Sample County Corrections, record export, 2025",
            Sha256.of(name),
            kept + rejected,
            kept,
            rejected));
    return this;
  }

  EvaluationBuilder caveat(Caveat caveat) {
    caveats.add(caveat);
    return this;
  }

  /** The records fill all that these contracts can fill. */
  EvaluationBuilder fills(String... contracts) {
    for (String contract : contracts) {
      ContractLibrary.bundled()
          .find(contract)
          .forEach(found -> filled.addAll(FilledColumns.of(found, Set.of())));
    }
    return this;
  }

  /** What figures come from that do not say otherwise. */
  EvaluationBuilder from(String name) {
    usualSource = name;
    return this;
  }

  EvaluationBuilder synthetic() {
    synthetic = true;
    return this;
  }

  Evaluation build() {
    return new Evaluation(
        place,
        synthetic,
        period,
        figures,
        tables,
        policies,
        claims,
        sources,
        caveats,
        filled,
        Workings.UNSAID,
        Protection.NONE);
  }
}
