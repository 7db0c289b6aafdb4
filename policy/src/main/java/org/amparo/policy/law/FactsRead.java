package org.amparo.policy.law;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Clock;
import org.amparo.policy.Due;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.ir.Term;

/**
 * What a stack of policies reads of a case, as a person records it: in place of what is worked out
 * of a conviction's day, the days themselves.
 *
 * @param lists the fields read of each list's elements, in their order; a list that is not read is
 *     absent
 */
public record FactsRead(Set<Fact> facts, Map<ListFact, List<Field>> lists) {

  private static final Map<String, List<String>> RECORDED =
      Map.of(
          ConvictionTimes.BEFORE_ARREST,
          List.of("convicted_on"),
          ConvictionTimes.BEFORE_REQUEST,
          List.of("convicted_on"),
          ConvictionTimes.BY_RELEASE,
          List.of("convicted_on"),
          ConvictionTimes.IS_FINAL,
          List.of(ConvictionTimes.STANDING),
          "section",
          List.of("court", "statute"),
          "category",
          List.of("court", "statute", "category"));

  /** What the rules, duties and clocks of some policies read. */
  public static FactsRead of(Collection<Policy> policies) {
    Set<Fact> facts = EnumSet.of(Fact.REQUEST_KIND, Fact.REQUEST_RECEIVED_ON);
    Map<ListFact, Set<String>> names = new EnumMap<>(ListFact.class);
    for (Policy policy : policies) {
      conditions(policy)
          .forEach(
              condition -> {
                facts.addAll(Mentioned.in(condition).facts());
                condition.each(part -> fields(part, names));
              });
      policy.rulings().values().stream().map(Ruling::clock).forEach(clock -> clock(clock, facts));
      policy.duties().forEach(duty -> moment(duty.due(), facts));
    }
    Safeguards.bundled()
        .conditions(Question.HOLD)
        .forEach(condition -> facts.addAll(Mentioned.in(condition).facts()));
    if (names.containsKey(ListFact.CONVICTIONS)) {
      facts.addAll(List.of(Fact.CUSTODY_ARRESTED_ON, Fact.CUSTODY_RELEASE_ELIGIBLE_ON));
    }
    Map<ListFact, List<Field>> lists = new EnumMap<>(ListFact.class);
    names.forEach(
        (list, read) ->
            lists.put(
                list,
                list.fields().stream().filter(field -> read.contains(field.name())).toList()));
    return new FactsRead(facts, lists);
  }

  private static Stream<Condition> conditions(Policy policy) {
    return Stream.concat(
        policy.rulings().values().stream()
            .flatMap(ruling -> ruling.rules().stream().map(Rule::condition)),
        policy.duties().stream().map(duty -> duty.condition()));
  }

  private static void fields(Condition part, Map<ListFact, Set<String>> names) {
    ListFact list =
        switch (part) {
          case Condition.Exists exists -> exists.list();
          case Condition.ForAll all -> all.list();
          default -> null;
        };
    if (list != null) {
      Set<String> read = names.computeIfAbsent(list, _ -> new LinkedHashSet<>());
      part.eachTerm(
          term -> {
            if (term instanceof Term.FieldValue(Field field)) {
              read.addAll(RECORDED.getOrDefault(field.name(), List.of(field.name())));
            }
          });
    }
  }

  private static void clock(Clock clock, Set<Fact> facts) {
    if (!clock.isNone()) {
      facts.add(start(clock.from()));
    }
  }

  private static void moment(Due due, Set<Fact> facts) {
    if (due instanceof Due.Within(int _, Due.Moment moment)) {
      switch (moment) {
        case RECEIPT -> facts.add(Fact.REQUEST_RECEIVED_AT);
        case RELEASE_ELIGIBLE -> facts.add(Fact.CUSTODY_RELEASE_ELIGIBLE_AT);
        case DECISION -> {}
      }
    }
  }

  /** The fact that holds the moment from which a clock counts. */
  public static Fact start(Clock.Start start) {
    return switch (start) {
      case RECEIPT -> Fact.REQUEST_RECEIVED_AT;
      case RELEASE_ELIGIBLE -> Fact.CUSTODY_RELEASE_ELIGIBLE_AT;
    };
  }
}
