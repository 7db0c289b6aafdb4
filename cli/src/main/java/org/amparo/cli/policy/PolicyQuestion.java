package org.amparo.cli.policy;

import org.amparo.cli.base.PolicyFolder;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which policy decides, and what it is asked. */
final class PolicyQuestion {

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "ID",
      description = "A policy from `policy list`; a choice goes behind it, ID:parameter=choice.")
  private String id = "";

  @Option(
      names = "--question",
      paramLabel = "QUESTION",
      description = "HOLD, NOTIFY, TRANSFER or INTERVIEW; HOLD where not given.")
  private Question question = Question.HOLD;

  @Mixin private PolicyFolder folder = new PolicyFolder();

  Policy policy() {
    return folder.library().find(id);
  }

  Question question() {
    return question;
  }
}
