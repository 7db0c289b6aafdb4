package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.counts;
import static org.amparo.report.assertion.Sentence.digits;
import static org.amparo.report.assertion.Sentence.says;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.Status;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.FlowBars;
import org.amparo.report.chart.Palette;
import org.amparo.report.chart.StackedBar;
import org.amparo.report.number.Part;

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
  private static final String HELD = "bookings.held.analyzed";
  private static final String HANDED = "human.handed-to-ice";
  private static final List<Palette> COLORS =
      List.of(Palette.STRONG, Palette.MIDDLE, Palette.WARM, Palette.UNKNOWN);

  static Optional<Section> of(AnswerFigures figures) {
    Who who = new Who(figures);
    Optional<Block.Picture> flow = who.flow();
    List<Block> blocks =
        Stream.of(
                flow.stream().toList(),
                Stream.of(Trait.values()).flatMap(trait -> who.picture(trait).stream()).toList())
            .filter(pictures -> !pictures.isEmpty())
            .<Block>map(Block.Pictures::new)
            .toList();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "who",
                flow.map(Block.Picture::title).orElseGet(who::heading),
                who.remarks(),
                blocks));
  }

  /** Of how many booked how many had a hold and were handed over; empty where one is not told. */
  private Optional<Block.Picture> flow() {
    Optional<Assertion> booked = figures.known(BOOKED);
    Optional<Assertion> handed = figures.known(HANDED);
    Optional<Assertion> held = figures.base(HANDED);
    // Of some no record may say whether they were held.
    Optional<Assertion> marked = figures.known(HELD).or(() -> held);
    if (booked.isEmpty()
        || marked.isEmpty()
        || handed.isEmpty()
        || held.isEmpty()
        || figures.drawn(BOOKED, Part.VALUE) <= figures.drawn(HANDED, Part.DENOMINATOR)) {
      return Optional.empty();
    }
    // Of a sample of bookings no share of all that the jail booked can be told.
    boolean sample = figures.isSample();
    Sentence title =
        Sentence.across(
            sample ? "answer.flow.sample" : "answer.flow",
            digits("booked", booked.get()),
            says("held", marked.get()),
            says("n", handed.get()));
    Optional<Assertion> open = figures.open(HANDED);
    List<StackedBar.Part> ends = new ArrayList<>();
    end(ends, handed, Part.VALUE, "answer.flow.handed", Palette.STRONG);
    end(ends, open, Part.UNKNOWN, "answer.flow.open", Palette.UNKNOWN);
    double length = figures.drawn(HANDED, Part.DENOMINATOR);
    List<FlowBars.Stage> stages =
        List.of(
            new FlowBars.Stage(
                named("answer.flow.booked", booked.get()),
                figures.drawn(BOOKED, Part.VALUE),
                List.of(new StackedBar.Part("", length, "", Palette.STRONG))),
            new FlowBars.Stage(named("answer.flow.held", marked.get(), Form.PLAIN), length, ends));
    return Optional.of(
        Block.Picture.of(
            figures.messages(),
            title,
            words -> FlowBars.of("chart-flow", words, stages),
            Sentence.of(sample ? "answer.flow.caption.sample" : "answer.flow.caption"),
            Stream.of(booked, marked, handed, open).flatMap(Optional::stream).toList(),
            Block.Basis.RECORDS));
  }

  private void end(
      List<StackedBar.Part> ends,
      Optional<Assertion> assertion,
      Part part,
      String key,
      Palette color) {
    assertion
        .filter(one -> !one.isNone())
        .ifPresent(
            one ->
                ends.add(
                    new StackedBar.Part(named(key, one), figures.drawn(HANDED, part), "", color)));
  }

  private String named(String key, Assertion assertion) {
    return named(key, assertion, Form.BARE);
  }

  private String named(String key, Assertion assertion, Form form) {
    return figures.say(key, Map.of("n", text(assertion, form)));
  }

  private String text(Assertion assertion, Form form) {
    return new AssertionWords(figures.messages()).text(assertion, form);
  }

  private Sentence heading() {
    return Stream.of(Trait.values())
        .flatMap(trait -> leading(trait).map(n -> title(trait, n, ".heading")).stream())
        .findFirst()
        .orElseGet(() -> Sentence.of("answer.who"));
  }

  /** The share of the most serious of its values. */
  private Optional<Assertion> leading(Trait trait) {
    return figures.hundred(trait.id(trait.values.getFirst())).filter(share -> !share.isNone());
  }

  private static Sentence title(Trait trait, Assertion share, String form) {
    return Sentence.of("answer.who." + trait.word + form, says("n", share));
  }

  /** Two sources may count two things, and the sentence says which is which. */
  private List<Sentence> remarks() {
    Optional<Assertion> none = figures.known("human.never-convicted");
    Optional<Assertion> of = figures.base("human.never-convicted");
    return none.isEmpty() || of.isEmpty() || none.get().figure().status() == Status.ISSUED
        ? List.of()
        : List.of(Sentence.of("answer.who.never", says("n", none.get()), counts("of", of.get())));
  }

  private Optional<Block.Picture> picture(Trait trait) {
    List<StackedBar.Part> parts = new ArrayList<>();
    List<Assertion> drawn = new ArrayList<>();
    for (int i = 0; i < trait.values.size(); i++) {
      String value = trait.values.get(i);
      Palette color = COLORS.get(i);
      figures
          .hundred(trait.id(value))
          .filter(share -> !share.isNone())
          .ifPresent(
              share -> {
                drawn.add(share);
                parts.add(part(trait, value, share, color));
              });
    }
    Optional<Assertion> whole =
        drawn.stream().findFirst().flatMap(share -> figures.base(share.figure().id()));
    boolean said =
        drawn.stream().anyMatch(share -> !share.figure().id().equals(trait.id("unknown")));
    if (!said || whole.isEmpty()) {
      return Optional.empty();
    }
    drawn.add(whole.get());
    return Optional.of(
        Block.Picture.of(
            figures.messages(),
            leading(trait)
                .map(n -> title(trait, n, ".title"))
                .orElseGet(() -> Sentence.of("answer.who." + trait.word + ".chart")),
            title -> StackedBar.of("chart-who-" + trait.word, title, parts),
            Sentence.of("answer.who." + trait.word + ".base", counts("of", whole.get())),
            drawn,
            Block.Basis.RECORDS));
  }

  private StackedBar.Part part(Trait trait, String value, Assertion share, Palette color) {
    double drawn = figures.drawn(trait.id(value), Part.VALUE);
    return new StackedBar.Part(
        figures.say(
            "answer.who.part",
            Map.of(
                "n",
                text(share, Form.BARE),
                "what",
                figures.say("answer.who." + trait.word + "." + value))),
        Double.isNaN(drawn) ? 0 : drawn,
        text(share, Form.BARE),
        color);
  }
}
