package org.amparo.desk.hold;

/** How a request ended. */
public enum End {
  RELEASED("The person went home"),
  HANDED_OVER("The agency took the person"),
  TO_ANOTHER_AGENCY("Another agency took the person on a warrant or writ"),
  WITHDRAWN("The agency withdrew the request");

  private final String words;

  End(String words) {
    this.words = words;
  }

  /** The end as the list shows it. */
  public String words() {
    return words;
  }
}
