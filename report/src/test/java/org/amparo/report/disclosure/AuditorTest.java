package org.amparo.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.amparo.model.problem.AmparoException;
import org.junit.jupiter.api.Test;

class AuditorTest {

  private static final SmallCells UNDER_FOUR = new SmallCells(4);
  private static final long BEYOND_ALL = 16;

  @Property(tries = 300)
  void findsExactlyWhatTryingEveryValueFinds(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Tabulation table = Margins.random(random, 2, 2 + random.nextInt(2), 6);
    Set<String> some =
        table.cells().stream()
            .filter(cell -> cell.value() > 0 && cell.value() <= BEYOND_ALL / 2)
            .filter(cell -> UNDER_FOUR.small(cell.value()) || random.nextInt(6) == 0)
            .map(Cell::id)
            .limit(6)
            .collect(Collectors.toSet());
    Suppression hidden = new Suppression(some, Set.of(), Set.of());

    BruteForce all = new BruteForce(table, hidden, BEYOND_ALL);
    Map<String, Exposed> exposed =
        Auditor.exposed(table, hidden, UNDER_FOUR).stream()
            .collect(Collectors.toMap(Exposed::cell, Function.identity()));

    for (String id : some) {
      long[] range = all.range(id);
      boolean tooNarrow =
          UNDER_FOUR.small(table.cell(id).value()) && range[1] - range[0] < UNDER_FOUR.width();
      assertThat(exposed.containsKey(id)).as(id).isEqualTo(tooNarrow);
    }
    List<Exposed> bounds = Auditor.bounds(table, hidden, UNDER_FOUR);
    // A hidden total may go on for ever; trying every value has to stop somewhere.
    if (bounds.stream().allMatch(each -> each.greatest() <= BEYOND_ALL)) {
      for (Exposed each : bounds) {
        long[] range = all.range(each.cell());
        assertThat(each.least()).as(each.cell()).isEqualTo((double) range[0]);
        assertThat(each.greatest()).as(each.cell()).isEqualTo((double) range[1]);
      }
    }
  }

  @Test
  void aSingleHiddenPartOfATotalIsSubtractedBack() {
    Tabulation table = parts(3, 20, 30);

    List<Exposed> exposed = Auditor.exposed(table, hiding("a"), SmallCells.UNDER_ELEVEN);

    assertThat(exposed).containsExactly(new Exposed("a", 3, 3, 9));
  }

  @Test
  void twoHiddenPartsUnderAShownTotalAreAsWideAsTheWordsFewerThanEleven() {
    assertThat(Auditor.exposed(parts(5, 6, 30), hiding("a", "b"), SmallCells.UNDER_ELEVEN))
        .isEmpty();
    assertThat(Auditor.bounds(parts(5, 6, 30), hiding("a", "b"), SmallCells.UNDER_ELEVEN))
        .containsExactlyInAnyOrder(new Exposed("a", 1, 10, 9), new Exposed("b", 1, 10, 9));
  }

  @Test
  void threeHiddenPartsThatAddUpToLittleAreTooNarrow() {
    assertThat(Auditor.exposed(parts(1, 1, 1), hiding("a", "b", "c"), SmallCells.UNDER_ELEVEN))
        .extracting(Exposed::cell)
        .contains("a", "b", "c");
  }

  @Test
  void aHiddenBlockOfFourIsFoundWhereItsCornersAreFixed() {
    // Rows and columns each have two hidden cells, but one row and one column leave no room.
    Tabulation table = Margins.of(new long[][] {{1, 11, 40}, {11, 1, 40}, {30, 30, 30}});

    assertThat(
            Auditor.exposed(table, hiding("r0c0", "r0c1", "r1c0", "r1c1"), SmallCells.UNDER_ELEVEN))
        .isEmpty();
    assertThat(
            Auditor.exposed(
                Margins.of(new long[][] {{1, 4, 40}, {4, 1, 40}, {30, 30, 30}}),
                hiding("r0c0", "r0c1", "r1c0", "r1c1"),
                SmallCells.UNDER_ELEVEN))
        .hasSize(4);
  }

  @Test
  void aPrintedShareOfAShownCountGivesItsNumeratorAway() {
    Tabulation table =
        Tabulation.builder()
            .count("all", 200)
            .count("some", 7)
            .rate("share", "some", "all", new BigDecimal("0.035"))
            .build();

    assertThat(Auditor.exposed(table, hiding("some"), SmallCells.UNDER_ELEVEN))
        .containsExactly(new Exposed("some", 7, 7, 9));
    assertThat(
            Auditor.exposed(
                table,
                new Suppression(Set.of("some"), Set.of(), Set.of("share")),
                SmallCells.UNDER_ELEVEN))
        .isEmpty();
  }

  @Test
  void costThatIsCountTimesAConstantGivesTheCountAway() {
    Tabulation table =
        Tabulation.builder()
            .count("days", 4)
            .add(Cell.amount("cents", 4 * 12_600, null))
            .add(
                new Relation(
                    "days at the rate",
                    List.of(new Relation.Term("cents", -1), new Relation.Term("days", 12_600)),
                    0,
                    0))
            .build();

    assertThat(Auditor.exposed(table, hiding("days"), SmallCells.UNDER_ELEVEN))
        .containsExactly(new Exposed("days", 4, 4, 9));
  }

  @Test
  void aSmallCountThatIsNotHiddenAtAllIsExposed() {
    assertThat(Auditor.exposed(parts(3, 20, 30), hiding(), SmallCells.UNDER_ELEVEN))
        .containsExactly(new Exposed("a", 3, 3, 9));
  }

  @Test
  void aRemainderThatIsSmallIsExposedThoughNoPagePrintsIt() {
    Tabulation table =
        Tabulation.builder()
            .count("all", 50)
            .count("most", 47)
            .add(Cell.remainder("rest", 3))
            .total("all", List.of("most", "rest"))
            .build();

    assertThat(Auditor.exposed(table, hiding(), SmallCells.UNDER_ELEVEN))
        .containsExactly(new Exposed("rest", 3, 3, 9));
  }

  @Test
  void wholeNumbersArePinnedWhereFractionsWouldNotBe() {
    // 3 a + 5 b = 19 has one solution in whole numbers of one or more: a = 3, b = 2.
    Tabulation table =
        Tabulation.builder()
            .count("a", 3)
            .count("b", 2)
            .add(
                new Relation(
                    "weighted",
                    List.of(new Relation.Term("a", 3), new Relation.Term("b", 5)),
                    19,
                    19))
            .build();

    assertThat(Auditor.exposed(table, hiding("a", "b"), UNDER_FOUR))
        .containsExactlyInAnyOrder(new Exposed("a", 3, 3, 2), new Exposed("b", 2, 2, 2));
  }

  @Test
  void refusesWithWhatCouldBeRecoveredAndWithoutTheValue() {
    assertThatThrownBy(
            () -> Auditor.require(parts(3, 20, 30), hiding("a"), SmallCells.UNDER_ELEVEN))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("AMP-404")
        .hasMessageContaining("a exactly")
        .hasMessageNotContaining("3 exactly");
  }

  private static Tabulation parts(long a, long b, long c) {
    return Tabulation.builder()
        .count("all", a + b + c)
        .count("a", a)
        .count("b", b)
        .count("c", c)
        .total("all", List.of("a", "b", "c"))
        .build();
  }

  private static Suppression hiding(String... cells) {
    return new Suppression(Set.of(cells), Set.of(), Set.of());
  }
}
