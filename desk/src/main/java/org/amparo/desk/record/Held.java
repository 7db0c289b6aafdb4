package org.amparo.desk.record;

import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event holds, as the record keeps it; whoever reads it binds it to a type of their own.
 *
 * @param json an object in canonical form
 */
public record Held(String json) {

  /** What an older desk did not say is null or false; what no desk knows is passed over. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * What an event that says this holds.
   *
   * @throws IllegalArgumentException for what no event can hold
   */
  public static Held of(Map<String, ?> content) {
    return new Held(CanonicalJson.of(content));
  }

  /** The object with its keys as the fields of a type. */
  public <T> T as(Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  /** The object, where its keys are not known beforehand. */
  public JsonNode tree() {
    return MAPPER.readTree(json);
  }
}
