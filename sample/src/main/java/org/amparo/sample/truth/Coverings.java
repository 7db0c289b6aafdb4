package org.amparo.sample.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which damages are put on which county, so that every pair of them comes up. */
public final class Coverings {

  /** So many steps further each time; of nothing it is taken around is it a divisor. */
  private static final int STRIDE = 37;

  private Coverings() {}

  /**
   * One county and what is put on it.
   *
   * @param damages none, one or two, in the order in which they are done
   */
  public record Cover(int number, Shape shape, List<Damage> damages) {

    /** Copies the list. */
    public Cover {
      damages = List.copyOf(damages);
    }

    /** The records of the county, with the history. */
    public JailRecords records(long seed) {
      JailRecords records = JailRecords.complete(CountyMaker.of(shape, seed, number));
      for (Damage damage : damages) {
        records = damage.of(records);
      }
      return records;
    }

    @Override
    public String toString() {
      return number + " " + shape + " " + damages;
    }
  }

  /** Each pair of damages, in an order in which neighbors have little in common. */
  public static List<List<Damage>> pairs() {
    List<List<Damage>> all = new ArrayList<>();
    List<Damage> each = List.of(Damage.values());
    for (int apart = 1; apart < each.size(); apart++) {
      for (int i = 0; i + apart < each.size(); i++) {
        all.add(List.of(each.get(i), each.get(i + apart)));
      }
    }
    List<List<Damage>> mixed = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      mixed.add(all.get(i * STRIDE % all.size()));
    }
    return mixed;
  }

  /**
   * So many counties, all different, on which pairs of damages are put, each on every shape in
   * turn.
   */
  public static List<Cover> pairs(int counties) {
    List<List<Damage>> pairs = pairs();
    Shape[] shapes = Shape.values();
    return IntStream.range(0, counties)
        .mapToObj(
            i ->
                new Cover(
                    1_000 + i,
                    shapes[(i + i / pairs.size()) % shapes.length],
                    pairs.get(i % pairs.size())))
        .toList();
  }
}
