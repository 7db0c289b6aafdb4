package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.junit.jupiter.api.Test;

class OtherPlacesTest {

  private static final int REPLICATIONS = 400;
  private static final int MONTHS = 23;
  private static final int BEFORE = 15;
  private static final County COUNTY = Gazetteer.bundled().county("12086").orElseThrow();

  /** A place of a size of its own, where the level changed by some of its errors. */
  private static Coefficient level(Random random, double size, double changed) {
    double[] values = Series.noise(random, MONTHS, 0.3);
    for (int month = 0; month < MONTHS; month++) {
      values[month] = size * (10 + values[month] + (month >= BEFORE ? changed : 0));
    }
    return InterruptedSeries.of(Series.months(MONTHS, -1), values, BEFORE).level();
  }

  private static OtherPlaces ranked(Random random, int others, double changed) {
    List<OtherPlaces.Place> places = new ArrayList<>();
    for (int place = 0; place < others; place++) {
      places.add(new OtherPlaces.Place(COUNTY, 10, level(random, 1 + place, 0)));
    }
    return OtherPlaces.ranked(level(random, 3, changed), places);
  }

  @Test
  void the_rank_of_a_place_without_a_change_is_any_alike() {
    Random random = new Random(4);
    int[] quarters = new int[4];
    for (int i = 0; i < REPLICATIONS; i++) {
      quarters[ranked(random, 19, 0).asLarge() * 4 / 20]++;
    }
    for (int quarter : quarters) {
      assertThat(quarter / (double) REPLICATIONS).isCloseTo(0.25, within(0.08));
    }
  }

  @Test
  void a_change_that_hardly_any_other_place_shows_is_rare() {
    OtherPlaces rose = ranked(new Random(5), 40, 30);
    assertThat(rose.asLarge()).isLessThanOrEqualTo(1);
    assertThat(rose.verdict()).isEqualTo(Verdict.ROSE_MORE);
    assertThat(ranked(new Random(5), 40, -30).verdict()).isEqualTo(Verdict.FELL_MORE);
  }

  @Test
  void eighteen_places_are_too_few_to_say_that_a_change_is_rare() {
    assertThat(ranked(new Random(5), 18, 30).verdict()).isEqualTo(Verdict.TOO_FEW_TO_RANK);
  }
}
