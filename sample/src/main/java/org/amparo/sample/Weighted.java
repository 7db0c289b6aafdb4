package org.amparo.sample;

import java.util.ArrayList;
import java.util.List;

/** Values with weights, to draw one from. */
public final class Weighted<T> {

  private final List<T> values;
  private final double[] upTo;

  private Weighted(List<T> values, double[] upTo) {
    this.values = values;
    this.upTo = upTo;
  }

  /** The value that the named draw falls on; each as often as its weight says. */
  public T pick(Draw draw, String name) {
    double at = draw.share(name) * upTo[upTo.length - 1];
    int index = 0;
    // The last value also takes what rounding pushes up to the sum itself.
    while (index < upTo.length - 1 && at >= upTo[index]) {
      index++;
    }
    return values.get(index);
  }

  /** Every value, in the order given. */
  public List<T> values() {
    return values;
  }

  /** A list that begins with this value; weights need not sum to one. */
  public static <T> Builder<T> of(T value, double weight) {
    return new Builder<T>().and(value, weight);
  }

  /** Gathers values and weights. */
  public static final class Builder<T> {

    private final List<T> values = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    private Builder() {}

    /** Adds a value; the weight must be positive. */
    public Builder<T> and(T value, double weight) {
      if (!(weight > 0)) {
        throw new IllegalArgumentException("weight of " + value + " is not positive: " + weight);
      }
      values.add(value);
      weights.add(weight);
      return this;
    }

    /** The finished list. */
    public Weighted<T> build() {
      double[] upTo = new double[weights.size()];
      double sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += weights.get(i);
        upTo[i] = sum;
      }
      return new Weighted<>(List.copyOf(values), upTo);
    }
  }
}
