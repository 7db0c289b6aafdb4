package org.amparo.desk.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in one form alone, so that the same content always has the same digest: keys in order, no
 * white space, and no fractions, which two programs may write in two ways.
 */
final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.USE_LONG_FOR_INTS)
          .build();

  private CanonicalJson() {}

  /**
   * The one text of an object.
   *
   * @throws IllegalArgumentException for values other than texts, whole numbers, true and false,
   *     null, lists and objects of these
   */
  static String of(Map<String, ?> object) {
    check(object);
    return MAPPER.writeValueAsString(object);
  }

  /** The object that a text of {@link #of} was made from. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> read(String json) {
    return MAPPER.readValue(json, Map.class);
  }

  private static void check(@Nullable Object value) {
    switch (value) {
      case null -> {}
      case String _, Integer _, Long _, Boolean _ -> {}
      case List<?> list -> list.forEach(CanonicalJson::check);
      case Map<?, ?> map when map.keySet().stream().allMatch(String.class::isInstance) ->
          map.values().forEach(CanonicalJson::check);
      default ->
          throw new IllegalArgumentException(
              "an event cannot hold a " + value.getClass().getSimpleName() + ": " + value);
    }
  }
}
