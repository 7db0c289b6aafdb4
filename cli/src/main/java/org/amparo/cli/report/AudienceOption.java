package org.amparo.cli.report;

import java.util.List;
import org.amparo.model.disclosure.Precision;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import picocli.CommandLine.Option;

/** For whom a report, a comparison or an atlas is written. */
final class AudienceOption {

  @Option(
      names = "--public",
      description = "Round every count, also of records that their publisher has released.")
  private boolean forThePublic;

  @Option(
      names = "--internal",
      description =
          "Give exact counts also of protected records, and say so: not for publication. Without it"
              + " they are rounded.")
  private boolean internal;

  Precision precision() {
    if (forThePublic && internal) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "an edition is internal or for the public, not both",
          Place.of("--internal"),
          "leave out --internal or --public");
    }
    return forThePublic ? Precision.ROUNDED : internal ? Precision.EXACT : Precision.BY_SOURCE;
  }

  /** The precision that a recipe names; one that nobody knows is never taken for an exact one. */
  static Precision precision(List<String> recorded) {
    return recorded.isEmpty()
        ? Precision.BY_SOURCE
        : Precision.of(recorded.getFirst()).orElse(Precision.ROUNDED);
  }
}
