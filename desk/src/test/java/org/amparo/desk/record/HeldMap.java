package org.amparo.desk.record;

import java.util.Map;

/** What an event holds, whole, so that a test finds what does not belong there too. */
public final class HeldMap {

  private HeldMap() {}

  public static Map<String, Object> of(Held held) {
    return CanonicalJson.read(held.json());
  }
}
