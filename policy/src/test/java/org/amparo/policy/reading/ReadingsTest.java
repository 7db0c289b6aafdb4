package org.amparo.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.model.decision.Question;
import org.amparo.policy.library.PolicyLibrary;
import org.junit.jupiter.api.Test;

/** Two readings of the clauses, and how far they agree. */
class ReadingsTest {

  private static final Readings READINGS = Readings.bundled();

  private static Readings.Pair pair(String first, String second) {
    return new Readings.Pair(
        "us-xx-a",
        SecondReading.Known.NOTHING,
        new ReadingCase("a", Question.HOLD, "A", Map.of(), false),
        first,
        second,
        first,
        Optional.empty());
  }

  @Test
  void kappa_is_agreement_beyond_chance() {
    // 20 both yes, 15 both no, 5 and 10 apart: observed 0.7, by chance 0.5.
    List<Readings.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      pairs.add(pair("MAY", "MAY"));
    }
    for (int i = 0; i < 15; i++) {
      pairs.add(pair("MUST_NOT", "MUST_NOT"));
    }
    for (int i = 0; i < 5; i++) {
      pairs.add(pair("MAY", "MUST_NOT"));
    }
    for (int i = 0; i < 10; i++) {
      pairs.add(pair("MUST_NOT", "MAY"));
    }

    assertThat(Agreement.of(pairs).percent()).isCloseTo(70, within(1e-9));
    assertThat(Agreement.of(pairs).kappa()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void every_policy_read_twice_has_its_clauses_stored_and_all_cases_answered() {
    assertThat(READINGS.readings()).hasSizeGreaterThanOrEqualTo(25);
    assertThat(READINGS.readings())
        .allSatisfy(
            reading -> {
              assertThat(PolicyLibrary.bundled().clauses(reading.policy())).isNotEmpty();
              assertThat(reading.answers()).hasSize(15);
            });
  }

  @Test
  void every_difference_is_settled_in_writing() {
    assertThat(READINGS.differences())
        .filteredOn(pair -> pair.settlement().isEmpty())
        .map(pair -> pair.policy() + " " + pair.of().id())
        .isEmpty();
  }

  @Test
  void what_was_settled_for_the_second_reader_is_what_the_policy_answers_now_and_else_as_it_did() {
    assertThat(READINGS.differences())
        .allSatisfy(
            pair -> {
              Settlement settlement = pair.settlement().orElseThrow();
              boolean mended = settlement.holds() == Settlement.Holds.SECOND;
              assertThat(pair.now()).isEqualTo(mended ? pair.second() : pair.first());
            });
    assertThat(READINGS.pairs())
        .filteredOn(Readings.Pair::same)
        .allSatisfy(pair -> assertThat(pair.settlement()).isEmpty());
  }
}
