package org.amparo.desk.law;

/** When a person may be handed to ICE, where the law lets the jail hand them over. */
public enum Handover {
  WHEN_LEAVING("That is when the person may leave, not before."),
  WHILE_HERE("Only while the person is lawfully here."),
  RELEASE_DUE("Only while the person is lawfully here: release is due now.");

  private final String sentence;

  Handover(String sentence) {
    this.sentence = sentence;
  }

  /**
   * Of a person at hand.
   *
   * @param leaving whether the person may leave
   * @param due whether nothing lets the jail keep the person any longer
   */
  public static Handover of(boolean leaving, boolean due) {
    if (!leaving) {
      return WHEN_LEAVING;
    }
    return due ? RELEASE_DUE : WHILE_HERE;
  }

  String sentence() {
    return sentence;
  }
}
