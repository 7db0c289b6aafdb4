package org.amparo.evaluate.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceboPlacesTest {

  @Test
  void aRatioThatIsNoNumberIsNotARareOne() {
    PlaceboPlaces places = new PlaceboPlaces(Collections.nCopies(19, 1.0));

    // Zero divided by zero: as little as any other, and not one in twenty.
    assertThat(places.asMuch(Double.NaN)).isEqualTo(19);
    assertThat(places.asMuch(2)).isZero();
  }

  @Test
  void aPlaceWhoseRatioIsNoNumberCountsAsOneThatShowsAsMuch() {
    assertThat(new PlaceboPlaces(List.of(1.0, Double.NaN, 3.0)).asMuch(2)).isEqualTo(2);
  }
}
