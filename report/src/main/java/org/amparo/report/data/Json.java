package org.amparo.report.data;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as Amparo writes it: indented, in snake_case, the same bytes each time. */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  private static final ObjectWriter LINE =
      MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

  private static final JsonMapper WHOLE =
      MAPPER
          .rebuild()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private Json() {}

  /** An object with fields in the order given: a name, its value, the next name and so on. */
  public static Map<String, Object> fields(@Nullable Object... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }

  /** What writes so. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** What a file holds; JacksonException where it is not JSON. */
  public static JsonNode tree(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  /** A record with every field that the JSON has to give; JacksonException where one is missing. */
  public static <T> T read(JsonNode node, Class<T> type) {
    return WHOLE.treeToValue(node, type);
  }

  /** A value as text with line feeds, on every system, and one at the end. */
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value).replace(System.lineSeparator(), "\n") + "\n";
  }

  /** A value as text on a single line, without its end. */
  public static String line(Object value) {
    return LINE.writeValueAsString(value);
  }

  /** The same in UTF-8. */
  public static byte[] bytes(Object value) {
    return text(value).getBytes(StandardCharsets.UTF_8);
  }
}
