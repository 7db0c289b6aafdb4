package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.model.decision.Question;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.Ruling;
import org.amparo.policy.compare.PolicyDiff;
import org.amparo.policy.compare.PolicyDiff.Difference;
import org.amparo.policy.library.PolicySource;

/** What changed from the version before, in plain words. */
final class VersionSection {

  private static final Pattern RULE = Pattern.compile("(HOLD|NOTIFY|TRANSFER|INTERVIEW) rule (.+)");

  private final Policy before;
  private final Policy after;
  private final List<String> changes = new ArrayList<>();
  private final List<String> terms = new ArrayList<>();

  private VersionSection(Policy before, Policy after) {
    this.before = before;
    this.after = after;
  }

  static void append(Markdown page, PolicySource before, PolicySource after) {
    VersionSection section = new VersionSection(before.policy(), after.policy());
    PolicyDiff.of(section.before, before, section.after, after).forEach(section::add);
    if (!section.terms.isEmpty()) {
      section.changes.add(
          "What these terms mean is written differently: "
              + String.join(", ", section.terms)
              + ".");
    }
    page.heading(2, "What changed");
    page.paragraph(
        "Against "
            + Markdown.link(before.policy().name(), before.id() + ".md")
            + ", clause by clause. A clause that the file only words differently is listed too.");
    page.bullets(
        section.changes.isEmpty()
            ? List.of("Nothing but its dates and citations.")
            : section.changes);
  }

  private void add(Difference difference) {
    String clause = difference.clause();
    Matcher rule = RULE.matcher(clause);
    if (clause.equals("in force") || clause.startsWith("citation ")) {
      return;
    }
    if (rule.matches()) {
      rule(Question.valueOf(rule.group(1)), Objects.requireNonNull(rule.group(2)));
    } else if (clause.startsWith("duty ")) {
      change("Duty", difference);
    } else if (clause.startsWith("variables.") || clause.startsWith("parameters.")) {
      terms.add(Markdown.code(clause));
    } else {
      change(clause, difference);
    }
  }

  private void change(String what, Difference difference) {
    String was = difference.before();
    String is = difference.after();
    changes.add(
        was == null
            ? "New, %s: %s".formatted(lower(what), Markdown.plain(Objects.requireNonNull(is)))
            : is == null
                ? "Gone, %s: %s".formatted(lower(what), Markdown.plain(was))
                : "%s: %s Before: %s"
                    .formatted(what, ended(Markdown.plain(is)), ended(Markdown.plain(was))));
  }

  private void rule(Question question, String id) {
    Optional<Rule> was = find(before, question, id);
    Optional<Rule> is = find(after, question, id);
    String what = question.name();
    if (was.isEmpty()) {
      is.ifPresent(rule -> changes.add("New, %s: %s".formatted(what, answer(rule))));
    } else if (is.isEmpty()) {
      changes.add("Gone, %s: %s".formatted(what, answer(was.get())));
    } else if (was.get().outcome() != is.get().outcome()) {
      changes.add(
          "%s: %s Before it was %s.".formatted(what, answer(is.get()), was.get().outcome()));
    } else if (was.get().explanation().equals(is.get().explanation())) {
      changes.add(
          "%s, rule %s: its condition is written differently.".formatted(what, Markdown.code(id)));
    } else {
      changes.add(
          "%s: %s Before: %s"
              .formatted(what, answer(is.get()), Markdown.plain(was.get().explanation())));
    }
  }

  private static Optional<Rule> find(Policy policy, Question question, String id) {
    Ruling ruling = policy.rulings().get(question);
    return ruling == null ? Optional.empty() : ruling.rule(id);
  }

  private static String answer(Rule rule) {
    return rule.outcome() + ". " + Markdown.plain(rule.explanation());
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String ended(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
