package org.amparo.cli.claim;

import java.nio.file.Path;
import org.amparo.cli.base.JsonCommand;
import org.amparo.cli.base.Result;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claims;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Recomputes what studies and officials published. */
@Command(
    name = "claims",
    description =
        "Recompute published figures from their own inputs, name the measure and rate each used, and"
            + " say where text and arithmetic differ.",
    footer = {"", "Example: amparo claims miami-dade-2018"})
public final class ClaimsCommand extends JsonCommand {

  @Parameters(
      paramLabel = "ID",
      arity = "0..1",
      description = "A claim; without it the claims are listed.")
  private @Nullable String id;

  @Option(
      names = "--folder",
      paramLabel = "FOLDER",
      description = "Read the claim files (*.yaml) of this folder too.")
  private @Nullable Path folder;

  @Override
  protected Result result() {
    Claims claims = folder == null ? Claims.bundled() : Claims.bundled().with(folder);
    if (id == null) {
      return Result.of(
          () -> ClaimText.list(claims.all()),
          () -> claims.all().stream().map(ClaimJson::of).toList());
    }
    Claim claim = claims.find(id);
    return Result.of(() -> ClaimText.whole(claim), () -> ClaimJson.of(claim));
  }
}
