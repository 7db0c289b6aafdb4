package org.amparo.report.atlas;

/**
 * What a reader can work out of a hidden number.
 *
 * @param least the least it can be
 * @param most the most it can be; {@link Long#MAX_VALUE} where nothing bounds it
 */
record Span(long least, long most) {

  static final long UNBOUNDED = Long.MAX_VALUE;

  long width() {
    return most == UNBOUNDED ? UNBOUNDED : most - least;
  }

  /** The same number with what is known of another part of it. */
  Span plus(long known) {
    return new Span(least + known, most == UNBOUNDED ? most : most + known);
  }
}
