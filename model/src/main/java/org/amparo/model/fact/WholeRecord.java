package org.amparo.model.fact;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.amparo.model.yaml.YamlNode;

/**
 * The two statements of a case file that stand for many: that every paper is listed which came with
 * the request, and that the record of convictions and charges is whole.
 */
public final class WholeRecord {

  /** Each key with its meaning. */
  public static final Map<String, String> KEYS = keys();

  private static final String PAPERS = "papers_complete";
  private static final String RECORD = "record_complete";

  private static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put(
        PAPERS,
        "The papers that came with the request are all listed; those that are not did not come");
    keys.put(RECORD, "The convictions and charges listed are known to be all there are");
    return Collections.unmodifiableMap(keys);
  }

  /** What papers may come with a request. */
  public static final Set<Fact> PAPER_FACTS =
      Set.of(
          Fact.REQUEST_ADMINISTRATIVE_WARRANT,
          Fact.REQUEST_SUPPORTING_DOCUMENT,
          Fact.REQUEST_JUDICIAL_WARRANT,
          Fact.REQUEST_JUDICIAL_WARRANT_CRIMINAL,
          Fact.REQUEST_JUDICIAL_WARRANT_WITH_REQUEST,
          Fact.REQUEST_STATE_CRIMINAL_WARRANT,
          Fact.REQUEST_WRIT,
          Fact.REQUEST_COURT_ORDER_TO_HOLD,
          Fact.REQUEST_REMOVAL_ORDER_BY_JUDGE,
          Fact.REQUEST_CONVICTION_SHOWN_IN_WRITING);

  private final Map<Fact, Object> facts;
  private final Map<ListFact, Boolean> complete;
  private boolean papers;

  /** Fills what a case states of facts and of which lists are complete. */
  WholeRecord(Map<Fact, Object> facts, Map<ListFact, Boolean> complete) {
    this.facts = facts;
    this.complete = complete;
  }

  void stated(String key, YamlNode value) {
    boolean whole = value.bool();
    if (key.equals(PAPERS)) {
      papers = whole;
    } else if (whole) {
      Arrays.stream(ListFact.values()).forEach(list -> complete.putIfAbsent(list, true));
    }
  }

  /** Denies each paper that is not listed. One that another implies stays unknown. */
  void fill() {
    if (!papers) {
      return;
    }
    boolean judge =
        Boolean.TRUE.equals(facts.get(Fact.REQUEST_JUDICIAL_WARRANT))
            || Boolean.TRUE.equals(facts.get(Fact.REQUEST_JUDICIAL_WARRANT_CRIMINAL));
    boolean form = facts.containsKey(Fact.REQUEST_ADMINISTRATIVE_WARRANT_FORM);
    for (Fact paper : PAPER_FACTS) {
      boolean implied =
          switch (paper) {
            case REQUEST_JUDICIAL_WARRANT,
                REQUEST_JUDICIAL_WARRANT_CRIMINAL,
                REQUEST_JUDICIAL_WARRANT_WITH_REQUEST ->
                judge;
            case REQUEST_ADMINISTRATIVE_WARRANT -> form;
            default -> false;
          };
      if (!implied) {
        facts.putIfAbsent(paper, false);
      }
    }
  }
}
