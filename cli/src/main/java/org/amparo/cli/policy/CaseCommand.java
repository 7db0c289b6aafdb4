package org.amparo.cli.policy;

import java.nio.file.Path;
import java.util.Map;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.PolicyFolder;
import org.amparo.cli.base.Result;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.policy.law.LawInForce;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts the file of a case. */
@Command(
    name = "case",
    description = "Write the file of a case to fill in.",
    subcommands = CaseCommand.New.class,
    footer = {"", "Example: amparo case new --place \"Miami-Dade County, FL\""})
public final class CaseCommand extends BaseCommand {

  @Override
  protected Result result() {
    throw misuse("say which: case new");
  }

  /** Drafts a case for a place. */
  @Command(
      name = "new",
      description = {
        "Write a case to fill in, with exactly the facts that the law of a place reads.",
        "Each with its meaning and the values that it may take. `amparo law --ask` asks for them."
      },
      footer = {"", "Example: amparo case new --place \"Miami-Dade County, FL\" --out case.yaml"})
  static final class New extends BaseCommand {

    @Mixin private LawOf where = new LawOf();

    @Mixin private PolicyFolder folder = new PolicyFolder();

    @Option(
        names = {"--out", "--into"},
        paramLabel = "FILE",
        description = "Where to write; case.yaml where not given, never over another file.")
    private @Nullable Path out;

    @Override
    protected Result result() {
      CaseRecord none = new CaseRecord("any", Map.of(), Map.of());
      LawInForce law = where.law(folder.law().policies(), none);
      Path file = CaseFile.free(out);
      CaseFile.write(file, CaseDraft.of(law, none.with(Fact.REQUEST_RECEIVED_ON, law.day())));
      return Result.of("Wrote %s.\n".formatted(file));
    }
  }
}
