package org.amparo.report.answer;

import static org.amparo.report.figure.Sentence.number;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Status;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.StackedBars;
import org.amparo.report.figure.Sentence;
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

  private static final List<Palette> COLORS =
      List.of(Palette.STRONG, Palette.MIDDLE, Palette.WARM, Palette.UNKNOWN);

  static Optional<Section> of(AnswerFigures figures) {
    Who who = new Who(figures);
    List<Block.Picture> pictures =
        Stream.of(Trait.values()).flatMap(trait -> who.picture(trait).stream()).toList();
    return pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section("who", who.heading(), who.says(), List.of(new Block.Pictures(pictures))));
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
    List<StackedBars.Part> parts = new ArrayList<>();
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
            new StackedBars.Part(
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
            StackedBars.of(
                "chart-who-" + trait.word, title, List.of(new StackedBars.Stack("", parts))),
            Sentence.of("answer.who." + trait.word + ".base", number("of", whole))));
  }
}
