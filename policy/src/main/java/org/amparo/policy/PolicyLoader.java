package org.amparo.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.decision.Question;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.cel.ExpressionChecker;
import org.amparo.policy.cel.Lowering;

/** Reads policy files. A file that loads has no problem that can be known without a case. */
public final class PolicyLoader {

  private static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "jurisdiction",
          "place",
          "rank",
          "in_force",
          "legal_basis",
          "summary",
          "citations",
          "parameters",
          "variables",
          "questions");

  private PolicyLoader() {}

  /**
   * Reads a policy from text.
   *
   * @param text the file's content, from which its digest is made too
   * @param name the file as errors shall name it
   * @throws AmparoException with every problem found: AMP-302 (the file), AMP-303 (types), AMP-304
   *     (an expression the language does not have), AMP-601 (not YAML)
   */
  public static PolicySource load(String text, String name) {
    return load(YamlNode.parse(text, name, ErrorCode.POLICY_INVALID), text);
  }

  /** Reads a policy from YAML that was read from this text; throws as {@link #load} does. */
  public static PolicySource load(YamlNode file, String text) {
    ProblemList problems = new ProblemList();
    problems.check(() -> file.allow(KEYS));
    Optional<PolicySource.Header> header = problems.attempt(() -> header(file, text, problems));
    Citations citations = new Citations(file, problems);
    ExpressionChecker checker = new ExpressionChecker();
    Definitions definitions = new Definitions(file, citations, checker, problems);
    RulingReader rulings = new RulingReader(citations, checker, problems);
    Optional<Map<Question, RulingReader.Draft>> drafts =
        problems.attempt(() -> rulings.read(file.require("questions")));
    drafts.ifPresent(read -> lowerOnce(read, definitions, problems));
    if (problems.isEmpty()) {
      // Only now is it certain that every mention was seen.
      citations.noteUnused(problems);
      definitions.noteUnused();
    }
    problems.throwAny();
    PolicySource source =
        new PolicySource(header.orElseThrow(), citations.all(), definitions, drafts.orElseThrow());
    source.variants();
    return source;
  }

  private static void lowerOnce(
      Map<Question, RulingReader.Draft> drafts, Definitions definitions, ProblemList problems) {
    for (RulingReader.Draft draft : drafts.values()) {
      for (RulingReader.DraftRule rule : draft.rules()) {
        problems.check(
            () -> Lowering.condition(rule.condition(), definitions.expressions(Map.of())));
      }
    }
  }

  private static PolicySource.Header header(YamlNode file, String text, ProblemList problems) {
    YamlNode id = file.require("id");
    if (!id.text().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      problems.note(
          id.error(
              "'" + id.text() + "' is not an id",
              "use lower-case letters and digits with - between the words"));
    }
    YamlNode jurisdiction = file.require("jurisdiction");
    if (!jurisdiction.text().startsWith("ocd-division/")) {
      problems.note(
          jurisdiction.error(
              "a jurisdiction is named by its Open Civic Data division id",
              "write it as ocd-division/country:us/state:fl/county:miami-dade"));
    }
    YamlNode inForce = file.require("in_force").allow(Set.of("from", "until"));
    Optional<LocalDate> from = inForce.find("from").map(YamlNode::date);
    Optional<LocalDate> until = inForce.find("until").map(YamlNode::date);
    if (until.isPresent() && (from.isEmpty() || !from.get().isBefore(until.get()))) {
      problems.note(
          inForce
              .require("until")
              .error(
                  "a policy cannot end before it begins",
                  "until is the first day no longer in force; give from, and a later until"));
    }
    return new PolicySource.Header(
        id.text(),
        file.text("name"),
        jurisdiction.text(),
        file.text("place"),
        file.require("rank").constant(Policy.Rank.class),
        from.orElse(null),
        until.orElse(null),
        file.text("legal_basis").strip(),
        file.text("summary").strip(),
        digest(text),
        file.place());
  }

  private static String digest(String text) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
