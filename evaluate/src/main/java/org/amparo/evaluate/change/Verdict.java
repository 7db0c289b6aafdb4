package org.amparo.evaluate.change;

/** What a series says of a change, by fixed rules. */
enum Verdict {
  TOO_FEW_BEFORE("few-months", "Cannot tell: fewer than six whole months before are covered."),
  TOO_FEW_AFTER("few-months", "Cannot tell: fewer than six whole months after are covered."),
  OTHER_LAW(
      "other-law",
      "Cannot tell: another change of the law leaves fewer than six whole months on a side."),
  TOO_RARE("few-events", "Cannot tell: there are too few events in these months."),
  BY_ITSELF("chance", "Cannot tell: a place's own months do not say what chance explains."),
  NOT_A_COUNTY("few-places", "Not compared: only a county is compared with others."),
  NOT_COUNTED_ALIKE(
      "few-places",
      "Not compared: the numbers of this place are not those of its own jail alone, as the others'"
          + " are."),
  TOO_FEW_TO_RANK(
      "few-places", "Cannot tell: too few other places qualify to say how rare such a change is."),
  AS_ELSEWHERE("as-elsewhere", "Cannot tell a change from none: places without one show as much."),
  ROSE_MORE("rose-more", "It rose more than chance explains beside the others."),
  FELL_MORE("fell-more", "It fell more than chance explains beside the others.");

  private final String word;
  private final String sentence;

  Verdict(String word, String sentence) {
    this.word = word;
    this.sentence = sentence;
  }

  /** What a page puts into its own language. */
  String word() {
    return word;
  }

  String sentence() {
    return sentence;
  }
}
