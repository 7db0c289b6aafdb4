package org.amparo.policy;

import com.google.common.base.Suppliers;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.decision.Truth;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.ProblemList;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.citation.Citations;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Evaluation;
import org.amparo.policy.ir.Mentioned;
import org.amparo.policy.ir.Situation;
import org.amparo.policy.ir.Term;

/**
 * What holds whatever a policy says: that a request which asks for no hold is not asked for one,
 * and that a person has to read the case of a citizen or a minor before anyone is held or handed
 * over.
 *
 * @param rules in file order; each answers NOT_ASKED, or NEEDS_REVIEW in the place of MUST and MAY
 * @param onRecord ids of those that are raised by what is on record alone; what nobody recorded for
 *     them leaves no answer open
 * @param questions the questions that each stands over, by its id
 * @param againstSection what a person has to look at where the recorded kind or grade of an offense
 *     is another than its section's, and the answer hangs on it
 * @param attempt what a person has to look at where an attempt or the like is of an offense on a
 *     list that does not say whether attempts count, and the answer hangs on it
 * @param text the file's content
 */
public record Safeguards(
    List<Rule> rules,
    Set<String> onRecord,
    Map<String, Set<Question>> questions,
    Rule againstSection,
    Rule attempt,
    String text) {

  /** The safeguard over requests that ask for no hold. */
  public static final String NO_HOLD = "no-hold-asked";

  private static final String FILE = "policies/safeguards.yaml";

  private static final Supplier<Safeguards> BUNDLED =
      Suppliers.memoize(() -> of(BundledFiles.required(Safeguards.class, FILE), FILE));

  public Safeguards {
    rules = List.copyOf(rules);
    onRecord = Set.copyOf(onRecord);
    questions = Map.copyOf(questions);
  }

  /** Those that ship with Amparo. */
  public static Safeguards bundled() {
    return BUNDLED.get();
  }

  /** Reads them; AMP-302 with every problem found. */
  static Safeguards of(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.POLICY_INVALID);
    ProblemList problems = new ProblemList();
    problems.check(
        () -> file.allow(Set.of("citations", "safeguards", "against_section", "attempt")));
    Citations citations = new Citations(file, problems);
    List<Rule> rules = new ArrayList<>();
    Set<String> onRecord = new HashSet<>();
    Map<String, Set<Question>> questions = new HashMap<>();
    for (YamlNode node : file.items("safeguards")) {
      Optional<Rule> rule = problems.attempt(() -> rule(node, citations));
      rule.ifPresent(rules::add);
      rule.ifPresent(
          one ->
              questions.put(
                  one.id(),
                  node.items("questions").stream()
                      .map(question -> question.constant(Question.class))
                      .collect(Collectors.toUnmodifiableSet())));
      rule.filter(_ -> node.find("on_record_alone").map(YamlNode::bool).orElse(false))
          .ifPresent(one -> onRecord.add(one.id()));
    }
    Optional<Rule> against =
        problems.attempt(() -> reading(file.require("against_section"), citations));
    Optional<Rule> attempt = problems.attempt(() -> reading(file.require("attempt"), citations));
    problems.throwAny();
    return new Safeguards(
        rules, onRecord, questions, against.orElseThrow(), attempt.orElseThrow(), text);
  }

  private static Rule rule(YamlNode node, Citations citations) {
    node.allow(
        Set.of("id", "outcome", "when", "on_record_alone", "questions", "explanation", "cite"));
    YamlNode outcome = node.require("outcome");
    Outcome value = outcome.constant(Outcome.class);
    if (value != Outcome.NOT_ASKED && value != Outcome.NEEDS_REVIEW) {
      throw outcome.error("a safeguard cannot answer " + value, "write NOT_ASKED or NEEDS_REVIEW");
    }
    return new Rule(
        node.text("id"),
        new Condition.Or(node.items("when").stream().map(Safeguards::test).toList()),
        value,
        node.text("explanation").strip(),
        citations.citedBy(node),
        false);
  }

  private static Rule reading(YamlNode node, Citations citations) {
    node.allow(Set.of("id", "explanation", "cite"));
    return new Rule(
        node.text("id"),
        new Condition.Always(false),
        Outcome.NEEDS_REVIEW,
        node.text("explanation").strip(),
        citations.citedBy(node),
        false);
  }

  private static Condition test(YamlNode node) {
    node.allow(Set.of("fact", "one_of", "below"));
    YamlNode path = node.require("fact");
    Fact fact =
        Fact.byPath(path.text())
            .orElseThrow(
                () -> path.error("there is no fact " + path.text(), "docs/facts.md lists them"));
    Term term = new Term.FactValue(fact);
    return switch (fact.type()) {
      case BOOLEAN -> new Condition.Holds(term);
      case INTEGER ->
          new Condition.Compare(
              Condition.Operator.LESS,
              term,
              new Term.Constant(node.require("below").integer(), FactType.INTEGER));
      default ->
          new Condition.OneOf(
              term,
              node.items("one_of").stream()
                  .map(word -> new Term.Constant(word.text(), FactType.TEXT))
                  .toList());
    };
  }

  /** What they ask of a case. */
  public List<Condition> conditions(Question question) {
    return rules.stream().filter(rule -> covers(rule, question)).map(Rule::condition).toList();
  }

  /** The same, and what a policy asks whose rules there speak of a request to hold. */
  public List<Condition> conditions(Policy policy, Question question) {
    Ruling ruling = policy.rulings().get(question);
    boolean ofHold = ruling != null && ruling.hangsOnHold();
    return rules.stream()
        .filter(rule -> covers(rule, question) || (ofHold && rule.id().equals(NO_HOLD)))
        .map(Rule::condition)
        .toList();
  }

  private boolean covers(Rule rule, Question question) {
    return questions.getOrDefault(rule.id(), Set.of()).contains(question);
  }

  /** The safeguard of this id, as a decision names it. */
  public Optional<Rule> find(String id) {
    return Stream.concat(rules.stream(), Stream.of(againstSection, attempt))
        .filter(rule -> rule.id().equals(id))
        .findFirst();
  }

  /** The first with an outcome that surely holds; of those on a question. */
  public Optional<Rule> first(Outcome outcome, Question question, Situation situation) {
    return rules.stream()
        .filter(rule -> covers(rule, question) && rule.outcome() == outcome)
        .filter(rule -> Evaluation.of(rule.condition(), situation) == Truth.TRUE)
        .findFirst();
  }

  /**
   * Whether a request asks for no hold, so that no rule applies which speaks of requests to hold.
   * The last of the tests that is known decides, which is that of the form; unknown where none is.
   */
  public Truth asksNoHold(Situation situation) {
    return holdTests().stream()
        .map(test -> Evaluation.of(test, situation))
        .filter(truth -> truth != Truth.UNKNOWN)
        .reduce((_, last) -> last)
        .orElse(Truth.UNKNOWN);
  }

  /** The test that settles it. */
  public Condition holdTest() {
    return holdTests().getLast();
  }

  private List<Condition> holdTests() {
    return rules.stream()
        .filter(rule -> rule.id().equals(NO_HOLD))
        .flatMap(rule -> ((Condition.Or) rule.condition()).conditions().stream())
        .toList();
  }

  /** What is unknown of a case and would bring about a review of what it may or must. */
  public List<Condition> open(Question question, Set<Outcome> possible, CaseRecord record) {
    Situation situation = Situation.of(record);
    return rules.stream()
        .filter(rule -> covers(rule, question) && rule.outcome() == Outcome.NEEDS_REVIEW)
        .filter(rule -> !onRecord.contains(rule.id()))
        .filter(_ -> possible.stream().anyMatch(Outcome::permits))
        .map(Rule::condition)
        .filter(condition -> Evaluation.of(condition, situation) == Truth.UNKNOWN)
        .toList();
  }

  /** The facts that {@link #open} names. */
  public List<String> unknown(Question question, Set<Outcome> possible, CaseRecord record) {
    return open(question, possible, record).stream()
        .flatMap(condition -> Mentioned.in(condition).facts().stream())
        .map(Fact::path)
        .toList();
  }

  /** Of what may be answered, what is left where MUST and MAY are for a person to review. */
  public static Set<Outcome> reviewed(Set<Outcome> possible) {
    Set<Outcome> left = EnumSet.noneOf(Outcome.class);
    possible.forEach(one -> left.add(one.permits() ? Outcome.NEEDS_REVIEW : one));
    return left;
  }

  /** A decision that a policy's own rules made, under the safeguards. */
  Decision guarded(Decision decision, Question question, Situation situation) {
    Optional<Rule> notAsked = first(Outcome.NOT_ASKED, question, situation);
    if (notAsked.isPresent()) {
      return decision.notAsked(notAsked.get().id());
    }
    Optional<Rule> review = first(Outcome.NEEDS_REVIEW, question, situation);
    if (review.isEmpty() || decision.possible().stream().noneMatch(Outcome::permits)) {
      return decision;
    }
    Set<Outcome> left = reviewed(decision.possible());
    return decision.left(left, review.get().id());
  }
}
