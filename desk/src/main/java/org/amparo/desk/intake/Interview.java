package org.amparo.desk.intake;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.County;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;

/** The questions that the law asks, what settles it soonest first; done where none is left. */
public record Interview(List<Asked> asked, boolean done) {

  /** What is recorded by an act of its own, when it happens. */
  public static final Set<Fact> BY_ACTS =
      Set.of(
          Fact.CUSTODY_RELEASE_ELIGIBLE_ON,
          Fact.CUSTODY_RELEASE_ELIGIBLE_AT,
          Fact.CUSTODY_RELEASED_AT,
          Fact.CUSTODY_RELEASED_TO,
          Fact.JURISDICTION_TIME_ZONE);

  /** The path of a fact or list, and what reads it. */
  public record Asked(String path, List<AnswerView.Reason> why) {}

  /** Those asked before, and the next one once these are answered or settled as not known. */
  public static Interview of(
      AnswerView answer, CaseForm form, List<String> before, boolean settled, Set<String> passed) {
    Set<String> paths = new LinkedHashSet<>(before);
    boolean done = false;
    if (settled || before.stream().allMatch(path -> said(path, form))) {
      Set<String> known = new HashSet<>(passed);
      known.addAll(before);
      BY_ACTS.forEach(fact -> known.add(fact.path()));
      // What is the county's is set up once, and asked about no person.
      County.FACTS.forEach(fact -> known.add(fact.path()));
      Optional<String> next = answer.law().next(answer.question(), known);
      next.ifPresent(paths::add);
      done = next.isEmpty();
    }
    return new Interview(
        paths.stream().map(path -> new Asked(path, answer.whyAsked(path))).toList(), done);
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
