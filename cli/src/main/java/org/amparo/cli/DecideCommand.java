package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amparo.model.decision.Decision;
import org.amparo.model.decision.Outcome;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Explanation;
import org.amparo.policy.Interpreter;
import org.amparo.policy.Policy;
import org.amparo.policy.PolicyLibrary;
import org.amparo.policy.Rule;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides one request. */
@Command(
    name = "decide",
    description = {
      "Decide one request under a policy, with every condition's truth and the citations.",
      "Exit code 0 where the policy answers, 1 where it needs information or review."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "A case is JSON or YAML with the facts of docs/facts.md; a fact left out is unknown.",
      "Example: amparo decide case.json --policy us-fl-chapter-908"
    })
final class DecideCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "CASE.json", description = "The case: JSON or YAML.")
  private Path file = Path.of("");

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "ID",
      description = "A policy from `policy list`; a choice goes behind it, ID:parameter=choice.")
  private String policyId = "";

  @Option(
      names = "--question",
      paramLabel = "QUESTION",
      description = "HOLD, NOTIFY, TRANSFER or INTERVIEW; HOLD where not given.")
  private Question question = Question.HOLD;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    Policy policy = PolicyLibrary.bundled().find(policyId);
    CaseRecord record =
        CaseReader.read(YamlNode.read(file, ErrorCode.CASE_INVALID), file.getFileName().toString());
    Decision decision = Interpreter.decide(policy, question, record);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        json ? Json.text(object(policy, record, decision)) : Explanation.of(policy, decision));
    out.flush();
    return decision.outcome() == Outcome.NEEDS_INFORMATION
            || decision.outcome() == Outcome.NEEDS_REVIEW
        ? ExitCode.FINDING
        : ExitCode.FINE;
  }

  private static Map<String, @Nullable Object> object(
      Policy policy, CaseRecord record, Decision decision) {
    Optional<Rule> rule =
        Optional.ofNullable(policy.rulings().get(decision.question()))
            .flatMap(ruling -> ruling.rule(decision.rule()));
    return JsonObject.of(
        "case", record.id(),
        "policy", decision.policyId(),
        "policy_sha256", decision.policyDigest(),
        "verified", policy.verified(),
        "question", decision.question().name(),
        "outcome", decision.outcome().name(),
        "meaning", Explanation.sentence(decision.question(), decision.outcome()),
        "rule", decision.rule(),
        "explanation", rule.map(Rule::explanation).orElse(null),
        "citations",
            rule.map(Rule::citations).orElse(List.of()).stream().map(JsonObject::citation).toList(),
        "possible", decision.possible().stream().map(Outcome::name).sorted().toList(),
        "missing", decision.missing(),
        "conditions",
            decision.conditions().stream()
                .map(truth -> JsonObject.of("rule", truth.rule(), "truth", truth.truth().name()))
                .toList());
  }
}
