package org.amparo.desk.hold;

import org.amparo.model.decision.Outcome;

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

  /** Whether a supervisor has to agree; to let somebody go who need not be held, nobody has. */
  boolean needsAgreement(Outcome answer) {
    return against(answer) && (this == HONOR || answer == Outcome.MUST);
  }
}
