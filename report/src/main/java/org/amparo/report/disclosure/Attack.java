package org.amparo.report.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The attack on one group of hidden cells that hang together. Row by row deduction comes first.
 * What it does not settle, whole solutions settle: two that a reader cannot tell from the truth and
 * that differ in a cell by enough prove it safe, and one pair proves many cells at once. What is
 * left over gets a linear program of its own in both directions, and where its corners are not
 * whole, one in whole numbers.
 */
final class Attack {

  private static final int ROUNDS_WITHOUT_PROOF = 4;

  /** How far solutions meant to prove many cells at once stray, in widths. */
  private static final double NEAR = 3;

  /** Where a program of one cell stops looking; what goes this far has no bound to speak of. */
  private static final double FAR = 1e7;

  /** What the solver's rounding may be off by. */
  private static final double NOTHING = 1e-5;

  private final Unknowns unknowns;
  private final Deduction deduced;
  private final long[] least;
  private final long[] greatest;
  private @Nullable Nearest nearest;

  Attack(Unknowns unknowns) {
    this.unknowns = unknowns;
    this.deduced = new Deduction(unknowns);
    this.least = new long[unknowns.size()];
    this.greatest = new long[unknowns.size()];
  }

  /** The cells that are not proved safe. */
  List<Exposed> exposed() {
    if (open().length == 0) {
      return found(List.of());
    }
    proveTogether();
    List<Exposed> alone = new ArrayList<>();
    Extremes far = new Extremes(unknowns, deduced, reach(FAR));
    for (int place : open()) {
      if (!proved(place) && !provedNearby(place)) {
        Exposed range = narrow(far, place).orElseGet(() -> range(far, place));
        if (range.greatest() - range.least() < range.needed()) {
          alone.add(range);
        }
      }
    }
    return found(alone);
  }

  private boolean proved(int place) {
    return greatest[place] - least[place] >= unknowns.needed(place);
  }

  /** Whether solutions near the truth, which are soon found, leave the cell room enough. */
  private boolean provedNearby(int place) {
    long needed = unknowns.needed(place);
    for (long more = needed; more > 0 && !proved(place); more /= 2) {
      if (greatest[place] < more) {
        nearest().whole(place, more).ifPresent(this::keep);
      }
      long less = greatest[place] - needed;
      if (least[place] > less) {
        nearest().whole(place, less).ifPresent(this::keep);
      }
    }
    return proved(place);
  }

  private Nearest nearest() {
    if (nearest == null) {
      nearest = new Nearest(unknowns, deduced);
    }
    return nearest;
  }

  /** What a reader can know where numbers need not even be whole for the room to be too little. */
  private Optional<Exposed> narrow(Extremes far, int place) {
    double[] weights = new double[unknowns.size()];
    weights[place] = 1;
    Optional<double[]> most = far.greatest(weights);
    weights[place] = -1;
    Optional<double[]> fewest = far.greatest(weights);
    if (most.isEmpty() || fewest.isEmpty()) {
      return Optional.empty();
    }
    Exposed found =
        exposed(
            place,
            Math.ceil(fewest.get()[place] - NOTHING),
            Math.floor(most.get()[place] + NOTHING));
    return Optional.of(found).filter(range -> range.greatest() - range.least() < range.needed());
  }

  private List<Exposed> found(List<Exposed> alone) {
    List<Exposed> found = new ArrayList<>(alone);
    for (int place = 0; place < unknowns.size(); place++) {
      if (deduced.high(place) - deduced.low(place) < unknowns.needed(place)) {
        found.add(exposed(place, deduced.low(place), deduced.high(place)));
      }
    }
    return found;
  }

  /** What can be known of every hidden cell of the group. */
  List<Exposed> bounds() {
    Extremes far = new Extremes(unknowns, deduced, reach(FAR));
    return IntStream.range(0, unknowns.size())
        .mapToObj(place -> exposed(place, extreme(far, place, -1), extreme(far, place, 1)))
        .toList();
  }

  /** Whether a cell is proved to have room enough. */
  boolean roomy(int place) {
    if (deduced.high(place) - deduced.low(place) < unknowns.needed(place)) {
      return false;
    }
    if (provedNearby(place)) {
      return true;
    }
    Extremes far = new Extremes(unknowns, deduced, reach(FAR));
    if (narrow(far, place).isPresent()) {
      return false;
    }
    Exposed range = range(far, place);
    return range.greatest() - range.least() >= range.needed();
  }

  /** Cells that deduction leaves wide enough and that no two solutions prove so yet. */
  private int[] open() {
    return IntStream.range(0, unknowns.size())
        .filter(place -> greatest[place] - least[place] < unknowns.needed(place))
        .filter(place -> deduced.high(place) - deduced.low(place) >= unknowns.needed(place))
        .toArray();
  }

  /** Pushes all open cells apart in chance directions, both ways, until that proves no more. */
  private void proveTogether() {
    Extremes near = new Extremes(unknowns, deduced, reach(NEAR));
    SplittableRandom random = new SplittableRandom(unknowns.size());
    int idle = 0;
    int[] open = open();
    while (open.length > 1 && idle < ROUNDS_WITHOUT_PROOF) {
      double[] weights = new double[unknowns.size()];
      for (int place : open) {
        double scale = 1.0 / Math.max(1, unknowns.needed(place));
        weights[place] = (random.nextBoolean() ? scale : -scale) * (1 + random.nextInt(8) / 8.0);
      }
      near.greatest(weights).flatMap(near::whole).ifPresent(this::keep);
      for (int place : open) {
        weights[place] = -weights[place];
      }
      near.greatest(weights).flatMap(near::whole).ifPresent(this::keep);
      int[] left = open();
      idle = left.length < open.length ? 0 : idle + 1;
      open = left;
    }
  }

  private void keep(long[] solution) {
    for (int place = 0; place < solution.length; place++) {
      least[place] = Math.min(least[place], solution[place]);
      greatest[place] = Math.max(greatest[place], solution[place]);
    }
  }

  /** What a reader can know of one cell, one way only where that is room enough. */
  private Exposed range(Extremes far, int place) {
    double top = extreme(far, place, 1);
    double bottom = proved(place) ? least[place] : extreme(far, place, -1);
    return exposed(place, bottom, top);
  }

  /** How far the cell can go one way; less than that where it cannot be proved. */
  private double extreme(Extremes far, int place, int way) {
    double[] weights = new double[unknowns.size()];
    weights[place] = way;
    Optional<double[]> corner = far.greatest(weights);
    Optional<long[]> whole = corner.flatMap(far::whole);
    if (whole.isEmpty()) {
      whole = far.greatestWhole(weights).flatMap(far::whole);
    }
    whole.ifPresent(this::keep);
    double proved = way > 0 ? greatest[place] : least[place];
    if (Math.abs(proved) >= FAR) {
      return way * Double.POSITIVE_INFINITY;
    }
    return proved;
  }

  private double[] reach(double widths) {
    long widest =
        Math.max(
            1, IntStream.range(0, unknowns.size()).mapToLong(unknowns::needed).max().orElse(1));
    double[] reach = new double[unknowns.size()];
    Arrays.fill(reach, widths == FAR ? Math.max(FAR, NEAR * widest) : widths * widest);
    return reach;
  }

  private Exposed exposed(int place, double low, double high) {
    Cell cell = unknowns.cell(place);
    return new Exposed(cell.id(), cell.value() + low, cell.value() + high, unknowns.needed(place));
  }
}
