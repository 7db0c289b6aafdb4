package org.amparo.evaluate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a figure in each language, with places for parameters: {@code Hours held past release
 * ({definition})}. A place whose name begins with a capital has its value begin with one.
 *
 * @param texts by the language's tag; English is among them
 * @param qualifiers what may be said around the name, each by language under its key, with {@code
 *     {label}} where the name stands
 */
public record LabelTemplate(
    Map<String, String> texts,
    Map<String, Parameter> parameters,
    Map<String, Map<String, String>> qualifiers) {

  /** The tag of the language that is the source of the others. */
  public static final String ENGLISH = "en";

  /** The place in a qualifier where the name stands. */
  static final String OWN = "label";

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_]+)}");

  /**
   * What a place holds.
   *
   * @param dimension which codes of the pages it holds; empty where none
   * @param words a word for each value by the language's tag; empty where the type has none
   */
  public record Parameter(Type type, String dimension, Map<String, Map<String, String>> words) {

    /** A name or a number, the same in every language. */
    public static final Parameter NAME = new Parameter(Type.NAME, "", Map.of());

    /** How the value of a place is read. */
    public enum Type {
      /** As it is: names of places and policies, numbers, what sources write. */
      NAME,
      /** A month, {@code 2024-03}. */
      MONTH,
      /** A day, {@code 2024-03-01}. */
      DAY,
      /** A code of Amparo's own, {@code DRUG_POSSESSION}, which pages have words for. */
      CODE,
      /** What a source writes, which pages have words for where it is usual. */
      SOURCE,
      /** A word of a list in the file, or of {@code measures/shared.yaml}. */
      WORD
    }

    /** How the value stands in an id. */
    String inId(String value) {
      return type == Type.CODE ? value.toLowerCase(Locale.ROOT).replace('_', '-') : value;
    }
  }

  /** What the place with this name holds. */
  Parameter parameter(String name) {
    return parameters.getOrDefault(name, Parameter.NAME);
  }

  /** The places of the name. */
  public Set<String> places() {
    return places(texts.getOrDefault(ENGLISH, ""));
  }

  /** The names of a text's places, without capitals. */
  static Set<String> places(String text) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      names.add(lower(matcher.group(1)));
    }
    return names;
  }

  /** A text with its places filled. */
  static String filled(String text, Function<String, String> value) {
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              String name = lower(place.group(1));
              String words = value.apply(name);
              return Matcher.quoteReplacement(name.equals(place.group(1)) ? words : capital(words));
            });
  }

  /** The name with its values by place, and keys of qualifiers around it, the innermost first. */
  public Label label(Map<String, String> values, List<String> around) {
    List<Map<String, String>> outer = around.stream().map(this::qualifier).toList();
    Set<String> names = new TreeSet<>(places());
    outer.forEach(each -> names.addAll(places(each.getOrDefault(ENGLISH, ""))));
    names.remove(OWN);
    Map<String, Label.Word> words = new LinkedHashMap<>();
    for (String name : names) {
      String value = values.get(name);
      if (value == null) {
        throw new IllegalStateException("'" + texts.get(ENGLISH) + "' lacks {" + name + "}");
      }
      words.put(name, Label.Word.of(parameter(name), value));
    }
    return new Label(texts, words, outer);
  }

  /** The places of a qualifier, its own label's apart. */
  public Set<String> placesOf(String qualifier) {
    Set<String> names = places(qualifier(qualifier).getOrDefault(ENGLISH, ""));
    names.remove(OWN);
    return names;
  }

  private Map<String, String> qualifier(String key) {
    Map<String, String> texts = qualifiers.get(key);
    if (texts == null) {
      throw new IllegalStateException("no file of measures/ has a qualifier '" + key + "'");
    }
    return texts;
  }

  private static String lower(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
