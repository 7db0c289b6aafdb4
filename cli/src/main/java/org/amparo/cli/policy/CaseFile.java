package org.amparo.cli.policy;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.StatuteCodes;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.offense.OffenseLists;

/** A case in a file of its own. */
final class CaseFile {

  /** The most characters of a case; a file's bytes are no fewer. */
  static final int LONGEST = 1_000_000;

  private CaseFile() {}

  /**
   * The case, with the kind of each offense whose statute the offense lists name.
   *
   * @param remark what is told of a statute that could not be read
   */
  static CaseRecord read(Path file, Consumer<String> remark) {
    if (file.toFile().length() > LONGEST) {
      throw tooLong(file.toString());
    }
    return of(
        YamlNode.read(file, ErrorCode.CASE_INVALID), String.valueOf(file.getFileName()), remark);
  }

  /** The error for a case that is longer than any is. */
  static AmparoException tooLong(String place) {
    return ErrorCode.FILE_BEYOND_LIMIT.error(
        "a case of more than " + LONGEST + " characters is not read",
        Place.of(place),
        "give one case, with the facts of docs/facts.md alone");
  }

  /** The same of what was read already. */
  static CaseRecord of(YamlNode node, String name, Consumer<String> remark) {
    StatuteCodes.Written written = CaseReader.readFile(node, name);
    written
        .unread()
        .forEach(
            one ->
                remark.accept(
                    "warning: the statute '%s' fits no form known of its court, and is taken as unknown; docs/facts.md lists the forms\n"
                        .formatted(one)));
    return OffenseLists.bundled().withKinds(ConvictionTimes.known(written.record()));
  }
}
