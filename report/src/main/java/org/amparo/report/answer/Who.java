package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.bare;
import static org.amparo.report.assertion.Sentence.number;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Status;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.FlowBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.StackedBar;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;

/** Whom requests are for and whom the jail held, of a hundred. */
record Who(AnswerFigures figures) {

  /** A share of people by a trait, its values from the most serious, then what is not recorded. */
  private enum Trait {
    CRIMINALITY("criminality", "convicted", "pending", "other", "unknown"),
    GRADE("grade", "felony", "misdemeanor", "other", "unknown");

    private final String word;
    private final List<String> values;

    Trait(String word, String... values) {
      this.word = word;
      this.values = List.of(values);
    }

    String id(String value) {
      return "who." + word + "." + value;
    }
  }

  private static final String BOOKED = "bookings.total";
  private static final String HANDED = "human.handed-to-ice";
  private static final List<Palette> COLORS =
      List.of(Palette.STRONG, Palette.MIDDLE, Palette.WARM, Palette.UNKNOWN);

  static Optional<Section> of(AnswerFigures figures) {
    Who who = new Who(figures);
    Optional<Sentence> flow = who.flow();
    List<Block> blocks =
        Stream.of(
                flow.map(who::flow).stream().toList(),
                Stream.of(Trait.values()).flatMap(trait -> who.picture(trait).stream()).toList())
            .filter(pictures -> !pictures.isEmpty())
            .<Block>map(Block.Pictures::new)
            .toList();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("who", flow.orElseGet(who::heading), who.says(), blocks));
  }

  /** Of how many booked how many had a hold and were handed over; empty where one is not told. */
  private Optional<Sentence> flow() {
    Amount booked = figures.read(BOOKED);
    Amount handed = figures.read(HANDED);
    Shown held = figures.part(HANDED, Part.DENOMINATOR);
    // A few of whom it is not recorded are not told of where counts are rounded.
    Shown open = figures.part(HANDED, Part.UNKNOWN);
    return booked == null
            || handed == null
            || held == null
            || figures.drawn(BOOKED, Part.VALUE) <= figures.drawn(HANDED, Part.DENOMINATOR)
        ? Optional.empty()
        : Optional.of(
            Sentence.of(
                open != null && open.value().equals("0") ? "answer.flow" : "answer.flow.at-least",
                bare("booked", booked),
                number("held", held),
                bare("n", handed)));
  }

  private Block.Picture flow(Sentence title) {
    double held = figures.drawn(HANDED, Part.DENOMINATOR);
    List<StackedBar.Part> ends = new ArrayList<>();
    end(ends, Part.VALUE, "answer.flow.handed", Palette.STRONG);
    end(ends, Part.UNKNOWN, "answer.flow.open", Palette.UNKNOWN);
    return new Block.Picture(
        FlowBars.of(
            "chart-flow",
            title.text(figures.messages()),
            List.of(
                new FlowBars.Stage(
                    named("answer.flow.booked", BOOKED, Part.VALUE),
                    figures.drawn(BOOKED, Part.VALUE),
                    List.of(new StackedBar.Part("", held, "", Palette.STRONG))),
                new FlowBars.Stage(
                    named("answer.flow.held", HANDED, Part.DENOMINATOR), held, ends))),
        Sentence.of("answer.flow.caption"));
  }

  private void end(List<StackedBar.Part> ends, Part part, String key, Palette color) {
    if (figures.some(HANDED, part) != null) {
      ends.add(
          new StackedBar.Part(named(key, HANDED, part), figures.drawn(HANDED, part), "", color));
    }
  }

  private String named(String key, String id, Part part) {
    return Optional.ofNullable(figures.part(id, part))
        .map(shown -> figures.say(key, Map.of("n", shown.text())))
        .orElse("");
  }

  private Sentence heading() {
    Shown convicted = figures.hundred(Trait.CRIMINALITY.id("convicted"), Part.VALUE);
    if (convicted != null) {
      return Sentence.of("answer.who.convicted", number("n", convicted));
    }
    Shown felony = figures.hundred(Trait.GRADE.id("felony"), Part.VALUE);
    return felony == null
        ? Sentence.of("answer.who")
        : Sentence.of("answer.who.felony", number("n", felony));
  }

  /** Two sources may count two things, and the sentence says which is which. */
  private List<Sentence> says() {
    String id = "human.never-convicted";
    Shown none = figures.part(id, Part.VALUE);
    Shown of = figures.part(id, Part.DENOMINATOR);
    Shown open = figures.part(id, Part.UNKNOWN);
    boolean agencysWord =
        figures.all().find(id).filter(figure -> figure.status() == Status.ISSUED).isPresent();
    return none == null || of == null || open == null || agencysWord
        ? List.of()
        : List.of(
            Sentence.of(
                "answer.who.never", number("n", none), number("of", of), number("open", open)));
  }

  /** What a share of 1 to 10 people is under, of a hundred; empty where it is none. */
  private String under(String id) {
    return figures
        .all()
        .find(id)
        .filter(Figure::withheld)
        .map(Figure::high)
        .map(most -> most.movePointRight(2).setScale(0, RoundingMode.CEILING))
        .map(most -> figures.say("number.under", Map.of("amount", most.toPlainString())))
        .orElse("");
  }

  private Optional<Block.Picture> picture(Trait trait) {
    List<StackedBar.Part> parts = new ArrayList<>();
    boolean said = false;
    Shown whole = null;
    for (int i = 0; i < trait.values.size(); i++) {
      String id = trait.id(trait.values.get(i));
      double share = figures.drawn(id, Part.VALUE);
      Shown hundred = figures.hundred(id, Part.VALUE);
      String text = hundred == null ? under(id) : share > 0 ? hundred.text() : "";
      if (!text.isEmpty()) {
        said |= hundred != null && i < trait.values.size() - 1;
        whole = figures.part(id, Part.DENOMINATOR);
        parts.add(
            new StackedBar.Part(
                figures.say(
                    "answer.who.part",
                    Map.of(
                        "n",
                        text,
                        "what",
                        figures.say("answer.who." + trait.word + "." + trait.values.get(i)))),
                hundred == null ? 0 : share,
                text,
                COLORS.get(i)));
      }
    }
    if (!said || whole == null) {
      return Optional.empty();
    }
    String title = figures.say("answer.who." + trait.word, Map.of("n", parts.getFirst().text()));
    return Optional.of(
        new Block.Picture(
            StackedBar.of("chart-who-" + trait.word, title, parts),
            Sentence.of("answer.who." + trait.word + ".base", number("of", whole))));
  }
}
