package org.amparo.policy;

import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** Cases for tests, written as in {@code cases.yaml}. */
public final class Cases {

  private Cases() {}

  /** The case that this YAML gives; an empty mapping is a case of which nothing is known. */
  public static CaseRecord of(String yaml) {
    return CaseReader.read(YamlNode.parse(yaml, "case", ErrorCode.CASE_INVALID), "case");
  }
}
