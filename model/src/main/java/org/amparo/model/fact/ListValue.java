package org.amparo.model.fact;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a list.
 *
 * @param elements the elements on record, each a map from field name to known value; an absent name
 *     is an unknown value
 * @param complete whether these are known to be all there are
 */
public record ListValue(List<Map<String, Object>> elements, boolean complete) {

  /** Nothing is known: no element on record, and there may be some. */
  public static final ListValue UNKNOWN = new ListValue(List.of(), false);

  public ListValue {
    elements = elements.stream().map(Map::copyOf).toList();
  }

  /** The value of a field of an element, or null where unknown. */
  public static @Nullable Object value(Map<String, Object> element, Field field) {
    return element.get(field.name());
  }
}
