package org.amparo.evaluate.run;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.ResultTable.Column;
import org.amparo.evaluate.measure.Costing;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.library.PolicyHeading;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/**
 * Which policy the others are set against, and why: the one the user names; else the law in force
 * at the place on every day of its requests, as far as one policy that is carried was; else the
 * yardstick of honoring every request.
 *
 * @param against ids of policies
 * @param reason why these
 * @param law the law in force, where one policy was; null where none was, or the user's own is used
 */
record Baseline(List<String> against, Reason reason, @Nullable Policy law) {

  private static final String NAME = "baseline";
  private static final List<Column> COLUMNS =
      List.of(
          new Column("policy_id", "text", "Policy id"),
          new Column("reason", "text", "Why it"),
          new Column("law_id", "text", "Law in force on every day of the requests, policy id"),
          new Column("law", "text", "Its name"));

  /** Why a policy is set against. */
  enum Reason {
    /** The user named it. */
    NAMED,
    /** It was in force at the place on every day of its requests. */
    IN_FORCE,
    /** No place was asked for, or one that has no law of its own. */
    NO_PLACE,
    /** No policy of the place, its county or its state that answers for holds is carried. */
    NONE_CARRIED,
    /** Two policies of the same rank were in force at once. */
    SEVERAL,
    /** No one policy was in force on every day, or a higher one was on some. */
    CHANGED,
    /** No request has a day. */
    NO_DAYS,
    /** The law in force is not among the policies compared. */
    NOT_COMPARED
  }

  Baseline {
    against = List.copyOf(against);
  }

  /** Chooses for the requests in the plan's scope; {@code placeName} is null for all places. */
  static Baseline of(Plan plan, EvaluationSettings settings, @Nullable String placeName) {
    List<String> named = settings.pricing().costing().against();
    if (!named.isEmpty()) {
      return new Baseline(named, Reason.NAMED, null);
    }
    Optional<LawPlace> place = lawPlace(placeName);
    if (place.isEmpty()) {
      return yardstick(Reason.NO_PLACE, null);
    }
    Row row = plan.row("figure/request_days");
    String first = row.text("first");
    String last = row.text("last");
    if (first == null || last == null) {
      return yardstick(Reason.NO_DAYS, null);
    }
    return of(
        here(settings.law().library(), place.get(), LocalDate.parse(first), LocalDate.parse(last)),
        settings.policies(),
        LocalDate.parse(first),
        LocalDate.parse(last));
  }

  /** Chooses among the policies that were in force at the place on some of the days. */
  static Baseline of(List<Policy> here, List<Policy> compared, LocalDate first, LocalDate last) {
    if (here.isEmpty()) {
      return yardstick(Reason.NONE_CARRIED, null);
    }
    Policy.Rank highest = here.stream().map(Policy::rank).max(Policy.Rank::compareTo).orElseThrow();
    List<Policy> top = here.stream().filter(policy -> policy.rank() == highest).toList();
    List<Policy> throughout =
        top.stream().filter(policy -> policy.inForce(first) && policy.inForce(last)).toList();
    if (throughout.size() > 1) {
      return yardstick(Reason.SEVERAL, null);
    }
    if (throughout.isEmpty() || top.size() > 1) {
      return yardstick(Reason.CHANGED, null);
    }
    Policy law = throughout.getFirst();
    return compared.stream().anyMatch(policy -> policy.id().equals(law.id()))
        ? new Baseline(List.of(law.id()), Reason.IN_FORCE, law)
        : yardstick(Reason.NOT_COMPARED, law);
  }

  private static Baseline yardstick(Reason reason, @Nullable Policy law) {
    return new Baseline(List.of(Costing.HONOR_ALL), reason, law);
  }

  /** Local law alone: federal law and holdings of courts bind besides, and leave more open. */
  private static List<Policy> here(
      PolicyLibrary library, LawPlace place, LocalDate first, LocalDate last) {
    return library.headings().stream()
        .filter(policy -> isLocal(policy.rank()) && place.isBoundBy(policy))
        .filter(policy -> touches(policy, first, last))
        .map(policy -> library.find(policy.id()))
        .filter(policy -> policy.rulings().containsKey(Question.HOLD))
        .toList();
  }

  private static boolean touches(PolicyHeading policy, LocalDate first, LocalDate last) {
    LocalDate from = policy.from();
    LocalDate until = policy.until();
    return from != null && !from.isAfter(last) && (until == null || until.isAfter(first));
  }

  private static boolean isLocal(Policy.Rank rank) {
    return switch (rank) {
      case SHERIFF, COUNTY, STATE -> true;
      case PROPOSAL, FEDERAL, COURT -> false;
    };
  }

  private static Optional<LawPlace> lawPlace(@Nullable String name) {
    return Optional.ofNullable(name).flatMap(LawPlace::known);
  }

  /** One row a policy that is set against, for the report to say which and why. */
  ResultTable table() {
    return new ResultTable(
        NAME,
        "What the policies are set against",
        "One row a policy that the others are set against. Why: NAMED by the user; IN_FORCE at the place on every day of"
            + " its requests, the highest of county and state that answers for holds; else honoring every request, as"
            + " NO_PLACE with a law of its own was asked for, NONE_CARRIED is known, SEVERAL of one rank were in force at"
            + " once, the law CHANGED, NO_DAYS are on record, or the law is NOT_COMPARED.",
        COLUMNS,
        against.stream()
            .map(
                id ->
                    Arrays.<@Nullable Object>asList(
                        id,
                        reason.name(),
                        law == null ? null : law.id(),
                        law == null ? null : law.name()))
            .toList());
  }
}
