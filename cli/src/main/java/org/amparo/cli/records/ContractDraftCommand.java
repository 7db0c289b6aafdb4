package org.amparo.cli.records;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.ingest.draft.ContractDraft;
import org.amparo.model.place.County;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.report.output.OutputFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a contract for files that no contract knows. */
@Command(
    name = "draft",
    description = {
      "Propose a contract for a jail's own files, tried on them.",
      "What could not be told is marked CHECK beside its line. Columns that name a person are left"
          + " out. Nothing is written where the layout cannot be told (AMP-130)."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: amparo contract draft bookings.csv --place \"Travis County, TX\" --out my-jail.yaml"
    })
public final class ContractDraftCommand extends BaseCommand {

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "The files of one export; several are joined by the number of the booking.")
  private List<Path> files = List.of();

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description = "The county, as \"Miami-Dade County, FL\"; left to you where not given.")
  private @Nullable String place;

  @Option(
      names = "--out",
      paramLabel = "FILE.yaml",
      description = "Where the contract goes; printed where not given. Nothing is replaced.")
  private @Nullable Path out;

  @Override
  protected Result result() {
    if (out != null && Files.exists(out)) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "there is something there already, and a draft replaces nothing",
          Place.of(out),
          "choose another --out");
    }
    County county = place == null ? null : county(place);
    String target = out == null ? "my-jail.yaml" : out.toString();
    ContractDraft draft = ContractDraft.of(files, county, target);
    if (out == null) {
      return Result.of(draft.contract());
    }
    OutputFile.write(out, draft.contract().getBytes(StandardCharsets.UTF_8));
    return Result.of("Wrote " + out + ". " + draft.summary());
  }
}
