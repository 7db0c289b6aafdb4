package org.amparo.evaluate.change;

/** What a series says of a change, by fixed rules. */
enum Verdict {
  TOO_FEW_BEFORE("Cannot tell: fewer than six whole months before are covered."),
  TOO_FEW_AFTER("Cannot tell: fewer than six whole months after are covered."),
  TOO_RARE("Cannot tell: there are too few events in these months."),
  ROSE("The level rose by more than chance explains."),
  FELL("The level fell by more than chance explains."),
  NOT_BEYOND_CHANCE("Cannot tell a change of level from none: the interval holds zero."),
  NOT_A_COUNTY("Not compared: only a county is compared with others."),
  NOT_COUNTED_ALIKE(
      "Not compared: the numbers of this place are not those of its own jail alone, as the others'"
          + " are."),
  TOO_FEW_TO_RANK("Cannot tell: too few other places qualify to say how rare such a change is."),
  AS_ELSEWHERE("Cannot tell a change from none: places without one show as much."),
  ROSE_MORE("It rose more than chance explains beside the others."),
  FELL_MORE("It fell more than chance explains beside the others.");

  private final String sentence;

  Verdict(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
