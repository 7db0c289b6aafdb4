package org.amparo.sample.truth;

import java.util.ArrayList;
import java.util.List;

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

  /** No damage, each alone, and each pair. */
  public static List<List<Damage>> damages() {
    List<List<Damage>> all = new ArrayList<>();
    all.add(List.of());
    List<Damage> each = List.of(Damage.values());
    each.forEach(one -> all.add(List.of(one)));
    for (int i = 0; i < each.size(); i++) {
      for (int j = i + 1; j < each.size(); j++) {
        all.add(List.of(each.get(i), each.get(j)));
      }
    }
    return all;
  }

  /**
   * So many counties, all different: each damage alone comes first, then the pairs, in an order in
   * which each shape meets each damage soon.
   */
  public static List<Cover> of(int counties) {
    List<List<Damage>> damages = damages();
    int alone = 1 + Damage.values().length;
    int pairs = damages.size() - alone;
    Shape[] shapes = Shape.values();
    List<Cover> all = new ArrayList<>();
    for (int i = 0; i < counties; i++) {
      List<Damage> put =
          i % damages.size() < alone
              ? damages.get(i % damages.size())
              : damages.get(alone + (i % damages.size()) * STRIDE % pairs);
      all.add(new Cover(i, shapes[(i + i / damages.size()) % shapes.length], put));
    }
    return all;
  }
}
