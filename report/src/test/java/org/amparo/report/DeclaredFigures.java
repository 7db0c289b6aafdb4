package org.amparo.report;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.evaluate.Addition;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.LabelTemplate;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.jspecify.annotations.Nullable;

/** Finds what measures declare of a figure that a test makes up by its id and label. */
public final class DeclaredFigures {

  /** A declaration with the label that it gives the figure. */
  public record Declared(FigureDeclaration figure, Label label, Map<String, String> parameters) {}

  private record Form(
      FigureDeclaration figure, Pattern id, List<String> ids, Pattern text, List<String> words) {}

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_]+)}");
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
  private static final List<Form> FORMS = new ArrayList<>();

  static {
    MeasureCatalog.bundled()
        .all()
        .forEach(measure -> measure.figures().values().forEach(DeclaredFigures::add));
  }

  private DeclaredFigures() {}

  private static void add(FigureDeclaration figure) {
    List<String> ids = new ArrayList<>();
    List<String> words = new ArrayList<>();
    // A part of an id may be empty.
    Pattern id = form(figure.id(), ids, "(.*?)");
    Pattern text = form(figure.label().texts().getOrDefault("en", ""), words, "(.+?)");
    FORMS.add(new Form(figure, id, ids, text, words));
  }

  private static Pattern form(String template, List<String> names, String any) {
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      pattern.append(Pattern.quote(template.substring(from, place.start()))).append(any);
      String name = place.group(1);
      names.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
      from = place.end();
    }
    return Pattern.compile(pattern + Pattern.quote(template.substring(from)));
  }

  /**
   * What is declared under an id with this label in English; a figure of its own where nothing is.
   */
  public static Declared of(String id, String english, Unit unit) {
    for (Form form : FORMS) {
      Map<String, String> values = new HashMap<>();
      List<String> around = new ArrayList<>();
      if (put(form.figure().label(), form.id(), form.ids(), id, values, false)
          && name(form, english, values, around)) {
        Label label = label(form.figure(), values, around);
        if (label.english().equals(english)) {
          return new Declared(form.figure(), label, values);
        }
      }
    }
    return new Declared(ofItsOwn(id, english, unit), Label.of(english), Map.of());
  }

  /** Whether a label is the figure's name, with qualifiers around it or none; notes both. */
  private static boolean name(
      Form form, String english, Map<String, String> values, List<String> around) {
    LabelTemplate template = form.figure().label();
    for (Map.Entry<String, Map<String, String>> qualifier : template.qualifiers().entrySet()) {
      List<String> names = new ArrayList<>();
      Pattern text = form(qualifier.getValue().getOrDefault("en", ""), names, "(.+?)");
      Map<String, String> more = new HashMap<>();
      List<String> inside = new ArrayList<>();
      if (put(template, text, names, english, more, true)
          && name(form, more.getOrDefault("label", ""), more, inside)) {
        values.putAll(more);
        around.addAll(inside);
        around.add(qualifier.getKey());
        return true;
      }
    }
    return put(template, form.text(), form.words(), english, values, true);
  }

  /** Whether a text has a form; notes what stands in its places, a word of a list by its key. */
  private static boolean put(
      LabelTemplate template,
      Pattern form,
      List<String> names,
      String text,
      Map<String, String> values,
      boolean words) {
    Matcher found = form.matcher(text);
    if (!found.matches()) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      Optional<String> value = value(template.parameters().get(names.get(i)), found.group(i + 1));
      if (words && value.isEmpty()) {
        return false;
      }
      if (words) {
        values.put(names.get(i), value.orElseThrow());
      } else {
        values.put(names.get(i), found.group(i + 1));
      }
    }
    return true;
  }

  private static Optional<String> value(LabelTemplate.@Nullable Parameter holds, String english) {
    if (holds == null) {
      return Optional.of(english);
    }
    try {
      return switch (holds.type()) {
        case MONTH -> Optional.of(YearMonth.parse(english, MONTH).toString());
        case DAY -> Optional.of(LocalDate.parse(english, DAY).toString());
        case WORD ->
            holds.words().entrySet().stream()
                .filter(word -> english.equalsIgnoreCase(word.getValue().get("en")))
                .map(Map.Entry::getKey)
                .findFirst();
        case NAME, SOURCE, CODE -> Optional.of(english);
      };
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static FigureDeclaration ofItsOwn(String id, String english, Unit unit) {
    return new FigureDeclaration(
        new Measure.Origin("test", null, "", "Rules that every figure follows"),
        id,
        id,
        new LabelTemplate(Map.of("en", english), Map.of(), Map.of()),
        unit,
        switch (unit) {
          case PEOPLE, REQUESTS, BOOKINGS, EVENTS, ROWS -> FigureKind.COUNT_OF_PEOPLE;
          case SHARE, PER_THOUSAND -> FigureKind.RATE;
          case HOURS, DAYS, CENTS, CENTS_PER_DAY, PER_MONTH -> FigureKind.AMOUNT;
          case RATIO -> FigureKind.ESTIMATE;
          case POLICIES, MONTHS, PLACES, NUMBERS -> FigureKind.OTHER;
        },
        null,
        "count",
        "",
        "",
        "",
        "",
        "",
        "",
        Addition.NOT);
  }

  private static Label label(
      FigureDeclaration figure, Map<String, String> values, List<String> around) {
    try {
      return figure.label().label(values, around);
    } catch (IllegalStateException | DateTimeException missing) {
      return Label.of("");
    }
  }
}
