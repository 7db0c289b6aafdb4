package org.amparo.report.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.LabelTemplate;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation says in English, in the language that is being written. Its labels and
 * sentences stand in {@code figures.json} and the tables in English, which holds; a message whose
 * English is the same text, or the same but for its places, says it in another language.
 */
public final class Said {

  private static final String PREFIX = "said.";

  /** Places for names and numbers, which are the same in every language. Others hold words. */
  private static final Set<String> KEPT =
      Set.of(
          "against",
          "column",
          "county",
          "definition",
          "dollars",
          "hours",
          "n",
          "of",
          "part",
          "place",
          "policy",
          "release",
          "releases",
          "settlement",
          "within",
          "year");

  /** Those of them that hold digits alone, lest words be taken for numbers. */
  private static final Set<String> NUMBERS = Set.of("n", "of", "within");

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  /**
   * A sentence with places.
   *
   * @param key its message
   * @param begin its letters before the first place: most texts begin otherwise, and to look there
   *     is much less work than to try the pattern
   * @param end its letters after the last place
   * @param text finds it
   * @param places in the order of the groups
   * @param letters how many letters of its own it has
   */
  private record Form(
      String key, String begin, String end, Pattern text, List<String> places, int letters) {

    boolean mayBe(String english) {
      return english.startsWith(begin) && english.endsWith(end);
    }
  }

  /** So many texts are kept for each language: those of a report, not each of an atlas. */
  private static final int MOST_KEPT = 20_000;

  /** What was found of each text by language: labels come again on page after page. */
  private static final Map<Language, Map<String, Optional<String>>> FOUND = found();

  private static final Map<String, String> WHOLE = new HashMap<>();

  /** Labels of figures without parameters by their English: sentences name figures by them. */
  private static final Map<String, Map<String, String>> LABELS = new HashMap<>();

  private static final List<Form> FORMS = new ArrayList<>();

  static {
    Messages.of(Language.ENGLISH)
        .patterns()
        .forEach(
            (key, pattern) -> {
              if (key.startsWith(PREFIX)) {
                if (pattern.indexOf('{') < 0) {
                  WHOLE.put(pattern, key);
                } else {
                  FORMS.add(form(key, pattern));
                }
              }
            });
    MeasureCatalog.bundled()
        .all()
        .forEach(measure -> measure.figures().values().forEach(figure -> add(figure.label())));
    // The one that says most of itself is the one that is meant.
    FORMS.sort(Comparator.comparingInt(Form::letters).reversed().thenComparing(Form::key));
  }

  private Said() {}

  private static void add(LabelTemplate label) {
    if (label.places().isEmpty()) {
      LABELS.putIfAbsent(label.texts().getOrDefault(LabelTemplate.ENGLISH, ""), label.texts());
    }
  }

  /** The words in the language of the page, or as they are where no message says them. */
  public static String of(String english) {
    return Wording.translated() ? Objects.requireNonNullElse(said(english), english) : english;
  }

  /** The tag of the language that {@link #of} gives. */
  public static String language(String english) {
    return !Wording.translated() || said(english) == null
        ? Language.ENGLISH.tag()
        : Wording.language().tag();
  }

  /**
   * English where {@link #of} gives English on a page in another language; null where it gives the
   * page's own, which needs no mark.
   */
  public static @Nullable String mark(String english) {
    return Wording.translated() && said(english) == null ? Language.ENGLISH.tag() : null;
  }

  /** Words that some message says, in the language of the page; empty where none does. */
  public static Optional<String> known(String english) {
    return Wording.translated() ? Optional.ofNullable(said(english)) : Optional.of(english);
  }

  /** A figure's label. */
  public static String of(Label label) {
    return Labels.of(label);
  }

  /** The tag of the language that {@link #of} gives. */
  public static String language(Label label) {
    return Labels.language(label);
  }

  /** English where {@link #of} gives it on a page in another language. */
  public static @Nullable String mark(Label label) {
    return Labels.mark(label);
  }

  /** A figure's label, empty where the page's language has none. */
  public static Optional<String> known(Label label) {
    return Labels.known(label);
  }

