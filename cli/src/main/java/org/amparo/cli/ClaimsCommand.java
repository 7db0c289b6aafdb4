package org.amparo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.run.ClaimsBeside;
import org.amparo.ingest.Workspace;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.report.data.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recomputes what studies and officials published. */
@Command(
    name = "claims",
    description =
        "Recompute published figures from their own inputs, name the measure and rate each used, say where text and"
            + " arithmetic differ, and set them beside a workspace.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: amparo claims miami-dade-2018",
      "Example: amparo claims --against study.duckdb --place \"Pierce County, WA\""
    })
final class ClaimsCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

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

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public void run() {
    Claims claims = folder == null ? Claims.bundled() : Claims.bundled().with(folder);
    PrintWriter out = spec.commandLine().getOut();
    out.print(workspace == null ? recomputed(claims) : beside(claims, workspace));
    out.flush();
  }

  private String recomputed(Claims claims) {
    if (place != null) {
      throw new AmparoException(
          ErrorCode.ARGUMENT_INVALID,
          "--place says nothing without --against",
          null,
          "add --against WORKSPACE.duckdb, or leave --place out");
    }
    if (id == null) {
      return json ? Json.text(ClaimJson.list(claims.all())) : ClaimText.list(claims.all());
    }
    Claim claim = claims.find(id);
    return json ? Json.text(ClaimJson.whole(claim)) : ClaimText.whole(claim);
  }

  private String beside(Claims claims, Path file) {
    Claims asked = id == null ? claims : new Claims(List.of(claims.find(id)));
    try (Workspace open = Workspace.read(file)) {
      ClaimsBeside beside = ClaimsBeside.of(open, place, asked);
      return json ? Json.text(ClaimJson.beside(beside)) : ClaimText.beside(beside);
    }
  }
}
