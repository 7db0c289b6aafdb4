package org.amparo.report.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.amparo.evaluate.Caveat;
import org.amparo.evaluate.Caveat.Amount;
import org.amparo.evaluate.Caveat.Count;
import org.amparo.evaluate.Caveat.People;
import org.amparo.evaluate.Caveat.Years;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Evaluation.SourceNote;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureValue.Known;
import org.amparo.evaluate.FigureValue.Withheld;
import org.amparo.evaluate.Protection;
import org.amparo.evaluate.Spread;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.evaluate.measure.sheet.Draft;
import org.amparo.model.disclosure.Contributions;
import org.amparo.model.disclosure.Precision;
import org.junit.jupiter.api.Test;

/** What a rounded edition shows of hours, of money made from them, and of wholes. */
class PublishedEditionTest {

  private static final String HOURS = "time.direct.jail.hours";
  private static final String COST = "cost.direct.marginal.jail";

  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private static Draft draft(String measure, String key) {
    return new Draft(MeasureCatalog.bundled().figure(measure, key))
        .with("hold", "jail")
        .with("definition", "a hold")
        .from("0", List.of("jail.csv"));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private void add(Draft draft) {
    Figure figure = draft.figure();
    figures.put(figure.id(), figure);
  }

  private Draft hours(String value, long people, String largest) {
    return draft("direct", "hours")
        .value(number(value))
        .contributions(new Contributions(people, number(largest)));
  }

  /** A dollar an hour, or half of it, or two. */
  private static Draft cost(String cents) {
    return draft("cost", "cell-by-definition")
        .with("measure", "direct")
        .with("rate", "marginal")
        .with("time", HOURS)
        .value(number(cents))
        .range(
            number(cents).divide(BigDecimal.TWO),
            number(cents).multiply(BigDecimal.TWO),
            Spread.ASSUMPTIONS);
  }

  private Figure shown(String id) {
    PublishedEdition edition = PublishedEdition.of(evaluation(List.of()), Precision.BY_SOURCE);
    assertThat(edition.figures())
        .filteredOn(figure -> figure.sources().contains("jail.csv"))
        .allSatisfy(figure -> assertThat(figure.ties().contributions()).isNull());
    return Objects.requireNonNull(edition.evaluation().figures().get(id), id);
  }

  private Evaluation evaluation(List<Caveat> caveats) {
    return new Evaluation(
        "One County",
        true,
        "2024",
        figures,
        Map.of(),
        List.of(),
        List.of(),
        List.of(
            new SourceNote("jail.csv", "A jail", "none", "none", "0", 0, 0, 0),
            new SourceNote("ice.csv", "ICE", "none", "none", "0", 0, 0, 0)),
        caveats,
        Set.of(),
        Workings.UNSAID,
        new Protection(Set.of("jail.csv"), Set.of(), false));
  }

  @Test
  void hours_keep_two_digits_but_never_more_than_the_largest_contribution_leaves_open() {
    add(hours("13279.2", 780, "90"));
    assertThat(shown(HOURS).value()).isEqualByComparingTo("13000");
    add(hours("13279.2", 780, "1390"));
    assertThat(shown(HOURS).value()).isEqualByComparingTo("14000");
    add(hours("13279.2", 780, "8000").range(number("4000"), number("21000"), Spread.COMBINED));
    assertThat(shown(HOURS))
        .extracting(Figure::value, Figure::low, Figure::high)
        .containsExactly(number("10000"), number("0"), number("30000"));
  }

  @Test
  void hours_of_1_to_10_people_are_withheld_and_of_nobody_are_none() {
    add(hours("130", 10, "13"));
    assertThat(shown(HOURS).withheld()).isTrue();
    assertThat(shown(HOURS).high()).isNull();
    add(hours("0", 0, "0"));
    assertThat(shown(HOURS).value()).isEqualByComparingTo("0");
    add(draft("direct", "hours").value(number("130")));
    assertThat(shown(HOURS).withheld()).isTrue();
  }

  @Test
  void hours_that_round_to_nothing_are_under_a_step_and_not_none() {
    add(hours("900", 40, "1500"));
    assertThat(shown(HOURS).withheld()).isTrue();
    assertThat(shown(HOURS).value()).isNull();
    assertThat(shown(HOURS).high()).isEqualByComparingTo("2000");
  }

  @Test
  void money_is_the_price_of_the_rounded_hours_and_tells_no_more_of_them() {
    add(hours("13279.2", 780, "1390"));
    add(cost("1327920"));
    assertThat(shown(COST))
        .extracting(Figure::value, Figure::low, Figure::high)
        .containsExactly(number("1400000"), number("700000"), number("2800000"));
    for (String hours : List.of("13001", "14999.9")) {
      add(hours(hours, 780, "1390"));
      add(cost(number(hours).multiply(number("100")).setScale(0).toPlainString()));
      assertThat(shown(COST).value()).as(hours).isEqualByComparingTo("1400000");
    }
    add(hours("130", 10, "13"));
    assertThat(shown(COST).withheld()).isTrue();
    add(cost("1327920").value(null));
    assertThat(shown(COST).withheld()).isTrue();
  }

  private void add(String group, long held, long booked) {
    add(
        draft("groups", "rate-gender")
            .with("code", group)
            .with("sex", group)
            .value(number("1"))
            .of(BigDecimal.valueOf(held), BigDecimal.valueOf(booked)));
  }

  @Test
  void a_ratio_of_rates_is_that_of_the_rounded_counts_and_withheld_with_one_of_them() {
    add("men", 404, 2_003);
    add(
        draft("groups", "ratio-gender")
            .with("code", "women")
            .with("other", "men")
            .with("sex", "women")
            .with("other_sex", "men")
            .value(number("0.123456")));
    String ratio = "bears.gender.women.ratio";
    add("women", 54, 1_004);
    assertThat(shown(ratio).value()).isEqualByComparingTo("0.25");
    add("women", 7, 996);
    assertThat(shown(ratio).value()).isNull();
    assertThat(shown(ratio).high()).isEqualByComparingTo("0.055276");
    add("women", 7, 29);
    assertThat(shown(ratio)).matches(figure -> figure.withheld() && figure.high() == null);
    add("women", 54, 1_004);
    add("men", 4, 2_003);
    assertThat(shown(ratio)).matches(figure -> figure.withheld() && figure.high() == null);
  }

  @Test
  void a_count_whose_ends_are_one_number_is_rounded_as_that_number() {
    for (String honored : List.of("0", "1152")) {
      add(
          draft("policies", "honored")
              .with("policy", "all")
              .with("name", "all")
              .value(number(honored))
              .bounds(number(honored), number(honored), Spread.MISSING_FACTS));
      BigDecimal shown = number(honored.equals("0") ? "0" : "1150");
      assertThat(shown("policy.all.honored"))
          .extracting(Figure::value, Figure::low, Figure::high)
          .containsExactly(shown, shown, shown);
    }
  }

  @Test
  void what_is_left_without_the_longest_holds_is_withheld() {
    add(hours("13279.2", 780, "1390"));
    add(draft("past-release", "without-largest-hours").value(number("9189.2")));
    assertThat(shown("time.direct.without-largest.hours").withheld()).isTrue();
  }

  @Test
  void a_middle_value_is_shown_where_11_people_lie_on_each_side() {
    for (long bookings : List.of(21L, 22L)) {
      add(
          draft("stays", "median-days")
              .with("group", "held")
              .value(number("19.917"))
              .contributions(new Contributions(bookings / 2, BigDecimal.ZERO)));
      assertThat(shown("stay.held.median-days").withheld()).isEqualTo(bookings == 21);
    }
    assertThat(shown("stay.held.median-days").value()).isEqualByComparingTo("20");
  }

  @Test
  void a_whole_that_is_published_exactly_elsewhere_is_rounded_too() {
    add(draft("bookings", "total").value(number("1234")).from("0", List.of("ice.csv")));
    add(draft("requests", "total").value(number("1217")).from("0", List.of("ice.csv")));
    assertThat(shown("bookings.total").value()).isEqualByComparingTo("1234");
    add(draft("bookings", "held").value(number("56")));
    assertThat(shown("bookings.total").value()).isEqualByComparingTo("1230");
    assertThat(shown("requests.total").value()).isEqualByComparingTo("1217");
  }

  @Test
  void no_caveat_is_left_out_and_what_is_of_people_in_one_is_rounded() {
    Caveat years = Caveat.onPage("years-missing", new Years("years", List.of(2023)));
    for (Precision precision : Precision.values()) {
      assertThat(PublishedEdition.of(evaluation(List.of(years)), precision).evaluation().caveats())
          .as("%s", precision)
          .containsExactly(years);
    }
    Caveat counted =
        Caveat.inDetails(
            "counted",
            new People("few", 7),
            new People("many", 1_234),
            new People("none", 0),
            new Count("months", 7),
            new Amount(
                "time", Unit.HOURS, new Known(number("123")), new Contributions(5, BigDecimal.TEN)),
            new Amount(
                "more",
                Unit.HOURS,
                new Known(number("123")),
                new Contributions(12, BigDecimal.TEN)));
    assertThat(
            PublishedEdition.of(evaluation(List.of(counted)), Precision.ROUNDED)
                .evaluation()
                .caveats())
        .containsExactly(
            Caveat.inDetails(
                "counted",
                new People("few", new Withheld(null, BigDecimal.TEN, null)),
                new People("many", 1_230),
                new People("none", 0),
                new Count("months", 7),
                new Amount("time", Unit.HOURS, new Withheld(null, null, null), null),
                new Amount("more", Unit.HOURS, new Known(number("120")), null)));
  }
}
