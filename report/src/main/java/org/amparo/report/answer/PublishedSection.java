package org.amparo.report.answer;

import static org.amparo.report.assertion.Sentence.english;
import static org.amparo.report.assertion.Sentence.named;
import static org.amparo.report.assertion.Sentence.says;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.report.assertion.Sentence;

/** What others counted of whom holds concerned, and what they said of other years. */
final class PublishedSection {

  private static final int MOST = 3;

  private PublishedSection() {}

  static Optional<Section> of(AnswerFigures figures) {
    String counted =
        new PublishedCosts(figures)
            .ladder()
            .flatMap(PublishedCosts.Ladder::counts)
            .map(ClaimFigureIds::stated)
            .orElse("");
    List<Told> told =
        ComparedClaim.of(figures.evaluation()).stream()
            .flatMap(compared -> Told.of(figures, compared, counted))
            .sorted(Comparator.comparing(Told::place).thenComparing(Told::share))
            .toList();
    List<Block.Fact> facts = told.stream().limit(MOST).map(Told::fact).toList();
    return facts.isEmpty()
        ? besideRecords(figures)
        : Optional.of(
            new Section(
                "others",
                Sentence.of("answer.others"),
                List.of(Sentence.of("answer.others.says")),
                List.of(new Block.Facts(facts))));
  }

  /** Costs published of a jail whose own records price nothing, each with what these say of it. */
  private static Optional<Section> besideRecords(AnswerFigures figures) {
    if (!figures.all().has("bookings.held") || figures.rate().isPresent()) {
      return Optional.empty();
    }
    List<Block.Row> rows =
        ComparedClaim.of(figures.evaluation()).stream()
            .sorted(Comparator.comparing(compared -> compared.rows().isEmpty()))
            .flatMap(compared -> besideRecords(figures, compared))
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "others",
                Sentence.of("answer.others"),
                List.of(),
                List.of(
                    figures.grid(
                        "answer.others", "answer.others.", rows, "published", "what", "ours"))));
  }

  /** A publication's own numbers; one of which none was read has a row of its own. */
  private static Stream<Block.Row> besideRecords(AnswerFigures figures, ComparedClaim compared) {
    return compared.rows().isEmpty()
        ? Stream.of(
            Block.Row.of(
                Sentence.of("answer.others.unread"),
                english(compared.claim().source().text() + ". " + compared.claim().explanation()),
                Sentence.of("answer.others.none")))
        : compared.rows().stream()
            .filter(ids -> ids.row().published() != null)
            .limit(MOST)
            .map(
                ids ->
                    Block.Row.of(
                        stated(figures, ids),
                        english(
                            Stream.of(ids.row().words(), whose(ids.row()), ids.row().note())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(". "))),
                        Optional.ofNullable(ids.ours())
                            .flatMap(figures::known)
                            .map(n -> Sentence.of("answer.value", says("n", n)))
                            .orElseGet(() -> english(ids.why()))));
  }

  /** A number as it was printed, money as this page reads it. */
  private static Sentence stated(AnswerFigures figures, ClaimFigureIds ids) {
    return Optional.of(ids.stated())
        .filter(_ -> ids.row().unit() == Unit.CENTS)
        .flatMap(figures::known)
        .map(money -> Sentence.of("answer.value", says("n", money)))
        .orElseGet(() -> english(Objects.requireNonNull(ids.row().published()).as()));
  }

  /** A published number with its place among those of its publication. */
  private record Told(int place, boolean share, Block.Fact fact) {

    /** The first of each publication come first, and how many people before which share of them. */
    static Stream<Told> of(AnswerFigures figures, ComparedClaim compared, String counted) {
      List<ClaimFigureIds> rows =
          compared.rows().stream()
              .filter(ids -> ids.row().cell() == Cell.Outside.NOT_A_COST)
              .filter(ids -> ids.row().published() != null)
              .filter(ids -> ids.row().evidence().verified())
              .filter(ids -> !ids.stated().equals(counted))
              .filter(ids -> !corrected(compared, ids.row()))
              .filter(ids -> number(figures, ids).isPresent())
              .sorted(Comparator.comparing(Told::isShare))
              .toList();
      return IntStream.range(0, rows.size())
          .mapToObj(
              place ->
                  new Told(
                      place,
                      isShare(rows.get(place)),
                      PublishedSection.fact(figures, compared, rows.get(place))));
    }

    private static boolean isShare(ClaimFigureIds ids) {
      return ids.row().unit() == Unit.SHARE;
    }
  }

  /** What was said of other years and parts of one, which no chart compares. */
  static Optional<Section> otherYears(AnswerFigures figures) {
    PublishedCosts published = new PublishedCosts(figures);
    boolean records = published.besideRecords();
    List<Block.Row> rows =
        (records ? published.costs() : published.others())
            .stream()
                .map(
                    cost ->
                        Block.Row.of(
                            english(cost.row().words()),
                            Sentence.of("answer.value", says("n", cost.says())),
                            english(whose(cost.row()))))
                .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "paid",
                Sentence.of(records ? "answer.paid.total" : "answer.paid"),
                List.of(Sentence.of(records ? "answer.paid.total-says" : "answer.paid.says")),
                List.of(
                    figures.grid(
                        records ? "answer.paid.total" : "answer.paid",
                        "answer.paid.",
                        rows,
                        "what",
                        "amount",
                        "who"))));
  }

  private static String whose(ClaimRow row) {
    return row.evidence().verified() ? row.party() : row.party() + "; " + row.evidence().words();
  }

  /** A count that another of the same publication puts right does not stand by itself. */
  private static boolean corrected(ComparedClaim compared, ClaimRow row) {
    return compared.claim().conflicts().stream().anyMatch(two -> two.first().equals(row));
  }

  private static Block.Fact fact(
      AnswerFigures figures, ComparedClaim compared, ClaimFigureIds ids) {
    String party = ids.row().party();
    return new Block.Fact(
        number(figures, ids).orElseThrow(),
        Sentence.of(
            "answer.others.fact",
            named("what", what(ids.row())),
            named("who", party.isEmpty() ? compared.claim().title() : party)));
  }

  private static Optional<Sentence> number(AnswerFigures figures, ClaimFigureIds ids) {
    return switch (ids.row().unit()) {
      case SHARE ->
          figures.hundred(ids.stated()).map(n -> Sentence.of("answer.value", says("n", n)));
      case REQUESTS, PEOPLE ->
          figures.known(ids.stated()).map(n -> Sentence.of("answer.value", says("n", n)));
      default -> Optional.empty();
    };
  }

  /** A share is named by its two sets, which say all that its label does. */
  private static String what(ClaimRow row) {
    String sets = row.sets().map(ClaimRow.Sets::words).orElse(row.label());
    return row.covers().isEmpty() ? sets : sets + ", " + row.covers();
  }
}
