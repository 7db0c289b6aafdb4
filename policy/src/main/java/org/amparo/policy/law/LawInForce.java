package org.amparo.policy.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The policies that bind a body in a place, the highest rank first, each in force on the day by
 * which it goes.
 *
 * @param layers by rank, within a rank by id; may be empty
 * @param others policies in force there on that day that bind other bodies alone
 * @param forms what binds the agency alone: the forms on which it asks, with the time they ask for
 * @param carried what the library has of the place and its state
 */
public record LawInForce(
    LawPlace place,
    LawDays days,
    Policy.Body body,
    List<Policy> layers,
    List<Policy> others,
    List<Policy> forms,
    Carried carried) {

  public LawInForce {
    layers = List.copyOf(layers);
    others = List.copyOf(others);
    forms = List.copyOf(forms);
  }

  /**
   * What a library has.
   *
   * @param since the first day of what is carried of the law of the place's state for the body,
   *     statutes, holdings or opinions of its attorney general; null where nothing is
   * @param state whether one of them had begun by the day, or the time before is known to have had
   *     none
   * @param local whether it has some policy of the place itself, for whatever day
   */
  public record Carried(@Nullable LocalDate since, boolean state, boolean local) {

    private static Carried of(
        List<Policy> policies, LawPlace place, LawDays days, Policy.Body body) {
      List<Policy> ofState =
          policies.stream()
              .filter(policy -> policy.rank() != Policy.Rank.PROPOSAL)
              .filter(policy -> policy.binds().contains(body))
              .filter(policy -> policy.jurisdiction().equals(place.stateId()))
              .filter(policy -> !policy.isOfSeveralAgencies())
              .toList();
      boolean nothingBefore =
          Coverage.ofState(place).filter(state -> !state.before().isEmpty()).isPresent();
      return new Carried(
          ofState.stream()
              .flatMap(policy -> Stream.ofNullable(policy.from()))
              .min(Comparator.naturalOrder())
              .orElse(null),
          ofState.stream().anyMatch(policy -> nothingBefore || policy.begun(days.of(policy))),
          policies.stream().anyMatch(policy -> policy.territory().contains(place.id())));
    }
  }

  /** Whether the place is a county or city of which no policy is carried, by this name at least. */
  public boolean lacksLocalPolicies() {
    return place.isLocal() && !carried.local();
  }

  /** Whether no law of the state is carried for the body on that day, so that no MAY follows. */
  public boolean lacksStateLaw() {
    return body != Policy.Body.ICE && place.hasState() && !carried.state();
  }

  /** That no rule of the state was found for that day, where none is carried; else empty. */
  public Optional<String> noneFound() {
    return lacksStateLaw()
        ? Coverage.ofState(place).flatMap(state -> state.noneFound(day()))
        : Optional.empty();
  }

  /**
   * The same up to a day before that of the law, with what was not looked at; only where no law of
   * the state is carried at all. Less than {@link #noneFound}.
   */
  public Optional<String> noneFoundUpTo() {
    return lacksStateLaw() && carried().since() == null
        ? Coverage.ofState(place).flatMap(state -> state.noneFoundUpTo(day()))
        : Optional.empty();
  }

  /** That nobody searched for that day, where no law of the state is carried for it; else empty. */
  public Optional<String> notSearched() {
    return lacksStateLaw()
        ? Coverage.ofState(place).flatMap(state -> state.notSearched(day()))
        : Optional.empty();
  }

  /** The law in force among some policies; proposals never are. */
  public static LawInForce of(
      List<Policy> policies, LawPlace place, LawDays days, Policy.Body body) {
    List<Policy> here =
        policies.stream()
            .filter(policy -> policy.rank() != Policy.Rank.PROPOSAL)
            .filter(policy -> policy.inForce(days.of(policy)))
            .filter(policy -> policy.territory().stream().anyMatch(place::lies))
            .sorted(Comparator.comparing(Policy::rank).reversed().thenComparing(Policy::id))
            .toList();
    return new LawInForce(
        place,
        days,
        body,
        here.stream().filter(policy -> policy.binds().contains(body)).toList(),
        here.stream()
            .filter(policy -> !policy.binds().contains(body))
            .filter(policy -> !policy.bindsAgencyAlone())
            .toList(),
        here.stream()
            .filter(policy -> policy.bindsAgencyAlone() && body != Policy.Body.ICE)
            .toList(),
        Carried.of(policies, place, days, body));
  }

  /** The day of the law, but for provisions that go by another day of the case. */
  public LocalDate day() {
    return days.day();
  }

  /** The same law with another reading of one of its policies. */
  public LawInForce with(Policy reading) {
    List<Policy> read =
        layers.stream()
            .map(
                policy ->
                    PolicyLibrary.idOf(policy.id()).equals(PolicyLibrary.idOf(reading.id()))
                        ? reading
                        : policy)
            .toList();
    return new LawInForce(place, days, body, read, others, forms, carried);
  }

  /**
   * How long a hold may last by each policy that could require or allow it, by the federal
   * regulation, and as the form asks; the shorter first.
   */
  public List<HoldLimit> limits(Resolution resolution, CaseRecord record) {
    return HoldLimit.of(this, resolution, record);
  }

  /** The union of the duties that follow, or may follow, from the answers to each question. */
  public List<OwedDuty> duties(Map<Question, Resolution> resolutions, CaseRecord record) {
    return OwedDuty.of(layers, resolutions, record);
  }

  /**
   * The unknown fields of offenses on record that keep an answer open; empty where it is settled.
   */
  public List<String> missingFields(Resolution resolution, CaseRecord record) {
    if (resolution.missing().isEmpty()) {
      return List.of();
    }
    Set<String> fields = new LinkedHashSet<>();
    for (int i = 0; i < layers.size(); i++) {
      Policy policy = layers.get(i);
      if (resolution.deciding().contains(policy.id())) {
        fields.addAll(Interpreter.missingFields(policy, resolution.decisions().get(i), record));
      }
    }
    return List.copyOf(fields);
  }

  /** What the law answers to every question about a case. */
  public Map<Question, Resolution> resolve(CaseRecord record) {
    Map<Question, Resolution> resolutions = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      resolutions.put(question, resolve(question, record));
    }
    return resolutions;
  }

  /** What the law answers to a question about a case of which this much is known. */
  public Resolution resolve(Question question, CaseRecord record) {
    return Resolution.of(this, question, record);
  }
}
