package org.amparo.report.verify;

/** A file of the report's folder that is not as it should be. */
public record FileFinding(String path, State state) {

  /** What can be the matter with a file. */
  public enum State {
    MISSING("is missing"),
    CHANGED("was changed after the report was written"),
    DIFFERS("is as it was written, but not what is computed now"),
    NOT_COMPUTED("is listed, but not written now"),
    NEW("is written now, but not listed");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** The rest of a sentence that begins with the file. */
    public String words() {
      return words;
    }
  }
}
