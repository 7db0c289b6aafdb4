package org.amparo.cli.records;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.ingest.Drafts;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.report.output.OutputFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes a contract for a file that no contract knows. */
@Command(
    name = "draft",
    description = {
      "Propose a contract for a file that no contract knows.",
      "It is whole: an import runs it. Each guess is marked with what it rests on; what only you"
          + " can know is named at its top. No value of a column that may name a person is written."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: amparo contract draft bookings.csv --out my-jail.yaml"})
public final class ContractDraftCommand extends BaseCommand {

  @Parameters(paramLabel = "FILE", description = "The file of records.")
  private Path file = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the contract; printed where not given. Nothing is replaced.")
  private @Nullable Path out;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "The workbook's sheet; the fullest where not given.")
  private @Nullable String sheet;

  @Override
  protected Result result() {
    if (out != null && Files.exists(out)) {
      throw new AmparoException(
          ErrorCode.OUTPUT_NOT_WRITABLE,
          "there is something there already, and a draft never replaces it",
          Place.of(out.toString()),
          "choose another --out");
    }
    String text =
        stages(1)
            .run(
                "Looking at " + file.getFileName(),
                listener -> Drafts.contract(file, sheet, listener));
    if (out == null) {
      return Result.of(text);
    }
    OutputFile.write(out, text.getBytes(StandardCharsets.UTF_8));
    return Result.of(
        """
        Wrote %s. Fill in what its first lines name and check its guesses;
        `amparo contract check %s` says what it can measure.
        """
            .formatted(out, out));
  }
}
