package org.amparo.cli.policy;

import java.util.List;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one policy. */
@Command(
    name = "show",
    description = "Show a policy: what it answers, by which rules, for how long, resting on what.",
    footer = {"", "Example: amparo policy show us-ca-sb-54"})
public final class PolicyShowCommand extends BaseCommand {

  @Parameters(
      paramLabel = "ID",
      description = "A policy from `policy list`; a choice goes behind it, ID:parameter=choice.")
  private String id = "";

  @Mixin private PolicyFolder folder = new PolicyFolder();

  @Override
  protected Result result() {
    PolicyLibrary library = folder.library();
    Policy policy = library.find(id);
    PolicySource source = library.source(PolicyLibrary.idOf(id));
    List<String> versions =
        library.policies().stream()
            .filter(other -> other.versionOf().equals(policy.versionOf()))
            .map(Policy::id)
            .filter(other -> !other.equals(source.id()))
            .toList();
    return Result.of(
        PolicyText.of(
            policy,
            library.cases(source.id()).cases().size(),
            versions,
            library.clauses(source.id())));
  }
}
