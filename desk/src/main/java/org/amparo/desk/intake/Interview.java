package org.amparo.desk.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.LawAnswer;
import org.amparo.desk.law.WhyAsked;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;
import org.amparo.policy.law.FactsRead;

/**
 * The questions that the law in force asks of a case, in the order that settles it soonest.
 *
 * @param done whether nothing is left that matters
 */
public record Interview(List<Asked> asked, boolean done) {

  /** None, where none makes sense. */
  public static final Interview NONE = new Interview(List.of(), false);

  /** What is recorded by an act of its own, when it happens. */
  public static final Set<Fact> BY_ACTS =
      Set.of(
          Fact.CUSTODY_RELEASE_ELIGIBLE_ON,
          Fact.CUSTODY_RELEASE_ELIGIBLE_AT,
          Fact.CUSTODY_RELEASED_AT,
          Fact.CUSTODY_RELEASED_TO,
          Fact.JURISDICTION_TIME_ZONE);

  /**
   * One question: a single fact or a list, of which the other is empty.
   *
   * @param why what reads it
   */
  public record Asked(
      String path, List<FactField> fact, List<ListField> list, List<AnswerView.Reason> why) {}

  /**
   * The questions that were asked before, and the next one, once those are answered.
   *
   * @param before paths, in order
   * @param settled whether those without an answer are not known and not to be waited for
   * @param passed paths never to ask for
   */
  public static Interview of(
      LawAnswer answer,
      Question question,
      CaseForm form,
      List<String> before,
      boolean settled,
      Set<String> passed) {
    Map<ListFact, List<Field>> lists = FactsRead.of(answer.law().layers()).lists();
    Set<String> paths = new LinkedHashSet<>(before);
    boolean waits = before.stream().anyMatch(path -> !settled && !said(path, form));
    boolean done = false;
    if (!waits) {
      Set<String> known = new HashSet<>(passed);
      known.addAll(before);
      BY_ACTS.forEach(fact -> known.add(fact.path()));
      Optional<String> next = answer.next(question, known);
      next.ifPresent(paths::add);
      done = next.isEmpty();
    }
    List<Asked> asked = new ArrayList<>();
    for (String path : paths) {
      Optional<ListFact> list = ListFact.byPath(path);
      asked.add(
          new Asked(
              path,
              Fact.byPath(path).map(fact -> form.fields(List.of(fact))).orElse(List.of()),
              list.map(one -> form.lists(Map.of(one, lists.getOrDefault(one, one.fields()))))
                  .orElse(List.of()),
              WhyAsked.of(answer, question, path)));
    }
    return new Interview(List.copyOf(asked), done);
  }

  /** An empty text is no answer yet; that nothing is known is said by a choice. */
  private static boolean said(String path, CaseForm form) {
    Optional<Fact> fact = Fact.byPath(path);
    if (fact.isEmpty()) {
      return form.given().containsKey(path + "_complete");
    }
    return form.record().value(fact.get()) != null
        || (fact.get().type() == FactType.BOOLEAN && form.given().containsKey(path));
  }

  /** The paths that were asked, as a page carries them. */
  public String paths() {
    return asked.stream().map(Asked::path).collect(Collectors.joining(","));
  }

  /** The same read again; what is no path is left out. */
  public static List<String> paths(String text) {
    return Stream.of(text.split(",", -1))
        .filter(path -> Fact.byPath(path).isPresent() || ListFact.byPath(path).isPresent())
        .distinct()
        .toList();
  }
}
