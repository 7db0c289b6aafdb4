package org.amparo.model.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.model.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Says of each conviction of a case whether it was on record before the arrest, before the request
 * and when the person would otherwise be released, and whether it is final, and adds the booking's
 * own charges that ended, or may have ended, in a conviction. A fact dated after release never
 * makes a conviction count.
 */
public final class ConvictionTimes {

  /** Before the arrest that led to this custody, or the booking where that is not known. */
  public static final String BEFORE_ARREST = "before_arrest";

  /** Before the request came. */
  public static final String BEFORE_REQUEST = "before_request";

  /** When the person would otherwise be released, or the request came where that was later. */
  public static final String BY_RELEASE = "by_release";

  /** Where the conviction stands: withheld, on appeal, and so on. */
  public static final String STANDING = "standing";

  /**
   * Whether it is final, as one is of which its source tells no standing. A juvenile's adjudication
   * is not; of any other it is unknown, and the policy has to speak of it.
   */
  public static final String IS_FINAL = "final";

  /** The standing of a conviction that nothing is left to undo. */
  public static final String FINAL = "FINAL";

  /** That of an adjudication as a juvenile, which is no conviction unless a text says so. */
  public static final String JUVENILE = "JUVENILE";

  /** The standing where the source gives one for other convictions, and none for this. */
  public static final String NOT_RECORDED = "NOT_RECORDED";

  /** The three readings of when a conviction has to be on record. */
  public static final Set<String> READINGS = Set.of(BEFORE_ARREST, BEFORE_REQUEST, BY_RELEASE);

  /** What a charge has in common with the conviction it ended in, unless it was reduced. */
  public static final Set<String> OF_THE_CHARGE =
      Set.copyOf(
          WordList.of(
              "statute section court ncic grade offense_class category violent serious"
                  + " state_prison_felony "
                  + ListFact.VICTIM_AGE));

  /** Reasons for a release by which a reduced charge is still open, or gone. */
  public static final List<String> WITHOUT_CONVICTION =
      List.of("DISMISSED", "ACQUITTED", "BOND_OR_RECOGNIZANCE", "DIVERSION");

  private final @Nullable LocalDate arrest;
  private final @Nullable LocalDate request;
  private final @Nullable LocalDate eligible;
  private final @Nullable LocalDate release;
  private final boolean served;
  private final boolean mayBeReduced;

  private ConvictionTimes(CaseRecord record) {
    LocalDate arrested = day(record.value(Fact.CUSTODY_ARRESTED_ON));
    this.arrest = arrested != null ? arrested : day(record.value(Fact.CUSTODY_BOOKED_ON));
    this.request = day(record.value(Fact.REQUEST_RECEIVED_ON));
    this.eligible = day(record.value(Fact.CUSTODY_RELEASE_ELIGIBLE_ON));
    this.release = day(record.value(Fact.CUSTODY_RELEASED_AT));
    Object reason = record.value(Fact.CUSTODY_RELEASE_REASON);
    this.served = "SERVED".equals(reason);
    this.mayBeReduced = !(reason instanceof String word && WITHOUT_CONVICTION.contains(word));
  }

  /** The case with these facts of its convictions; what it states already stands. */
  public static CaseRecord known(CaseRecord record) {
    ConvictionTimes times = new ConvictionTimes(record);
    List<Map<String, Object>> elements = new ArrayList<>();
    record.list(ListFact.CONVICTIONS).elements().forEach(one -> elements.add(times.earlier(one)));
    record.list(ListFact.CHARGES).elements().stream()
        .filter(charge -> times.mayBeConviction(charge.get("status")))
        .forEach(charge -> elements.add(times.ofCharge(charge)));
    if (elements.isEmpty()) {
      return record;
    }
    boolean complete = record.list(ListFact.CONVICTIONS).complete();
    return record.with(ListFact.CONVICTIONS, new ListValue(elements, complete));
  }

