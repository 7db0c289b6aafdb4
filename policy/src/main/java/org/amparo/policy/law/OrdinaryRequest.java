package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.citation.Citation;

/**
 * Whether a jail may hold on the ordinary request: a complete I-247A that comes with ICE's own
 * warrant and nothing else, about an adult booked on a local charge whose case here is over, and of
 * whom no conviction and no other thing is on record. It is decided like any case, over the law in
 * force for a place and day.
 *
 * @param resolution what the stack answers to that case
 * @param ground the rule that the answer rests on; empty where none speaks to it
 * @param noneFound that no rule of the state was found for the day, and where it was looked for;
 *     empty where one is carried, or nobody looked
 * @param changed what the answer would be if one thing more were there, where it is another
 */
public record OrdinaryRequest(
    LawPlace place,
    LocalDate day,
    Answer answer,
    Authority authority,
    Resolution resolution,
    Optional<Ground> ground,
    Optional<String> noneFound,
    Map<More, Answer> changed) {

  public OrdinaryRequest {
    changed = Map.copyOf(changed);
  }

  /** The four answers that a jail can be given. */
  public enum Answer {
    /** It has to hold. */
    MUST,
    /** It may hold, and may refuse. */
    YES,
    /** It may not. */
    NO,
    /** No text that was read settles it. */
    NOT_SETTLED
  }

  /** What might be there besides the ordinary request. */
  public enum More {
    /** A warrant for a crime, signed by a federal judge or magistrate, presented with it. */
    JUDGES_WARRANT,
    /** Some conviction, where a law lists those that count. */
    CONVICTION,
    /** The person goes home on bond, and the local case goes on. */
    ON_BOND,
    /** An agreement under 8 USC 1357(g) for the jail. */
    AGREEMENT_287G,
    /** A written agreement of the federal government to pay all costs. */
    ALL_COSTS
  }

  /** The rule that an answer rests on, as it is printed and cited. */
  public record Ground(
      String policy, String name, Policy.Rank rank, String text, List<Citation> citations) {

    public Ground {
      citations = List.copyOf(citations);
    }

    private static Ground of(Policy policy, Rule rule) {
      return new Ground(
          policy.id(), policy.name(), policy.rank(), rule.explanation(), rule.citations());
    }

    /** Whether every citation of it was read in full. */
    public boolean verified() {
      return citations.stream().allMatch(Citation::verified);
    }
  }

  /** The answer for the jails of a place on a day, by some policies. */
  public static OrdinaryRequest of(List<Policy> policies, LawPlace place, LocalDate day) {
    LawInForce law = LawInForce.of(policies, place, LawDays.on(day), Policy.Body.JAIL);
    CaseRecord record = record(day);
    Resolution resolution = law.resolve(Question.HOLD, record);
    Authority authority = Authority.of(law, resolution);
    Answer answer = answer(resolution.possible(), authority);
    Map<More, Answer> changed = new EnumMap<>(More.class);
    for (More more : More.values()) {
      CaseRecord with = with(record, more);
      Resolution other = law.resolve(Question.HOLD, with);
      Authority given = more == More.AGREEMENT_287G ? by287g(authority) : authority;
      Answer then =
          more == More.CONVICTION
              ? withSome(resolution.possible(), other.possible(), given)
              : answer(other.possible(), given);
      if (then != answer) {
        changed.put(more, then);
      }
    }
    return new OrdinaryRequest(
        place,
        day,
        answer,
        authority,
        resolution,
        ground(law, resolution),
        law.noneFound(),
        changed);
  }

  /** The ordinary request as a case. */
  public static CaseRecord record(LocalDate day) {
    Map<Fact, Object> facts = new EnumMap<>(Fact.class);
    for (Fact fact : Fact.values()) {
      if (fact.type() == FactType.BOOLEAN) {
        facts.put(fact, PRESENT.contains(fact));
      }
    }
    facts.put(Fact.REQUEST_KIND, Question.HOLD.name());
    facts.put(Fact.REQUEST_FORM, "I247A");
    facts.put(Fact.REQUEST_RECEIVED_ON, day);
    facts.put(Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM, "I200");
    facts.put(Fact.PERSON_AGE, 30L);
    facts.put(Fact.PERSON_GANG_LISTING, "NONE");
    facts.put(Fact.CUSTODY_CUSTODIAN, "JAIL");
    facts.put(Fact.CUSTODY_BASIS, "LOCAL_PRETRIAL");
    facts.put(Fact.CUSTODY_BOOKED_ON, day);
    facts.put(Fact.CUSTODY_RELEASE_ELIGIBLE_ON, day);
    facts.put(Fact.CUSTODY_RELEASE_REASON, "DISMISSED");
    facts.put(Fact.JURISDICTION_REIMBURSEMENT, "NONE");
    ListValue none = new ListValue(List.of(), true);
    return new CaseRecord(
        "the ordinary request", facts, Map.of(ListFact.CONVICTIONS, none, ListFact.CHARGES, none));
  }

  /** What comes with the ordinary request; every other thing that can be true or false is not. */
  private static final Set<Fact> PRESENT =
      Set.of(
          Fact.REQUEST_FORM_COMPLETE,
          Fact.REQUEST_PROBABLE_CAUSE_SHOWN,
          Fact.REQUEST_BOX_BIOMETRIC_RECORDS,
          Fact.REQUEST_ADMINISTRATIVE_WARRANT,
          Fact.REQUEST_FACIALLY_NAMES_PERSON,
          Fact.REQUEST_SERVED_ON_PERSON,
          Fact.CUSTODY_LOCAL_CHARGE,
          Fact.CUSTODY_STATE_TERM_SATISFIED);

  private static CaseRecord with(CaseRecord record, More more) {
    return switch (more) {
      case JUDGES_WARRANT ->
          record
              .with(Fact.REQUEST_JUDICIAL_WARRANT, true)
              .with(Fact.REQUEST_JUDICIAL_WARRANT_CRIMINAL, true)
              .with(Fact.REQUEST_JUDICIAL_WARRANT_WITH_REQUEST, true);
      case CONVICTION -> record.with(ListFact.CONVICTIONS, ListValue.UNKNOWN);
      case ON_BOND ->
          record
              .with(Fact.CUSTODY_RELEASE_REASON, "BOND_OR_RECOGNIZANCE")
              .with(Fact.CUSTODY_BOND_SET, true)
              .with(Fact.CUSTODY_BOND_POSTED, true)
              .with(Fact.CUSTODY_STATE_TERM_SATISFIED, false);
      case AGREEMENT_287G -> record.with(Fact.JURISDICTION_AGREEMENT_287G, true);
      case ALL_COSTS -> record.with(Fact.JURISDICTION_REIMBURSEMENT, "ALL_COSTS");
    };
  }

  /** What some conviction would bring; the same answer where none brings another. */
  private static Answer withSome(Set<Outcome> without, Set<Outcome> possible, Authority authority) {
    Set<Outcome> fresh = EnumSet.copyOf(possible);
    fresh.removeAll(without);
    return answer(fresh.isEmpty() ? without : fresh, authority);
  }

  private static Answer answer(Set<Outcome> possible, Authority authority) {
    if (possible.size() != 1) {
      return Answer.NOT_SETTLED;
    }
    return switch (possible.iterator().next()) {
      case MUST -> Answer.MUST;
      case MUST_NOT -> Answer.NO;
      case MAY ->
          switch (authority.standing()) {
            case GIVEN -> Answer.YES;
            case DENIED -> Answer.NO;
            case UNSETTLED -> Answer.NOT_SETTLED;
          };
      default -> Answer.NOT_SETTLED;
    };
  }

  /** An agreement lets officers named in it act where no law of the state says otherwise. */
  private static Authority by287g(Authority authority) {
    return authority.standing() != Authority.Standing.UNSETTLED
        ? authority
        : new Authority(
            Authority.Standing.GIVEN,
            "8 USC 1357(g)",
            "The officers whom the agreement names and ICE trained act under its supervision.",
            List.of(),
            "",
            authority.holdings());
  }

  /** The rule that surely gives the answer, or one that may, of the highest rank that has it. */
  public static Optional<Ground> ground(LawInForce law, Resolution resolution) {
    List<Ground> perhaps = new ArrayList<>();
    for (int i = 0; i < law.layers().size(); i++) {
      Policy policy = law.layers().get(i);
      Decision decision = resolution.decisions().get(i);
      Ruling ruling = policy.rulings().get(resolution.question());
      if (ruling == null || !resolution.deciding().contains(policy.id())) {
        continue;
      }
      for (int j = 0; j < decision.conditions().size(); j++) {
        Rule rule = ruling.rules().get(j);
        Truth truth = decision.conditions().get(j).truth();
        boolean gives = resolution.possible().contains(rule.outcome());
        if (gives && truth == Truth.TRUE && decision.possible().equals(Set.of(rule.outcome()))) {
          return Optional.of(Ground.of(policy, rule));
        }
        if (gives && truth != Truth.FALSE) {
          perhaps.add(Ground.of(policy, rule));
        }
        if (truth == Truth.TRUE) {
          break;
        }
      }
    }
    return perhaps.stream().findFirst();
  }

  /** The answer in one line, with what gives it: {@code No, by the California Values Act.} */
  public String sentence() {
    return switch (answer) {
      case MUST -> "Yes, it must" + source() + "." + power();
      case YES -> "Yes, it may, and may refuse, by " + authority.by() + "." + power();
      case NO ->
          resolution.outcome() == Outcome.MUST_NOT
              ? "No" + source() + "."
              : "No: nothing gives the power to hold. " + first(authority.text());
      case NOT_SETTLED -> "Not settled: " + open();
    };
  }

  /** Whose rule the answer is, or who may make one where none is read that settles it. */
  public enum Maker {
    /**
     * A court of the United States or of the state: its holding stands until another changes it.
     */
    COURT,
    /** Congress or a federal agency. */
    FEDERAL,
    /** The legislature of the state, or who speaks for the state. */
    STATE,
    /** The board of the county or the council of the city. */
    BOARD,
    /** The sheriff, or the head of the agency that runs the jail. */
    SHERIFF
  }

  /**
   * Who may change the answer: the maker of the rule that gives it, and who stands above; where no
   * rule settles it, each from the sheriff up, of which the higher wins. A law of the state that
   * only asks leaves it to those below.
   */
  public List<Maker> mayChange() {
    boolean settled = answer == Answer.MUST || answer == Answer.NO;
    Policy.Rank from =
        settled ? ground.map(Ground::rank).orElse(Policy.Rank.SHERIFF) : Policy.Rank.SHERIFF;
    return switch (from) {
      case COURT -> List.of(Maker.STATE, Maker.COURT);
      case FEDERAL -> List.of(Maker.FEDERAL);
      case STATE -> List.of(Maker.STATE);
      case COUNTY -> List.of(Maker.BOARD, Maker.STATE);
      default -> List.of(Maker.SHERIFF, Maker.BOARD, Maker.STATE);
    };
  }

  /** The first sentence of the rule that the answer rests on; empty where none speaks to it. */
  public String because() {
    return ground.map(one -> first(one.text())).orElse("");
  }

  private String source() {
    return ground
        .map(one -> ", by " + one.name() + (one.verified() ? "" : " (not read in full)"))
        .orElse("");
  }

  private String power() {
    return authority.standing() == Authority.Standing.UNSETTLED ? " " + NO_POWER : "";
  }

  private String open() {
    if (resolution.possible().equals(Set.of(Outcome.MAY))) {
      return NO_AUTHORITY;
    }
    if (resolution.deciding().isEmpty()) {
      return noneFound.isPresent()
          ? NONE_FOUND
          : NOT_CARRIED
              + Coverage.ofState(place)
                  .flatMap(state -> state.notSearched(day))
                  .map(" "::concat)
                  .orElse("");
    }
    return resolution.possible().size() == 1
        ? "a person has to read " + ground.map(Ground::name).orElse("the law of the state") + "."
        : "it depends on " + Fact.words(resolution.missing()) + ".";
  }

  private static final String NO_AUTHORITY = Authority.UNSETTLED_MAY.replaceFirst("^N", "n");

  private static final String NONE_FOUND =
      "no rule of the state on detainers was found for that day; whether its law gives the power to"
          + " hold is not settled.";

  private static final String NOT_CARRIED =
      "no law of the state on holds is carried for that day, and whether it gives the power to hold"
          + " is not settled.";

  private static final String NO_POWER =
      "Whether state law gives the power to make the hold is not settled.";

  private static String first(String text) {
    return text.split("(?<=[a-z)0-9]{2}\\.)\\s+(?=[A-Z])", 2)[0];
  }
}
