package org.amparo.evaluate.change;

import java.util.List;
import java.util.Optional;

/**
 * What the same comparison gives for places where nothing is known to have changed, each taken in
 * turn as if it had.
 *
 * @param effects their effects; may be empty
 */
record PlaceboPlaces(List<Double> effects) {

  private static final double CONFIDENCE = 0.95;

  /** The fewest places by which a rank can be as rare as one in twenty. */
  static final int FEWEST = 19;

  PlaceboPlaces {
    effects = List.copyOf(effects);
  }

  int places() {
    return effects.size();
  }

  /** How many have an effect at least as large, in either direction. */
  int asLarge(double own) {
    return (int) effects.stream().filter(effect -> Math.abs(effect) >= Math.abs(own)).count();
  }

  /**
   * By how much an effect may be off, 95 times in 100, were the place's chances those of the others
   * (Conley and Taber, Review of Economics and Statistics 93, 2011, 113-125): the interval holds
   * every true effect that would leave the place's own rank among the others' no rarer than one in
   * twenty.
   *
   * @return empty with fewer than {@link #FEWEST} places
   */
  Optional<Double> halfWidth() {
    if (effects.size() < FEWEST) {
      return Optional.empty();
    }
    List<Double> sizes = effects.stream().map(Math::abs).sorted().toList();
    return Optional.of(sizes.get((int) Math.ceil(CONFIDENCE * (sizes.size() + 1)) - 1));
  }
}
