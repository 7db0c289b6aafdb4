package org.amparo.sample.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.amparo.model.decision.Outcome;
import org.amparo.model.fact.CaseRecord;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a county in some time, by its history alone: what a report should say if every
 * record were there. It knows nothing of files, of queries or of how a report is made.
 *
 * <p>A day counts in the time in which it was lived. What follows the day of the export is in no
 * number: nobody can know it.
 */
public final class Oracle {

  /** What a policy may answer to a case of which every fact is known; more where texts are open. */
  @FunctionalInterface
  public interface Answers {

    /** One outcome, or those that are possible. */
    Set<Outcome> possible(CaseRecord given);
  }

  /** From one number up to another, which are the same where only one is true. */
  public record Hull(long low, long high) {

    private Hull plus(Hull other) {
      return new Hull(low + other.low, high + other.high);
    }
  }

  private static final long SECONDS_A_DAY = 86_400;

  private final History history;
  private final LocalDate from;
  private final LocalDate until;
  private final Span period;

  /** The truth of a county in the days from one up to, and without, another. */
  public Oracle(History history, LocalDate from, LocalDate until) {
    this(history, from, until, history.exportedAt());
  }

  /** The same as far as a moment, behind which records that end there can tell nothing. */
  public Oracle(History history, LocalDate from, LocalDate until, Instant end) {
    this.history = history;
    this.from = from;
    this.until = until.isBefore(history.until()) ? until : history.until();
    this.period =
        new Span(history.start(from), history.start(this.until)).within(new Span(Instant.MIN, end));
  }

  // ---- how many

  /** Stays that began in the time. */
  public long bookings() {
    return history.custodies().stream().filter(one -> in(one.bookedAt())).count();
  }

  /** Requests that came in the time. */
  public long requests() {
    return asked(_ -> true);
  }

  /** Requests of the time that had this answer by the day of the export; null is for none yet. */
  public long answered(Asked.Answer answer) {
    return asked(one -> answered(one) && one.asked() != null && one.asked().answer() == answer);
  }

  /** Requests of the time whose person became free to go by the day of the export. */
  public long cameDue() {
    return asked(this::due);
  }

  /** Requests of the time whose person was taken elsewhere without ever becoming free to go. */
  public long neverDue() {
    return asked(one -> one.neverDue() && over(one));
  }

  /** Requests of the time whose person was still in local custody on the day of the export. */
  public long notDue() {
    return asked(one -> !due(one) && !(one.neverDue() && over(one)));
  }

  /** Stays with a hold past release-eligible in the time that lasted longer than so much of it. */
  public long heldLongerThan(long seconds) {
    return history.custodies().stream()
        .filter(one -> Span.together(lived(held(one))) > seconds)
        .count();
  }

  /** People who were held past release-eligible in the time. */
  public long peopleHeld() {
    return history.custodies().stream()
        .filter(one -> Span.together(lived(held(one))) > 0)
        .map(Custody::person)
        .distinct()
        .count();
  }

  /** People who were in jail at any moment of the time. */
  public long peopleInJail() {
    return history.custodies().stream()
        .filter(one -> lived(new Span(one.bookedAt(), one.departedAt())) > 0)
        .map(Custody::person)
        .distinct()
        .count();
  }

  /** People whom a request of the time named. */
  public long peopleAsked() {
    return history.custodies().stream()
        .filter(one -> in(one.asked()))
        .map(Custody::person)
        .distinct()
        .count();
  }

  /** Stays begun in the time in which the jail kept a person on a request, who was free to go. */
  public long held() {
    return history.custodies().stream()
        .filter(one -> in(one.bookedAt()) && one.honored() && due(one))
        .count();
  }

  /** The same of those that are over, by who took the person. */
  public long held(Custody.Destination destination) {
    return history.custodies().stream()
        .filter(one -> in(one.bookedAt()) && one.honored() && due(one) && over(one))
        .filter(one -> one.destination() == destination)
        .count();
  }

  // ---- how long

  /** Seconds in the time that people were kept past release-eligible, each person's once. */
  public long rawSeconds() {
    Map<String, List<Span>> byPerson =
        history.custodies().stream()
            .collect(
                Collectors.groupingBy(
                    Custody::person,
                    Collectors.flatMapping(one -> lived(held(one)).stream(), Collectors.toList())));
    return byPerson.values().stream().mapToLong(Span::together).sum();
  }

  /** Seconds in the time by which those held left later than they would have; sooner is less. */
  public long netSeconds() {
    return sum(custody -> custody.honored() ? later(custody, custody.departedAt()) : 0);
  }

  /** Seconds in jail, within the time, of everyone who was held on a request. */
  public long grossSeconds() {
    return sum(
        one ->
            one.honored() && due(one)
                ? lived(List.of(new Span(one.bookedAt(), one.departedAt()))).stream()
                    .mapToLong(Span::seconds)
                    .sum()
                : 0);
  }

