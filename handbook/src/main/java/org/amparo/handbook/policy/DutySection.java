package org.amparo.handbook.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.model.decision.Outcome;
import org.amparo.policy.Due;
import org.amparo.policy.Duty;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicySource;

/** The part of a policy's page with its duties. */
final class DutySection {

  private DutySection() {}

  static void append(Markdown page, PolicySource source, Policy policy) {
    if (policy.duties().isEmpty()) {
      return;
    }
    page.heading(2, "Duties");
    page.paragraph("What follows besides an answer.");
    page.table(
        List.of("duty", "kind", "follows from", "where", "due", "rests on", "verified"),
        policy.duties().stream().map(duty -> row(duty, source, policy)).toList());
  }

  private static List<String> row(Duty duty, PolicySource source, Policy policy) {
    return List.of(
        "**" + Markdown.plain(duty.id()) + "**: " + Markdown.plain(duty.text()),
        Markdown.code(duty.action().name()),
        follows(duty),
        Markdown.code(source.writtenDuty(duty.id()).orElse("")),
        duty.due().words(),
        Words.numbers(duty.citations(), policy.citations()),
        Words.verified(duty.citations()));
  }

  private static String follows(Duty duty) {
    if (duty.due() instanceof Due.Standing) {
      return "no request";
    }
    String questions =
        duty.questions().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    boolean any = duty.outcomes().size() == Outcome.values().length;
    return any
        ? questions
        : questions
            + " answered "
            + duty.outcomes().stream().sorted().map(Enum::name).collect(Collectors.joining(" or "));
  }
}
