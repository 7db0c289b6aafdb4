package org.amparo.report.story;

import static org.amparo.report.figure.Sentence.about;
import static org.amparo.report.figure.Sentence.bare;
import static org.amparo.report.figure.Sentence.number;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.evaluate.Figure;
import org.amparo.report.figure.Figures;
import org.amparo.report.figure.Sentence;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.section.HoldDefinitions;
import org.amparo.report.section.people.Levels;
import org.jspecify.annotations.Nullable;

/** What the records show. */
final class StoryShows {

  private StoryShows() {}

  static List<Sentence> of(Figures figures, Headline headline, @Nullable Levels levels) {
    List<Sentence> sentences =
        Stream.of(
                ledger(headline.ledger()),
                requests(figures, headline),
                concerned(headline.who()),
                levels == null ? Stream.<Sentence>of() : levels.told().stream(),
                held(figures, headline),
                followed(headline))
            .flatMap(Function.identity())
            .toList();
    if (!sentences.isEmpty()) {
      return sentences;
    }
    // What an edition leaves out or hides is not what the records lack.
    boolean leftOut = figures.withheld("");
    return List.of(Sentence.of(leftOut ? "story.left-out" : "story.silent"));
  }

  private static Stream<Sentence> ledger(Headline.@Nullable Ledger ledger) {
    if (ledger == null) {
      return Stream.of();
    }
    Stream<Sentence> people = about("story.ledger-people", ledger.people());
    return Stream.of(
            people,
            ledger.people() == null
                ? Stream.<Sentence>of()
                : Stream.of(Sentence.of("story.ledger-again")),
            about("story.ledger-days", ledger.days()))
        .flatMap(Function.identity());
  }

  private static Stream<Sentence> requests(Figures figures, Headline headline) {
    boolean both = headline.received() != null && headline.issued() != null;
    boolean seen =
        headline.received() == null
            && headline.issued() == null
            && !figures.withheld("requests.")
            && !StoryUnknown.emptyList(figures);
    return Stream.of(
            about("story.seen", seen ? figures.brief("bookings.held.analyzed") : null),
            about("story.received", headline.received()),
            part("story.received-holds", headline.receivedHolds()),
            part("story.honored", figures.brief("requests.response.honored")),
            part("story.declined", figures.brief("requests.response.declined")),
            part("story.no-answer", figures.brief("requests.response.not-recorded")),
            part("story.not-come", figures.brief("requests.ice-did-not-come")),
            about("story.issued", headline.issued()),
            part("story.issued-holds", headline.issuedHolds()),
            both ? Stream.of(Sentence.of("story.not-added")) : Stream.<Sentence>of())
        .flatMap(Function.identity());
  }

  /** A part of what was just named needs no noun. */
  private static Stream<Sentence> part(String key, @Nullable Amount amount) {
    return amount == null || !amount.recorded()
        ? Stream.of()
        : Stream.of(Sentence.of(key, bare("n", amount)));
  }

  private static Stream<Sentence> concerned(@Nullable Concerned who) {
    if (who == null) {
      return Stream.of();
    }
    Stream<Sentence> history =
        who.unconvicted() == null || who.requests() == null
            ? Stream.of()
            : Stream.concat(
                Stream.of(
                    Sentence.of(
                        who.asReported() ? "story.unconvicted-reported" : "story.unconvicted",
                        bare("n", who.unconvicted()),
                        number("of", who.requests()))),
                about("story.unsaid", who.unsaid()));
    Stream<Sentence> charge =
        who.misdemeanors() == null || who.bookings() == null
            ? Stream.of()
            : Stream.concat(
                Stream.of(
                    Sentence.of(
                        "story.misdemeanors",
                        number("n", who.misdemeanors()),
                        number("of", who.bookings()))),
                about("story.felonies", who.felonies()));
    return Stream.concat(history, charge);
  }

  /** Who was charged with little, or not found guilty, in one set and in one further along. */
  private static Stream<Sentence> held(Figures figures, Headline headline) {
    if (headline.held() == null || headline.hours() == null) {
      return Stream.of();
    }
    Figure dismissed = figures.find("human.dismissed-or-acquitted").orElse(null);
    if (isNone(headline.held())) {
      return Stream.concat(
          Stream.of(
              Sentence.of(
                  headline.unknown() == null ? "story.held-none" : "story.held-none-known")),
          about("story.unsaid", headline.unknown()));
    }
    return Stream.of(
            about(
                "story.held",
                figures.value("time.beyond.bookings") == null ? headline.held() : null),
            about("story.beyond", figures.brief("time.beyond.bookings")),
            part("story.beyond-expected", figures.brief("time.beyond.expected")),
            about("story.hours", headline.hours()),
            about("story.median", headline.median()),
            about(
                "story.over",
                figures.brief(
                    "time.direct." + HoldDefinitions.primary(figures) + ".over-48-hours")),
            about("story.held-unsaid", headline.unknown()),
            dismissed != null && isNone(figures.brief(dismissed.id()))
                ? Stream.<Sentence>of()
                : about("story.dismissed", figures.brief("human.dismissed-or-acquitted")),
            about(
                "story.dismissed-unsaid",
                figures.some("human.dismissed-or-acquitted", Part.UNKNOWN)))
        .flatMap(Function.identity());
  }

  private static boolean isNone(@Nullable Amount amount) {
    return amount != null && amount.recorded() && amount.last().value().equals("0");
  }

  private static Stream<Sentence> followed(Headline headline) {
    Headline.Custody custody = headline.custody();
    boolean counted = headline.encounters() != null || headline.arrests() != null;
    return Stream.of(
            part("story.encounters", headline.encounters()),
            part("story.arrests", headline.arrests()),
            counted ? Stream.of(Sentence.of("story.covered")) : Stream.<Sentence>of(),
            custody == null
                ? Stream.<Sentence>of()
                : Stream.of(
                    Sentence.of(
                        "story.custody",
                        bare("n", custody.requests()),
                        number("of", custody.of()))))
        .flatMap(Function.identity());
  }
}
