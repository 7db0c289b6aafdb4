package org.amparo.cli.policy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.cli.base.Stages;
import org.amparo.cli.screen.CaseScreen;
import org.amparo.cli.screen.FirstScreen;
import org.amparo.cli.screen.WholeLaw;
import org.amparo.model.decision.Question;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.Policy;
import org.amparo.policy.law.LawInForce;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.law.OrdinaryRequest;
import org.amparo.policy.law.OtherReading;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.report.LonePage;
import org.amparo.report.page.CaseSheet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the law in force for a place on a day. */
@Command(
    name = "law",
    description = {
      "Print what the law in force for a place on a day answers to a request.",
      "The answer to the request that was made, its deadline, reason and duties; with --full every"
          + " policy from the highest rank down, with its rules, duties and citations. Policies that"
          + " Amparo does not carry are not in it. Exit code 1 where it carries no law of the state."
    },
    footer = {"", "Example: amparo law --place \"Miami-Dade County, FL\" --on 2014-06-01"})
public final class LawCommand extends JsonCommand {

  private static final CaseRecord NOTHING = new CaseRecord("any", Map.of(), Map.of());

  @Mixin private LawOf of = new LawOf();

  @Option(
      names = "--case",
      paramLabel = "CASE.json",
      description = "A case to resolve the law for.")
  private @Nullable Path file;

  @Option(names = "--full", description = "Print every policy, rule, duty and citation, too.")
  private boolean full;

  @Option(
      names = "--ask",
      description =
          "Ask on the terminal for what matters, one question a line, and write the case.")
  private boolean ask;

  @Option(
      names = "--case-out",
      paramLabel = "FILE",
      description = "Where --ask writes the case; case.yaml where not given, never over another.")
  private @Nullable Path caseOut;

  @Option(
      names = "--reading",
      paramLabel = "ID=VALUE",
      description = "The reading of an unsettled clause: a parameter of a policy and its choice.")
  private List<String> readings = List.of();

  @Option(
      names = "--sheet",
      paramLabel = "FILE",
      description = "Write one page for the file, too: .html or .pdf.")
  private @Nullable Path sheet;

  @Mixin private PolicyFolder folder = new PolicyFolder();

  @Override
  protected Result result() {
    CaseRecord given = file == null ? NOTHING : CaseFile.read(file, this::remark);
    remark(CaseFile.warnings(given));
    LawPlace where = of.where();
    if (!where.listed()) {
      remark(
          "note: Amparo carries no list of cities: whether there is a "
              + where.name()
              + " is not checked, and the law of its county is not shown. Name the county for"
              + " that.\n");
    }
    PolicyLibrary library = folder.law();
    List<Policy> policies = read(library, given);
    CaseRecord known = dated(given, policies);
    CaseRecord record = ask ? answered(known, policies) : known;
    LawInForce law = of.law(policies, record);
    Question asked = CaseFile.asked(record);
    List<OtherReading> others = OtherReading.of(law, library, asked, record);
    if (sheet != null) {
      LonePage.sheet(new CaseSheet(law, record, asked, law.resolve(asked, record), others), sheet);
      remark("Wrote %s.\n".formatted(sheet));
    }
    Optional<OrdinaryRequest> ordinary =
        file == null && !ask && law.body() == Policy.Body.JAIL
            ? Optional.of(OrdinaryRequest.of(policies, where, law.day()))
            : Optional.empty();
    return Result.of(
            () ->
                full
                    ? WholeLaw.of(law, record, asked, others, ordinary, one -> text(one, library))
                    : ordinary
                        .map(first -> FirstScreen.of(law, record, first, others))
                        .orElseGet(() -> CaseScreen.of(law, record, asked, others)),
            () ->
                LawJson.of(
                    law, record, others, OrdinaryRequest.of(policies, of.where(), law.day())))
        .found(law.lacksStateLaw());
  }

  private static String text(Policy policy, PolicyLibrary library) {
    String id = PolicyLibrary.idOf(policy.id());
    int cases = library.cases(id).cases().size();
    return PolicyText.of(policy, cases, List.of(), library.clauses(id));
  }

  /** The policies, with the readings that were chosen. */
  private List<Policy> read(PolicyLibrary library, CaseRecord given) {
    List<Policy> policies = new ArrayList<>(library.policies());
    for (String reading : readings) {
      String[] parts = reading.split("[:=]", -1);
      String name = parts[Math.max(0, parts.length - 2)];
      List<Policy> meant =
          of.law(policies, given).layers().stream()
              .filter(one -> one.parameters().stream().anyMatch(known -> known.name().equals(name)))
              .filter(one -> parts.length == 2 || PolicyLibrary.idOf(one.id()).equals(parts[0]))
              .toList();
      if (meant.isEmpty() || parts.length > 3) {
        throw misuse(
            "'" + reading + "' is no reading here; --full names those of each policy in force");
      }
      for (Policy policy : meant) {
        Policy chosen = OtherReading.chosen(library, policy, name, parts[parts.length - 1]);
        policies.replaceAll(one -> one.equals(policy) ? chosen : one);
      }
    }
    return policies;
  }

  private CaseRecord dated(CaseRecord given, List<Policy> policies) {
    CaseRecord dated =
        given.value(Fact.REQUEST_RECEIVED_ON) == null
            ? given.with(Fact.REQUEST_RECEIVED_ON, of.law(policies, given).day())
            : given;
    return given.value(Fact.JURISDICTION_TIME_ZONE) == null
        ? of.where()
            .timeZone()
            .map(zone -> dated.with(Fact.JURISDICTION_TIME_ZONE, zone.getId()))
            .orElse(dated)
        : dated;
  }

  /** The case after the questions, which is written before anything is answered. */
  private CaseRecord answered(CaseRecord given, List<Policy> policies) {
    Path out = CaseFile.free(caseOut);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    CaseRecord record =
        new CaseInterview(known -> of.law(policies, known), in, this::remark, Stages.isTerminal())
            .ask(given);
    CaseFile.write(out, CaseDraft.of(of.law(policies, CaseFile.known(record)), record));
    remark("\nWrote %s.\n\n".formatted(out));
    CaseRecord known = CaseFile.known(record);
    remark(CaseFile.warnings(known));
    return known;
  }
}
