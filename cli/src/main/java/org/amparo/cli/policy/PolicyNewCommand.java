package org.amparo.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.cli.base.BaseCommand;
import org.amparo.cli.base.Result;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.policy.law.LawPlace;
import org.amparo.policy.law.PolicyDraft;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts a policy. */
@Command(
    name = "new",
    description = {
      "Draft the files of a policy for a place.",
      "The policy.yaml loads, asks for a reader of every request until its rules are written, and"
          + " says at each key what belongs there; a cases.yaml stands beside it."
    },
    footer = {"", "Example: amparo policy new \"Orange County, FL\" --into my-policies"})
public final class PolicyNewCommand extends BaseCommand {

  @Parameters(paramLabel = "PLACE", description = "A county or city with its state, or a state.")
  private String place = "";

  @Option(
      names = "--instrument",
      paramLabel = "NAME",
      description = "A short name for the instrument, such as ord-12-34; draft where not given.")
  private String instrument = "draft";

  @Option(
      names = {"--into", "--out"},
      paramLabel = "FOLDER",
      description = "Where to write; the current folder where not given.")
  private @Nullable Path into;

  @Override
  protected Result result() {
    PolicyDraft draft = PolicyDraft.of(LawPlace.of(place), instrument);
    Path folder = (into == null ? Path.of("") : into).resolve(draft.folder());
    if (Files.exists(folder)) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "there is something there already, and a draft never replaces it",
          Place.of(folder),
          "choose another --instrument or --into");
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("policy.yaml"), draft.policy());
      Files.writeString(folder.resolve("cases.yaml"), draft.cases());
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "the draft cannot be written: " + e.getMessage(),
          Place.of(folder),
          "choose another --into, or change the permissions",
          e);
    }
    return Result.of(
        """
        Wrote %s and cases.yaml beside it.
        Write its rules and cases; `amparo policy check %s` says what is still missing.
        """
            .formatted(folder.resolve("policy.yaml"), folder));
  }
}
