package org.amparo.sample.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time from a moment up to, and without, another; empty where it does not end after it begins. */
public record Span(Instant from, Instant until) {

  /** How long it is, in seconds; 0 where it is empty. */
  public long seconds() {
    return Math.max(0, Duration.between(from, until).toSeconds());
  }

  /** What of it lies within another. */
  public Span within(Span other) {
    return new Span(
        from.isAfter(other.from) ? from : other.from,
        until.isBefore(other.until) ? until : other.until);
  }

  /** What is left of it without these. */
  public List<Span> without(List<Span> others) {
    List<Span> left = List.of(this);
    for (Span other : others) {
      List<Span> next = new ArrayList<>();
      for (Span one : left) {
        next.add(one.within(new Span(Instant.MIN, other.from)));
        next.add(one.within(new Span(other.until, Instant.MAX)));
      }
      left = next.stream().filter(one -> one.from.isBefore(one.until)).toList();
    }
    return left;
  }

  /** How long at least one of these goes on, in seconds: what two share counts once. */
  public static long together(List<Span> spans) {
    long seconds = 0;
    Instant reached = Instant.MIN;
    for (Span span : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
      Span rest = new Span(span.from.isAfter(reached) ? span.from : reached, span.until);
      seconds += rest.from.isBefore(rest.until) ? rest.seconds() : 0;
      reached = span.until.isAfter(reached) ? span.until : reached;
    }
    return seconds;
  }
}
