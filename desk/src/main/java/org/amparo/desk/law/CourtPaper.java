package org.amparo.desk.law;

import java.util.Set;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;

/** A warrant, writ or order of a court: no request of an agency, whatever came with it. */
public final class CourtPaper {

  /** The facts that say so; an immigration judge's order of removal is none of a court. */
  private static final Set<Fact> FACTS =
      Set.of(
          Fact.REQUEST_JUDICIAL_WARRANT,
          Fact.REQUEST_JUDICIAL_WARRANT_CRIMINAL,
          Fact.REQUEST_STATE_CRIMINAL_WARRANT,
          Fact.REQUEST_WRIT,
          Fact.REQUEST_COURT_ORDER_TO_HOLD);

  private CourtPaper() {}

  /** Whether one came, as somebody read it; the court or the marshals confirm it. */
  public static boolean in(CaseRecord record) {
    return FACTS.stream().anyMatch(fact -> Boolean.TRUE.equals(record.value(fact)));
  }
}
