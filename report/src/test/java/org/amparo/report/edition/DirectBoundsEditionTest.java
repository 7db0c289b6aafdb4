package org.amparo.report.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.amparo.evaluate.Evaluation;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The most that the records allow of a few people's time would give their stays away. */
class DirectBoundsEditionTest {

  private static final String HOURS = "spread.direct.hours.";

  /** A county of 900 bookings, 300 of them held and 100 past release. */
  private static Evaluation published(long unknown, long endless) {
    @Nullable Double most = endless > 0 ? null : 900.0;
    return new Sheet()
        .count("bookings.total", 900, Unit.BOOKINGS)
        .count("bookings.held", 300, Unit.BOOKINGS)
        .of("time.direct.flag.bookings", 100, Unit.BOOKINGS, 300L, unknown)
        .open(HOURS + "missing-facts", 400, 400, most, unknown)
        .open(HOURS + "combined", 400, 300, most, unknown)
        .open(HOURS + "sampling", 400, 300, 500.0, unknown)
        .of("spread.direct.no-upper-end", endless, Unit.BOOKINGS, unknown, null)
        .of("spread.direct.most-with-upper-end", 800, Unit.HOURS, null, unknown - endless)
        .publicly();
  }

  private static Figure figure(Evaluation open, String id) {
    return Objects.requireNonNull(open.figures().get(id), id);
  }

  @Test
  void whereFewAreUnknownWhatTheyCouldComeToIsHiddenWithTheirNumber() {
    Evaluation open = published(4, 0);
    for (String id : List.of(HOURS + "missing-facts", HOURS + "combined")) {
      Figure hidden = figure(open, id);
      assertThat(hidden.high()).as(id).isNull();
      assertThat(hidden.low()).as(id).isNull();
      assertThat(hidden.withheld()).as(id).isTrue();
    }
    assertThat(figure(open, "spread.direct.most-with-upper-end").value()).isNull();
    assertThat(figure(open, HOURS + "sampling").high()).isEqualByComparingTo("500");
    assertThat(figure(open, HOURS + "sampling").unknown()).isNull();
  }

  @Test
  void whereManyAreItIsShown() {
    Evaluation open = published(40, 0);
    assertThat(figure(open, HOURS + "missing-facts").high()).isEqualByComparingTo("900");
    assertThat(figure(open, HOURS + "combined").high()).isEqualByComparingTo("900");
    Evaluation endless = published(40, 20);
    Figure facts = figure(endless, HOURS + "missing-facts");
    assertThat(facts.low()).isEqualByComparingTo("400");
    assertThat(facts.withheld()).isFalse();
    assertThat(figure(endless, "spread.direct.no-upper-end").value()).isEqualByComparingTo("20");
    assertThat(figure(endless, "spread.direct.most-with-upper-end").value())
        .isEqualByComparingTo("800");
  }

  @Test
  void whereAllButAFewHaveNoUpperEndTheMostOfThoseFewIsHidden() {
    Evaluation open = published(40, 38);
    assertThat(figure(open, "spread.direct.most-with-upper-end").value()).isNull();
    // Else the two could be told from the difference of 40 and 38.
    boolean both =
        figure(open, "spread.direct.no-upper-end").value() != null
            && figure(open, "time.direct.flag.bookings").unknown() != null;
    assertThat(both).isFalse();
  }
}
