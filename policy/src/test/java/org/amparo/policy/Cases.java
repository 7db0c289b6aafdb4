package org.amparo.policy;

import java.util.EnumMap;
import java.util.Map;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.ConvictionTimes;
import org.amparo.model.fact.ListFact;
import org.amparo.model.fact.ListValue;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** Cases for tests, written as in {@code cases.yaml}: a conviction without a standing is final. */
public final class Cases {

  private Cases() {}

  /** The case that this YAML gives; an empty mapping is a case of which nothing is known. */
  public static CaseRecord of(String yaml) {
    return withFinal(CaseReader.read(YamlNode.parse(yaml, "case", ErrorCode.CASE_INVALID), "case"));
  }

  private static CaseRecord withFinal(CaseRecord record) {
    ListValue given = record.list(ListFact.CONVICTIONS);
    ListValue told = given;
    for (int i = 0; i < given.elements().size(); i++) {
      Map<String, Object> one = given.elements().get(i);
      if (!one.containsKey(ConvictionTimes.IS_FINAL)
          && !one.containsKey(ConvictionTimes.STANDING)) {
        told = told.with(i, ConvictionTimes.IS_FINAL, true);
      }
    }
    if (told.equals(given)) {
      return record;
    }
    Map<ListFact, ListValue> lists = new EnumMap<>(record.lists());
    lists.put(ListFact.CONVICTIONS, told);
    return new CaseRecord(record.id(), record.facts(), lists);
  }
}
