package org.amparo.policy.law;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.Clock;
import org.amparo.policy.Due;
import org.amparo.policy.Duty;
import org.amparo.policy.Policy;
import org.amparo.policy.Ruling;
import org.amparo.policy.Safeguards;
import org.amparo.policy.ir.Mentioned;

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
    Mentioned named = new Mentioned();
    Set<Fact> facts = EnumSet.of(Fact.REQUEST_KIND, Fact.REQUEST_RECEIVED_ON);
    Safeguards.bundled().conditions(Question.HOLD).forEach(named::add);
    for (Policy policy : policies) {
      for (Ruling ruling : policy.rulings().values()) {
        ruling.rules().forEach(rule -> named.add(rule.condition()));
        if (!ruling.clock().isNone()) {
          facts.add(ruling.clock().from().fact());
        }
      }
      for (Duty duty : policy.duties()) {
        named.add(duty.condition());
        if (duty.due() instanceof Due.Within(int _, Due.Moment moment)) {
          moment.start().map(Clock.Start::fact).ifPresent(facts::add);
        }
        if (duty.due() instanceof Due.Ahead) {
          facts.add(Clock.Start.RELEASE_ELIGIBLE.fact());
        }
      }
    }
    facts.addAll(named.facts());
    if (named.has(ListFact.CONVICTIONS)) {
      facts.addAll(List.of(Fact.CUSTODY_ARRESTED_ON, Fact.CUSTODY_RELEASE_ELIGIBLE_ON));
    }
    Map<ListFact, List<Field>> lists = new EnumMap<>(ListFact.class);
    for (ListFact list : named.lists()) {
      Set<String> read =
          named.fields(list).stream()
              .map(Field::name)
              .flatMap(name -> RECORDED.getOrDefault(name, List.of(name)).stream())
              .collect(Collectors.toSet());
      lists.put(list, list.fields().stream().filter(field -> read.contains(field.name())).toList());
    }
    return new FactsRead(facts, lists);
  }
}
