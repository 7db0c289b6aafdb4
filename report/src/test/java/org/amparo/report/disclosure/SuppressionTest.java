package org.amparo.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  @Property(tries = 150)
  void whateverTheTableNoSmallCellCanBeWorkedOut(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SmallCells rule = new SmallCells(3 + random.nextInt(12));
    Tabulation table =
        Margins.random(
            random, 2 + random.nextInt(6), 2 + random.nextInt(5), 6 + random.nextInt(60));

    Suppression hidden = Suppression.of(table, rule);

    assertThat(Auditor.exposed(table, hidden, rule)).isEmpty();
    assertThat(table.cells())
        .allSatisfy(
            cell -> {
              assertThat(hidden.primary().contains(cell.id())).isEqualTo(rule.small(cell.value()));
              if (cell.value() == 0) {
                assertThat(hidden.hides(cell.id())).as("none is shown").isFalse();
              }
            });
  }

  @Property(tries = 60)
  void byTryingEveryValueNothingIsWorkedOutOfTinyTablesEither(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SmallCells rule = new SmallCells(4);
    Tabulation table = Margins.random(random, 2, 2, 7);

    Suppression hidden = Suppression.of(table, rule);

    BruteForce all = new BruteForce(table, hidden, 16);
    for (String id : hidden.primary()) {
      long[] range = all.range(id);
      assertThat(range[1] - range[0]).as(id).isGreaterThanOrEqualTo(rule.width());
    }
  }

  @Test
  void nothingIsHiddenWhereNothingIsSmall() {
    Suppression hidden =
        Suppression.of(Margins.of(new long[][] {{0, 11}, {40, 12}}), SmallCells.UNDER_ELEVEN);

    assertThat(hidden.primary()).isEmpty();
    assertThat(hidden.complementary()).isEmpty();
  }

  @Test
  void theCheapestOtherPartIsHiddenAndNotTheTotal() {
    Tabulation table =
        Tabulation.builder()
            .count("all", 95)
            .count("few", 3)
            .count("some", 22)
            .count("most", 70)
            .total("all", List.of("few", "some", "most"))
            .build();

    Suppression hidden = Suppression.of(table, SmallCells.UNDER_ELEVEN);

    assertThat(hidden.primary()).containsExactly("few");
    assertThat(hidden.complementary()).containsExactly("some");
  }

  @Test
  void whatHelpsIsHiddenAndNotWhatIsOnlyNearAndCheaper() {
    // Sixteen of eight parts leave none more than nine: the total has to go, not what it lies in.
    Tabulation table =
        Tabulation.builder()
            .add(Cell.count("all", 16, 1_000_000))
            .count("first year", 7)
            .count("second year", 9)
            .count("a", 1)
            .count("b", 3)
            .count("c", 3)
            .count("d", 3)
            .count("e", 1)
            .count("f", 1)
            .count("g", 1)
            .count("h", 3)
            .count("wider", 807)
            .count("wider still", 2_000)
            .add(Cell.remainder("rest", 791))
            .add(Cell.remainder("further rest", 1_193))
            .total("all", List.of("first year", "second year"))
            .total("first year", List.of("a", "b", "c"))
            .total("second year", List.of("d", "e", "f", "g", "h"))
            .total("wider", List.of("all", "rest"))
            .total("wider still", List.of("wider", "further rest"))
            .build();

    Suppression hidden = Suppression.of(table, SmallCells.UNDER_ELEVEN);

    assertThat(hidden.complementary()).containsExactly("all", "further rest", "rest");
  }

  @Test
  void ratesOfAHiddenCellAndAmountsOfHiddenPeopleAreHidden() {
    Tabulation table =
        Tabulation.builder()
            .count("held", 90)
            .count("minors", 4)
            .rate("share", "minors", "held", new BigDecimal("0.0444"))
            .add(Cell.amount("hours of all", 9000, "held"))
            .add(Cell.amount("hours of minors", 130, "minors"))
            .build();

    Suppression hidden = Suppression.of(table, SmallCells.UNDER_ELEVEN);

    assertThat(hidden.primary()).containsExactly("hours of minors", "minors");
    assertThat(hidden.rates()).containsExactly("share");
    assertThat(hidden.hides("held")).isFalse();
  }

  @Test
  void aDifferenceGoesBeforeTheSidesThatSayMore() {
    Tabulation table =
        Tabulation.builder()
            .count("under a", 60)
            .count("under b", 52)
            .add(Cell.remainder("by a alone", 8))
            .total("under a", List.of("under b", "by a alone"))
            .add(Cell.difference("saved", 8))
            .add(Relation.difference("saved", "under a", "under b"))
            .build();

    Suppression hidden = Suppression.of(table, SmallCells.UNDER_ELEVEN);

    assertThat(hidden.primary()).containsExactly("by a alone");
    assertThat(hidden.hides("saved")).isTrue();
    assertThat(hidden.hides("under a") || hidden.hides("under b")).isTrue();
  }

  @Test
  void aStateOfManyCountiesIsHiddenAndAuditedTogether() {
    SplittableRandom random = new SplittableRandom(7);
    Tabulation state = Margins.random(random, 254, 6, 300);

    Suppression hidden = Suppression.of(state, SmallCells.UNDER_ELEVEN);

    assertThat(Auditor.exposed(state, hidden, SmallCells.UNDER_ELEVEN)).isEmpty();
    assertThat(hidden.primary()).isNotEmpty();
    assertThat(hidden.complementary().size()).isLessThan(2 * hidden.primary().size());
    assertThat(IntStream.range(0, 6).mapToObj(Margins::column)).noneMatch(hidden::hides);
  }
}
