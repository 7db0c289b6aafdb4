package org.amparo.model.fact;

import java.util.ArrayList;
import java.util.HashMap;
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

  /** The list with another value of a field of one element; null where it shall be unknown. */
  public ListValue with(int index, String field, @Nullable Object value) {
    Map<String, Object> element = new HashMap<>(elements.get(index));
    if (value == null) {
      element.remove(field);
    } else {
      element.put(field, value);
    }
    List<Map<String, Object>> changed = new ArrayList<>(elements);
    changed.set(index, element);
    return new ListValue(changed, complete);
  }

  /** The list without one element. */
  public ListValue without(int index) {
    List<Map<String, Object>> changed = new ArrayList<>(elements);
    changed.remove(index);
    return new ListValue(changed, complete);
  }
}