  private static Map<Language, Map<String, Optional<String>>> found() {
    Map<Language, Map<String, Optional<String>>> found = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      found.put(language, new ConcurrentHashMap<>());
    }
    return found;
  }

  private static @Nullable String said(String english) {
    Map<String, Optional<String>> found = Objects.requireNonNull(FOUND.get(Wording.language()));
    Optional<String> known = found.get(english);
    if (known == null) {
      known = Optional.ofNullable(look(english));
      if (found.size() < MOST_KEPT) {
        found.put(english, known);
      }
    }
    return known.orElse(null);
  }

  private static @Nullable String look(String english) {
    String whole = whole(english);
    if (whole != null) {
      return whole;
    }
    String said = Dates.translated(english).orElseGet(() -> formed(english));
    if (said == null) {
      said = listed(english, "; ");
    }
    return said == null ? capital(english) : said;
  }

  /** What a message or the label of a figure says as it stands. */
  private static @Nullable String whole(String english) {
    String key = WHOLE.get(english);
    if (key != null) {
      return Wording.say(key);
    }
    Map<String, String> label = LABELS.get(english);
    return label == null ? null : label.get(Wording.language().tag());
  }

  private static @Nullable String formed(String english) {
    for (Form form : FORMS) {
      if (!form.mayBe(english)) {
        continue;
      }
      Matcher matcher = form.text().matcher(english);
      Map<String, String> values = matcher.matches() ? values(form, matcher) : null;
      if (values != null) {
        return Wording.say(form.key(), values);
      }
    }
    return null;
  }

  /** What stands in the places; null where words of one are known to no message. */
  private static @Nullable Map<String, String> values(Form form, Matcher matcher) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < form.places().size(); i++) {
      String name = form.places().get(i);
      String text = matcher.group(i + 1);
      String value = Codes.hold(name) ? Codes.called(name, text) : said(text);
      if (value == null && name.equals("months")) {
        value = listed(text, ", ");
      }
      if (value == null) {
        if (!KEPT.contains(name) || (name.equals("county") && !named(text))) {
          return null;
        }
        value = text;
      }
      values.put(name, value);
    }
    return values;
  }

  /** Words in the place of a county's name are no name: another message says them. */
  private static boolean named(String text) {
    return Character.isUpperCase(text.codePointAt(0)) || Character.isDigit(text.codePointAt(0));
  }

  /** Words after a capital where the message has none, or the other way round. */
  private static @Nullable String capital(String english) {
    if (english.isEmpty()) {
      return null;
    }
    String first = english.substring(0, 1);
    boolean upper = !first.equals(first.toLowerCase(Locale.ROOT));
    String words = whole((upper ? lower(first) : upper(first)) + english.substring(1));
    if (words == null) {
      return null;
    }
    return (upper ? upper(words.substring(0, 1)) : lower(words.substring(0, 1)))
        + words.substring(1);
  }

  private static String upper(String letter) {
    return letter.toUpperCase(Locale.ROOT);
  }

  private static String lower(String letter) {
    return letter.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String listed(String english, String between) {
    List<String> parts = List.of(english.split(between, -1));
    if (parts.size() < 2) {
      return null;
    }
    List<String> said = parts.stream().map(Said::said).filter(Objects::nonNull).toList();
    return said.size() == parts.size() ? String.join(between, said) : null;
  }

  private static Form form(String key, String pattern) {
    List<String> places = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Matcher matcher = PLACE.matcher(pattern);
    int from = 0;
    int letters = 0;
    while (matcher.find()) {
      text.append(Pattern.quote(pattern.substring(from, matcher.start())))
          .append(NUMBERS.contains(matcher.group(1)) ? "([0-9][0-9,.]*)" : "(.+?)");
      letters += matcher.start() - from;
      places.add(matcher.group(1));
      from = matcher.end();
    }
    String end = pattern.substring(from);
    text.append(Pattern.quote(end));
    letters += pattern.length() - from;
    String begin = pattern.substring(0, pattern.indexOf('{'));
    return new Form(
        key, begin, end, Pattern.compile(text.toString()), List.copyOf(places), letters);
  }
}
