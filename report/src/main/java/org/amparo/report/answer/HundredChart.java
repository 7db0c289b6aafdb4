package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.number;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.HundredBars;
import org.amparo.report.chart.HundredBars.Row;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.jspecify.annotations.Nullable;

/** Of a hundred requests: what the jail did, every deadline kept, and what each policy would do. */
record HundredChart(AnswerFigures figures) {

  private static final int HUNDRED = 100;

  /** The chart; empty where the requests were put to no policy. */
  static Optional<Block.Picture> of(AnswerFigures figures) {
    return new HundredChart(figures).picture();
  }

  private Optional<Block.Picture> picture() {
    List<HoldPolicy> known =
        figures.policies().stream().filter(policy -> held(policy) != null).toList();
    if (known.isEmpty() || unsaid()) {
      return Optional.empty();
    }
    String proposal = figures.proposal().map(HoldPolicy::id).orElse("");
    List<Row> rows = new ArrayList<>(done());
    known.stream()
        .sorted(Comparator.comparingDouble(this::middle).reversed())
        .map(policy -> row(policy, policy.id().equals(proposal)))
        .forEach(rows::add);
    String held = figures.implied() ? ".implied" : "";
    Sentence caption =
        Sentence.of("answer.chart.caption" + held, number("n", whole(known.getFirst())));
    return Optional.of(
        new Block.Picture(
            HundredBars.of(
                "chart-hundred",
                title(rows, held),
                rows,
                new HundredBars.Meaning(
                    figures.say("answer.chart.held"),
                    figures.say("answer.chart.open"),
                    figures.say("answer.chart.rest"),
                    figures.say("answer.chart.saved"))),
            caption));
  }

  /** Whether, with nothing priced, that is open of the policy under debate and of most. */
  boolean unsaid() {
    List<HoldPolicy> policies = figures.policies();
    return figures.implied()
        && figures.rate().isEmpty()
        && figures.proposal().filter(this::isUnsaid).isPresent()
        && 2 * policies.stream().filter(this::isUnsaid).count() > policies.size();
  }

  /** Whether the records leave open whether the policy would hold nobody or everybody. */
  private boolean isUnsaid(HoldPolicy policy) {
    String id = policy.answers() + "honored";
    return figures.drawn(id, Part.LOW) == 0
        && figures.drawn(id, Part.HIGH) == figures.drawn(id, Part.DENOMINATOR);
  }

  /** What the jail did beside the policy under debate; what it is of where either is not there. */
  private String title(List<Row> rows, String held) {
    Optional<Row> done = find(rows, HundredBars.Style.DONE);
    Optional<Row> marked = find(rows, HundredBars.Style.MARKED);
    return done.isEmpty() || marked.isEmpty()
        ? figures.say("answer.chart.title" + held)
        : figures.say(
            "answer.chart.finding",
            Map.of(
                "done", done.get().text(),
                "policy", marked.get().label(),
                "held", marked.get().text()));
  }

  private static Optional<Row> find(List<Row> rows, HundredBars.Style style) {
    return rows.stream().filter(row -> row.style() == style).findFirst();
  }

  private Shown whole(HoldPolicy policy) {
    return Objects.requireNonNull(figures.part(policy.answers() + "honored", Part.DENOMINATOR));
  }

  /** What the jail did, of requests with an answer; then the same with every deadline kept. */
  private List<Row> done() {
    double whole = figures.drawn("requests.response.honored", Part.DENOMINATOR);
    double honored = figures.drawn("requests.response.honored", Part.VALUE);
    if (Double.isNaN(honored) || !(whole > 0)) {
      return List.of();
    }
    double open = figures.drawn("requests.response.not-recorded", Part.VALUE);
    double held = honored / whole * HUNDRED;
    double more = Double.isNaN(open) ? 0 : open / whole * HUNDRED;
    String text = range(held, held + more);
    return Stream.of(
            Optional.of(
                new Row(
                    figures.say("answer.chart.done"),
                    held,
                    more,
                    text,
                    "",
                    HundredBars.Style.DONE)),
            figures
                .rate()
                .map(rate -> saved("saving.deadline-kept.cost." + rate))
                .filter(saved -> !saved.isEmpty())
                .map(
                    saved ->
                        new Row(
                            figures.say("answer.chart.deadline"),
                            held,
                            more,
                            text,
                            saved,
                            HundredBars.Style.PLAIN)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Row row(HoldPolicy policy, boolean marked) {
    String id = policy.answers() + "honored";
    double whole = figures.drawn(id, Part.DENOMINATOR);
    double low = figures.drawn(id, Part.LOW) / whole * HUNDRED;
    double high = Math.min(HUNDRED, figures.drawn(id, Part.HIGH) / whole * HUNDRED);
    return new Row(
        policy.name(),
        low,
        high - low,
        range(low, high),
        figures.rate().map(rate -> saved(policy.saving() + "cost." + rate)).orElse(""),
        marked ? HundredBars.Style.MARKED : HundredBars.Style.PLAIN);
  }

  /** Null where an edition withholds how many, which a bar would tell. */
  private @Nullable Shown held(HoldPolicy policy) {
    String id = policy.answers() + "honored";
    return Double.isNaN(figures.drawn(id, Part.HIGH)) ? null : figures.hundred(id, Part.LOW);
  }

  private double middle(HoldPolicy policy) {
    String id = policy.answers() + "honored";
    return figures.drawn(id, Part.LOW) + figures.drawn(id, Part.HIGH);
  }

  private String range(double low, double high) {
    long from = Math.round(low);
    long to = Math.round(high);
    return from == to
        ? String.valueOf(from)
        : figures.say("answer.range", Map.of("low", from, "high", to));
  }

  private String saved(String id) {
    Amount saved = figures.read(id);
    if (saved == null) {
      return "";
    }
    if (saved.around().isEmpty()) {
      return saved.words(figures.messages());
    }
    return figures.say(
        "answer.amount-range",
        Map.of(
            "n", saved.words(figures.messages()),
            "low", saved.around().getFirst().text(),
            "high", saved.around().getLast().text()));
  }
}
