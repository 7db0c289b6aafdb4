package org.amparo.desk.hold;

import org.amparo.desk.law.County;
import org.amparo.model.decision.Outcome;
import org.jspecify.annotations.Nullable;

/** What an officer decides: to do as the request asks, or not to. */
public enum Choice {
  HONOR,
  DECLINE;

  /** Whether it goes against an answer of the law, or comes before there is one. */
  public boolean against(Outcome answer) {
    return switch (answer) {
      case MUST -> this == DECLINE;
      case MUST_NOT -> this == HONOR;
      case MAY, SILENT -> false;
      case NOT_ASKED -> this == HONOR;
      case NEEDS_REVIEW, NEEDS_INFORMATION -> true;
    };
  }

  /**
   * Whether it is what the agency tells its officers, or leaves to them, where the law leaves it to
   * the agency.
   *
   * @param says null where no instruction was adopted: then nobody is held on an officer's word
   */
  boolean fits(County.@Nullable Says says) {
    return this == HONOR
        ? says == County.Says.HOLD || says == County.Says.OFFICER_DECIDES
        : says != County.Says.HOLD;
  }

  /** Whether a supervisor has to agree; to let somebody go who need not be held, nobody has. */
  boolean needsAgreement(Outcome answer) {
    return against(answer) && (this == HONOR || answer == Outcome.MUST);
  }
}