  /** Beds that held people filled on an average day of the time. */
  public BigDecimal beds() {
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(from, until));
    return BigDecimal.valueOf(rawSeconds())
        .divide(days.multiply(BigDecimal.valueOf(SECONDS_A_DAY)), 9, RoundingMode.HALF_UP);
  }

  // ---- what it cost, and what another policy would have changed

  /** What so many seconds cost at so many cents a day. */
  public static BigDecimal cost(long seconds, long centsADay) {
    return BigDecimal.valueOf(seconds)
        .multiply(BigDecimal.valueOf(centsADay))
        .divide(BigDecimal.valueOf(SECONDS_A_DAY), 6, RoundingMode.HALF_UP);
  }

  /** What ICE paid for days of the time, in cents. */
  public BigDecimal repaid() {
    return history.payments().stream()
        .map(one -> one.within(from, until))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Seconds past release-eligible in the time that a policy would have saved. */
  public Hull savedRaw(Answers policy) {
    return saved(
        policy, (custody, end) -> end == null ? 0 : Span.together(lived(custody.past(end))));
  }

  /** Seconds in the time by which people would have left sooner under a policy, all in all. */
  public Hull savedNet(Answers policy) {
    return saved(policy, (custody, end) -> end == null ? 0 : later(custody, end));
  }

  /** Whether a policy may hold somebody whom the jail did not: for how long, no record tells. */
  public boolean holdsOthers(Answers policy) {
    return history.custodies().stream()
        .filter(custody -> !custody.honored())
        .anyMatch(
            custody -> {
              Asked asked = custody.asked();
              return asked != null
                  && policy.possible(CaseOf.of(history, custody, asked)).contains(Outcome.MUST);
            });
  }

  /**
   * How many requests a policy would have honored of those that came due in the time, or on which
   * the jail kept a person in it.
   */
  public Hull honoredUnder(Answers policy) {
    return each(
        custody -> due(custody) && (in(custody.eligibleAt()) || !lived(held(custody)).isEmpty()),
        custody -> hull(policy, custody, end -> end == null ? 0 : 1));
  }

  /** The time of a stay of which the hold ends then; null where the jail held nobody. */
  @FunctionalInterface
  private interface Time {
    long of(Custody custody, @Nullable Instant end);
  }

  private Hull saved(Answers policy, Time time) {
    return each(
        custody -> true,
        custody -> {
          long done = time.of(custody, done(custody));
          Hull taken = hull(policy, custody, end -> time.of(custody, end));
          return new Hull(done - taken.high(), done - taken.low());
        });
  }

  /** What hangs on when a policy would have let a person go, over the answers it may give. */
  private Hull hull(Answers policy, Custody custody, ToLongFunction<@Nullable Instant> of) {
    Asked asked = custody.asked();
    if (asked == null || asked.answer() == Asked.Answer.WITHDRAWN || custody.neverDue()) {
      long same = of.applyAsLong(done(custody));
      return new Hull(same, same);
    }
    List<Long> each =
        policy.possible(CaseOf.of(history, custody, asked)).stream()
            .map(
                answer ->
                    switch (answer) {
                      case MUST -> asked.endIfHonored();
                      case MUST_NOT, NOT_ASKED -> null;
                      case MAY, SILENT -> done(custody);
                      case NEEDS_REVIEW, NEEDS_INFORMATION ->
                          throw new IllegalArgumentException(
                              answer + " is not possible, it is open");
                    })
            .map(of::applyAsLong)
            .toList();
    return new Hull(
        each.stream().mapToLong(Long::longValue).min().orElseThrow(),
        each.stream().mapToLong(Long::longValue).max().orElseThrow());
  }

  private Hull each(Predicate<Custody> which, Function<Custody, Hull> hull) {
    return history.custodies().stream()
        .filter(one -> one.asked() != null)
        .filter(which)
        .map(hull)
        .reduce(new Hull(0, 0), Hull::plus);
  }

  // ---- of one stay

  /** When the hold that the jail made ended, or would; null where it made none. */
  private static @Nullable Instant done(Custody custody) {
    return custody.honored() ? custody.departedAt() : null;
  }

  private static List<Span> held(Custody custody) {
    return custody.honored() ? custody.past(custody.departedAt()) : List.of();
  }

  /** By how much a person who left then left later than in the ordinary way, within the time. */
  private long later(Custody custody, Instant end) {
    Instant ordinary = custody.ordinaryDeparture();
    return lived(new Span(ordinary, end)) - lived(new Span(end, ordinary));
  }

  private List<Span> lived(Collection<Span> spans) {
    return spans.stream()
        .map(one -> one.within(period))
        .filter(one -> one.from().isBefore(one.until()))
        .toList();
  }

  private long lived(Span span) {
    return span.within(period).seconds();
  }

  private boolean in(Instant moment) {
    return !moment.isBefore(history.start(from)) && moment.isBefore(history.start(until));
  }

  private boolean in(@Nullable Asked asked) {
    return asked != null && in(asked.receivedAt());
  }

  private boolean due(Custody custody) {
    return !custody.neverDue() && custody.eligibleAt().isBefore(history.exportedAt());
  }

  private boolean over(Custody custody) {
    return custody.departedAt().isBefore(history.exportedAt());
  }

  /** An answer stands in the log once a request is turned down or taken back, or came due. */
  private boolean answered(Custody custody) {
    Asked asked = custody.asked();
    return asked != null
        && (asked.answer() == Asked.Answer.HONORED
            ? due(custody) || over(custody)
            : asked.answeredAt().isBefore(history.exportedAt()));
  }

  private long asked(Predicate<Custody> which) {
    return history.custodies().stream().filter(one -> in(one.asked())).filter(which).count();
  }

  private long sum(ToLongFunction<Custody> of) {
    return history.custodies().stream().mapToLong(of).sum();
  }
}