  private boolean mayBeConviction(@Nullable Object status) {
    return status == null
        || status.equals("CONVICTED")
        || (status.equals("REDUCED") && mayBeReduced);
  }

  private Map<String, Object> earlier(Map<String, Object> conviction) {
    Map<String, Object> timed = new HashMap<>(conviction);
    Object standing = timed.getOrDefault(STANDING, FINAL);
    if (standing.equals(FINAL) || standing.equals(JUVENILE)) {
      timed.putIfAbsent(IS_FINAL, standing.equals(FINAL));
    }
    Object day = conviction.get("convicted_on");
    state(timed, BEFORE_ARREST, on(day, this::beforeArrest));
    state(timed, BEFORE_REQUEST, on(day, this::beforeRequest));
    state(timed, BY_RELEASE, on(day, this::byRelease));
    return timed;
  }

  /** Of a felony that was reduced, or may have been, it is not on record what it was reduced to. */
  private Map<String, Object> ofCharge(Map<String, Object> charge) {
    Map<String, Object> timed = new HashMap<>();
    boolean reduced = !"CONVICTED".equals(charge.get("status")) && mayBeReduced;
    charge.forEach(
        (field, value) -> {
          boolean stands = !reduced || field.equals("court");
          boolean atMost = field.equals("grade") && !value.equals("FELONY");
          if (OF_THE_CHARGE.contains(field) && (stands || atMost)) {
            timed.put(field, value);
          }
        });
    timed.put("in_custody_for_it", true);
    timed.put(IS_FINAL, true);
    timed.put(BEFORE_ARREST, false);
    if (served && charge.get("status") != null) {
      timed.put(BY_RELEASE, true);
    }
    return timed;
  }

  /** Of a year alone, what its first and its last day agree on. */
  private static @Nullable Boolean on(
      @Nullable Object convicted, Function<@Nullable LocalDate, @Nullable Boolean> reading) {
    if (convicted instanceof Year year) {
      Boolean first = reading.apply(year.atDay(1));
      return Objects.equals(first, reading.apply(year.atDay(year.length()))) ? first : null;
    }
    return reading.apply(day(convicted));
  }

  private @Nullable Boolean beforeArrest(@Nullable LocalDate day) {
    if (day == null || undatedCase()) {
      return true;
    }
    if (arrest != null) {
      return day.equals(arrest) ? null : Boolean.valueOf(day.isBefore(arrest));
    }
    return (after(day, request) || after(day, release)) ? false : null;
  }

  private @Nullable Boolean beforeRequest(@Nullable LocalDate day) {
    if (day == null || undatedCase() || after(arrest, day)) {
      return true;
    }
    if (request != null) {
      return day.equals(request) ? null : Boolean.valueOf(day.isBefore(request));
    }
    return after(day, release) ? false : null;
  }

  private @Nullable Boolean byRelease(@Nullable LocalDate day) {
    if (day == null
        || undatedCase()
        || after(arrest, day)
        || after(request, day)
        || after(eligible, day)) {
      return true;
    }
    if ((eligible != null && request != null && after(day, eligible) && after(day, request))
        || after(day, release)) {
      return false;
    }
    return (served && day.equals(eligible)) ? true : null;
  }

  /** Where no day of the case is known, a list of earlier convictions is taken at its word. */
  private boolean undatedCase() {
    return Stream.of(arrest, request, eligible, release).allMatch(Objects::isNull);
  }

  private static boolean after(@Nullable LocalDate later, @Nullable LocalDate earlier) {
    return later != null && earlier != null && later.isAfter(earlier);
  }

  private static void state(Map<String, Object> element, String field, @Nullable Boolean truth) {
    if (truth != null) {
      element.putIfAbsent(field, truth);
    }
  }

  /** The day of a date or time; null where it is neither. */
  static @Nullable LocalDate day(@Nullable Object value) {
    return switch (value) {
      case LocalDate date -> date;
      case LocalDateTime time -> time.toLocalDate();
      case null, default -> null;
    };
  }
}
