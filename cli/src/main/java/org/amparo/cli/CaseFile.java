package org.amparo.cli;

import java.nio.file.Path;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.offense.OffenseLists;

/** A case in a file of its own. */
final class CaseFile {

  private CaseFile() {}

  /** The case, with the kind of each offense whose statute the offense lists name. */
  static CaseRecord read(Path file) {
    return of(YamlNode.read(file, ErrorCode.CASE_INVALID), String.valueOf(file.getFileName()));
  }

  /** The same of what was read already. */
  static CaseRecord of(YamlNode node, String name) {
    return OffenseLists.bundled().withKinds(CaseReader.read(node, name));
  }
}
