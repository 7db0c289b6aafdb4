package org.amparo.sample.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DamageTest {

  private static final History HISTORY = CountyMaker.of(Shape.USUAL, 1, 1);

  static Stream<Damage> losses() {
    return Stream.of(Damage.values())
        .filter(one -> one.kind() == Damage.Kind.LOSS && one != Damage.ROSTERS_ONLY);
  }

  private static Map<String, Map<String, String>> byKey(
      List<Map<String, String>> rows, Function<Map<String, String>, String> key) {
    Map<String, Map<String, String>> map = new HashMap<>();
    rows.forEach(row -> map.put(key.apply(row), row));
    return map;
  }

  private static String charge(Map<String, String> row) {
    return row.get("booking_id") + " " + row.get("charge_seq");
  }

  private static String request(Map<String, String> row) {
    return String.valueOf(row.get("detainer_no"));
  }

  private static List<Map<String, String>> log(JailRecords records) {
    List<Map<String, String>> rows = records.detainers();
    return rows == null ? List.of() : rows;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void after_a_loss_each_cell_is_as_it_was_or_says_less(Damage damage) {
    JailRecords complete = JailRecords.complete(HISTORY);
    JailRecords left = damage.of(complete);
    assertLess(left.bookings(), byKey(complete.bookings(), DamageTest::charge), DamageTest::charge);
    assertLess(log(left), byKey(log(complete), DamageTest::request), DamageTest::request);
  }

  private static void assertLess(
      List<Map<String, String>> left,
      Map<String, Map<String, String>> complete,
      Function<Map<String, String>, String> key) {
    for (Map<String, String> row : left) {
      Map<String, String> was = complete.getOrDefault(key.apply(row), Map.of());
      row.forEach(
          (column, value) ->
              assertThat(was.getOrDefault(column, "not there")).as(column).startsWith(value));
    }
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void each_damage_changes_the_records_and_not_what_happened(Damage damage) {
    JailRecords complete = JailRecords.complete(HISTORY);
    JailRecords left = damage.of(complete);
    assertThat(left).isNotEqualTo(complete);
    assertThat(left.history().custodies()).isEqualTo(HISTORY.custodies());
    assertThat(left.about().custodies()).isSubsetOf(HISTORY.custodies());
    assertThat(damage.of(complete)).isEqualTo(left);
  }

  @Test
  void every_pair_of_damages_and_every_damage_of_every_shape_comes_up() {
    int damages = Damage.values().length;
    int pairs = damages * (damages - 1) / 2;
    assertThat(Coverings.pairs()).hasSize(pairs).doesNotHaveDuplicates();
    assertThat(
            Coverings.pairs(pairs * Shape.values().length).stream()
                .flatMap(one -> one.damages().stream().map(damage -> one.shape() + " " + damage))
                .distinct())
        .hasSize(damages * Shape.values().length);
  }
}
