package org.amparo.cli.claim;

import java.nio.file.Path;
import java.util.List;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.run.ClaimsBeside;
import org.amparo.ingest.Workspace;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes what studies and officials published. */
@Command(
    name = "claims",
    description =
        "Recompute published figures from their own inputs, name the measure and rate each used,"
            + " say where text and arithmetic differ, and set them beside a workspace.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: amparo claims miami-dade-2018",
      "Example: amparo claims --against study.duckdb --place \"Pierce County, WA\""
    })
public final class ClaimsCommand extends JsonCommand {

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A claim; without it the claims are listed.")
  private @Nullable String id;

  @Option(
      names = "--against",
      paramLabel = "WORKSPACE.duckdb",
      description =
          "Set the claims about exactly the places of these records beside them, and say of the"
              + " others why not.")
  private @Nullable Path workspace;

  @Option(
      names = "--place",
      paramLabel = "NAME",
      description = "With --against: the records of this place only.")
  private @Nullable String place;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "Read the claim files (*.yaml) of this folder too.")
  private @Nullable Path folder;

  @Override
  protected Result result() {
    Claims claims = folder == null ? Claims.bundled() : Claims.bundled().with(folder);
    return workspace == null ? recomputed(claims) : beside(claims, workspace);
  }

  private Result recomputed(Claims claims) {
    if (place != null) {
      throw new AmparoException(
          ErrorCode.ARGUMENT_INVALID,
          "--place says nothing without --against",
          null,
          "add --against WORKSPACE.duckdb, or leave --place out");
    }
    if (id == null) {
      return Result.of(
          () -> ClaimText.list(claims.all()),
          () -> claims.all().stream().map(ClaimJson::of).toList());
    }
    Claim claim = claims.find(id);
    return Result.of(() -> ClaimText.whole(claim), () -> ClaimJson.of(claim));
  }

  private Result beside(Claims claims, Path file) {
    Claims asked = id == null ? claims : new Claims(List.of(claims.find(id)));
    try (Workspace open = Workspace.read(file)) {
      ClaimsBeside beside = ClaimsBeside.of(open, place, asked);
      return Result.of(() -> ClaimText.beside(beside), () -> ClaimJson.beside(beside));
    }
  }
}
