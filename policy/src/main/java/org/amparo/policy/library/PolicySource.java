package org.amparo.policy.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;
import org.amparo.policy.Consequence;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.cel.CheckedExpression;
import org.amparo.policy.citation.Citation;

/** A policy file, read and checked once by {@link PolicyLoader}, for any choice of parameters. */
public final class PolicySource {

  private final PolicyHeading heading;
  private final List<Citation> citations;
  private final Definitions definitions;
  private final Map<Question, RulingReader.Draft> drafts;
  private final List<DutyReader.Draft> duties;
  private final List<Consequence> consequences;
  private final String digest;

  /** Policies by their choices: a source is asked for the same one for each of its cases. */
  private final Map<Map<String, String>, Policy> made = new ConcurrentHashMap<>();

  PolicySource(
      PolicyHeading heading,
      List<Citation> citations,
      Definitions definitions,
      Map<Question, RulingReader.Draft> drafts,
      List<DutyReader.Draft> duties,
      List<Consequence> consequences,
      String digest) {
    this.digest = digest;
    this.duties = List.copyOf(duties);
    this.consequences = List.copyOf(consequences);
    this.heading = heading;
    this.citations = citations;
    this.definitions = definitions;
    this.drafts = drafts;
  }

  /** The policy's id, without choices. */
  public String id() {
    return heading.id();
  }

  /** What the file says of itself as a whole. */
  public PolicyHeading heading() {
    return heading;
  }

  /** Where the file begins. */
  public Place place() {
    return heading.place();
  }

  /** The policy with every parameter at its default. */
  public Policy policy() {
    return policy(Map.of());
  }

  /** The policy with some parameters chosen; AMP-307 for an unknown parameter or choice. */
  public Policy policy(Map<String, String> choices) {
    return made.computeIfAbsent(Map.copyOf(choices), this::make);
  }

  private Policy make(Map<String, String> choices) {
    requireKnown(choices);
    Map<Question, Ruling> rulings = new EnumMap<>(Question.class);
    drafts.forEach((question, draft) -> rulings.put(question, draft.lower(definitions, choices)));
    return new Policy(
        id(choices),
        name(choices),
        heading.jurisdiction(),
        heading.placeName(),
        heading.rank(),
        heading.binds(),
        heading.territory(),
        heading.versionOf(),
        heading.timeZone(),
        heading.from(),
        heading.until(),
        heading.goesBy(),
        heading.legalBasis(),
        heading.summary(),
        citations,
        definitions.parameters(choices),
        duties.stream().map(duty -> duty.lower(definitions, choices)).toList(),
        consequences,
        rulings,
        digest);
  }

  /** The parameters with a choice that is not the default. */
  private List<Policy.Parameter> chosen(Map<String, String> choices) {
    List<Policy.Parameter> presets = definitions.parameters(Map.of());
    return definitions.parameters(choices).stream()
        .filter(parameter -> !presets.contains(parameter))
        .toList();
  }

  /** The name, with the choices that are not the default behind it. */
  private String name(Map<String, String> choices) {
    String others =
        chosen(choices).stream()
            .map(other -> other.name() + ": " + other.choices().get(other.chosen()))
            .collect(Collectors.joining("; "));
    return heading.name() + (others.isEmpty() ? "" : " (" + others + ")");
  }

  /** The policy once for each choice of one parameter at a time, the one of defaults first. */
  public List<Policy> variants() {
    List<Policy> variants = new ArrayList<>(List.of(policy()));
    for (Policy.Parameter parameter : definitions.parameters(Map.of())) {
      for (String choice : parameter.choices().keySet()) {
        if (!choice.equals(parameter.chosen())) {
          variants.add(policy(Map.of(parameter.name(), choice)));
        }
      }
    }
    return variants;
  }

  /** A rule's condition as its author wrote it, on one line; empty for one without. */
  public Optional<String> written(Question question, String rule) {
    RulingReader.Draft draft = drafts.get(question);
    return draft == null
        ? Optional.empty()
        : draft.rules().stream()
            .filter(candidate -> candidate.rule().id().equals(rule))
            .map(candidate -> candidate.condition().written())
            .findFirst();
  }

  /** The variables as their author wrote them, by path, in file order. */
  public Map<String, String> written() {
    Map<String, String> texts = new LinkedHashMap<>();
    definitions.variables().forEach((path, value) -> texts.put(path, value.written()));
    return texts;
  }

  /** The parameters as their author wrote them, dated ones among them, in file order. */
  public List<WrittenParameter> parameters() {
    return definitions.written();
  }

  /** A duty's condition as its author wrote it, on one line; empty for one without. */
  public Optional<String> writtenDuty(String duty) {
    return duties.stream()
        .filter(draft -> draft.duty().id().equals(duty))
        .findFirst()
        .map(DutyReader.Draft::condition)
        .map(CheckedExpression::written);
  }

  /** Where a rule's id stands, or empty where there is no such rule. */
  public Optional<Place> placeOfRule(Question question, String rule) {
    RulingReader.Draft draft = drafts.get(question);
    return draft == null ? Optional.empty() : draft.place(rule);
  }

  /** Where a duty stands, or empty where there is none of this id. */
  public Optional<Place> placeOfDuty(String id) {
    return duties.stream()
        .filter(draft -> draft.duty().id().equals(id))
        .map(DutyReader.Draft::place)
        .findFirst();
  }

  private void requireKnown(Map<String, String> choices) {
    Map<String, Policy.Parameter> parameters = new LinkedHashMap<>();
    definitions.parameters(Map.of()).forEach(known -> parameters.put(known.name(), known));
    choices.forEach(
        (name, choice) -> {
          Policy.Parameter parameter = parameters.get(name);
          if (parameter == null) {
            throw ErrorCode.PARAMETER_UNKNOWN.error(
                "policy " + id() + " has no parameter '" + name + "'",
                NearMiss.advice(name, parameters.keySet()));
          }
          if (!parameter.choices().containsKey(choice)) {
            throw ErrorCode.PARAMETER_UNKNOWN.error(
                "parameter '" + name + "' of policy " + id() + " has no choice '" + choice + "'",
                NearMiss.advice(choice, parameter.choices().keySet()));
          }
        });
  }

  private String id(Map<String, String> choices) {
    String others =
        chosen(choices).stream()
            .map(other -> other.name() + "=" + other.chosen())
            .collect(Collectors.joining(","));
    return heading.id() + (others.isEmpty() ? "" : ":" + others);
  }
}
