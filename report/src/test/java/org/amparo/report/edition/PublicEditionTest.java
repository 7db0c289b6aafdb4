package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.disclosure.Cell;
import org.amparo.report.disclosure.SmallCells;
import org.amparo.report.disclosure.Suppression;
import org.amparo.report.number.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicEditionTest {

  private static final SmallCells RULE = SmallCells.UNDER_ELEVEN;

  static LongStream counties() {
    return LongStream.rangeClosed(1, 60);
  }

  private static PublicEdition edition(Evaluation evaluation) {
    return PublicEdition.of(evaluation, List.copyOf(evaluation.figures().values()), RULE);
  }

  private static boolean counts(Part part, Figure figure) {
    return part == Part.NUMERATOR
        || part == Part.DENOMINATOR
        || part == Part.UNKNOWN
        || switch (figure.unit()) {
          case PEOPLE, REQUESTS, BOOKINGS -> true;
          default -> false;
        };
  }

  @ParameterizedTest
  @MethodSource("counties")
  void no_count_of_one_to_ten_is_shown_and_none_at_all_is(long seed) {
    Evaluation all = RandomCounty.of(seed);
    Evaluation open = edition(all).evaluation();
    for (Figure figure : all.figures().values()) {
      Figure shown = Objects.requireNonNull(open.figures().get(figure.id()), figure.id());
      for (Part part : Part.values()) {
        BigDecimal value = part.of(figure);
        if (value != null && counts(part, figure)) {
          if (RULE.small(value.longValueExact())) {
            assertThat(part.of(shown)).as(figure.id() + " " + part).isNull();
          }
          if (part == Part.VALUE && value.signum() == 0 && figure.low() == null) {
            assertThat(part.of(shown)).as(figure.id()).isEqualByComparingTo("0");
          }
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("counties")
  void no_hidden_count_can_be_subtracted_from_what_is_shown(long seed) {
    Evaluation all = RandomCounty.of(seed);
    Evaluation open = edition(all).evaluation();
    for (Sums.Sum sum : Sums.of(all)) {
      boolean small =
          sum.parts().stream()
              .filter(part -> Sums.of(open, part) == null)
              .anyMatch(
                  part ->
                      RULE.small(
                          Objects.requireNonNull(Sums.of(all, part), part.toString())
                              .longValueExact()));
      if (small) {
        assertThat(Sums.room(open, sum)).as(sum.toString()).isGreaterThanOrEqualTo(RULE.width());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("counties")
  void two_policies_that_differ_by_few_are_not_both_shown(long seed) {
    Evaluation open = edition(RandomCounty.of(seed)).evaluation();
    for (Part part : List.of(Part.LOW, Part.HIGH)) {
      List<Long> shown =
          open.policies().stream()
              .map(policy -> open.figures().get(policy.figurePrefix() + "honored"))
              .map(part::of)
              .filter(Objects::nonNull)
              .map(BigDecimal::longValueExact)
              .toList();
      for (long one : shown) {
        for (long other : shown) {
          assertThat(other > 0 && one > 0 && RULE.small(Math.abs(one - other)))
              .as(shown.toString())
              .isFalse();
        }
      }
    }
  }

  @Test
  void a_rate_of_a_hidden_count_is_hidden_with_it() {
    Evaluation all = RandomCounty.of(3);
    Evaluation open = edition(all).evaluation();
    Set<String> hidden =
        open.figures().values().stream()
            .filter(figure -> all.figures().containsKey(figure.id()))
            .filter(figure -> figure.numerator() == null)
            .filter(
                figure ->
                    Objects.requireNonNull(all.figures().get(figure.id())).numerator() != null)
            .map(Figure::id)
            .collect(Collectors.toSet());
    assertThat(hidden)
        .anyMatch(id -> id.startsWith("who."))
        .anyMatch(id -> id.startsWith("bears."));
    for (String id : hidden) {
      Figure figure = Objects.requireNonNull(open.figures().get(id));
      assertThat(figure.value()).as(id).isNull();
      assertThat(figure.withheld()).as(id).isTrue();
    }
  }

  @Test
  void a_table_shows_no_more_than_the_figures_do() {
    Evaluation open = edition(RandomCounty.of(5)).evaluation();
    var months = Objects.requireNonNull(open.tables().get("requests-by-month"));
    assertThat(months.columns()).last().extracting("name").isEqualTo("withheld");
    for (var row : months.rows()) {
      Figure figure =
          Objects.requireNonNull(
              open.figures().get("requests.month." + row.get(0) + "." + row.get(1)));
      BigDecimal value = figure.value();
      assertThat(row.get(2)).isEqualTo(value == null ? null : value.longValueExact());
      assertThat(row.get(3)).isEqualTo(value == null);
    }
  }

  @Test
  void what_is_hidden_is_counted() {
    Evaluation all = RandomCounty.of(7);
    PublicEdition edition = edition(all);
    Evaluation open = edition.evaluation();
    long missing =
        all.figures().values().stream()
            .mapToLong(
                figure ->
                    List.of(Part.values()).stream()
                        .filter(part -> part.of(figure) != null)
                        .filter(
                            part ->
                                part.of(Objects.requireNonNull(open.figures().get(figure.id())))
                                    == null)
                        .count())
            .sum();
    assertThat(missing).isPositive();
    assertThat(edition.hidden()).isEqualTo(missing);
    assertThat(open.figure("edition.hidden"))
        .get()
        .extracting(Figure::value)
        .isEqualTo(BigDecimal.valueOf(missing));
  }

  @Test
  void the_same_evaluation_gives_the_same_edition() {
    assertThat(edition(RandomCounty.of(9))).isEqualTo(edition(RandomCounty.of(9)));
  }

  @Test
  void what_nobody_has_decided_on_is_left_out() {
    Evaluation all = RandomCounty.of(11);
    Figure known = Objects.requireNonNull(all.figures().get("requests.received"));
    List<Figure> figures =
        java.util.stream.Stream.concat(
                all.figures().values().stream(),
                java.util.stream.Stream.of(renamed(known, "novel.count")))
            .toList();
    PublicEdition edition = PublicEdition.of(all, figures, RULE);
    assertThat(edition.leftOut()).containsExactly("others");
    assertThat(edition.evaluation().figures()).doesNotContainKey("novel.count");
    assertThat(edition.evaluation().tables()).doesNotContainKey("something-new");
    assertThat(edition.evaluation().limits()).containsExactly("A sentence on people.");
  }

  private static Figure renamed(Figure figure, String id) {
    return new Figure(
        id,
        figure.label(),
        figure.value(),
        figure.unit(),
        null,
        null,
        null,
        null,
        null,
        null,
        figure.measure(),
        null,
        figure.status(),
        figure.sqlSha256(),
        figure.sources());
  }

  @Test
  void an_edition_that_hides_too_little_is_refused() {
    Evaluation all = RandomCounty.of(13);
    assertThatThrownBy(
            () ->
                PublicEdition.of(
                    all,
                    List.copyOf(all.figures().values()),
                    RULE,
                    (tabulation, rule) ->
                        new Suppression(
                            tabulation.cells().stream()
                                .filter(cell -> rule.small(cell.value()))
                                .map(Cell::id)
                                .collect(Collectors.toSet()),
                            Set.of(),
                            Set.of())))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("could be worked out");
  }

  @Test
  void groups_stand_in_the_order_of_their_names_not_of_their_sizes() {
    List<String> groups =
        edition(RandomCounty.of(15)).evaluation().figures().keySet().stream()
            .filter(id -> id.startsWith("who."))
            .toList();
    assertThat(groups).isSorted();
  }

  @Test
  void where_no_time_past_release_is_known_how_many_it_is_not_known_of_stands_in_every_figure() {
    Evaluation open =
        new Sheet()
            .count("bookings.held", 40, Unit.BOOKINGS)
            .unsaid("time.direct.log.bookings", Unit.BOOKINGS, 40L, 40)
            .unsaid("time.direct.log.over-48-hours", Unit.BOOKINGS, 40L, 40)
            .unsaid("time.direct.log.hours", Unit.HOURS, null, 40)
            .publicly();

    for (String id : List.of("bookings", "over-48-hours", "hours")) {
      Figure figure = Objects.requireNonNull(open.figures().get("time.direct.log." + id));
      assertThat(figure.unknown()).as(id).isEqualTo(40);
      assertThat(figure.value()).as(id).isNull();
    }
  }
}
