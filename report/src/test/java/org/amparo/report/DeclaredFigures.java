package org.amparo.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Finds what measures declare of a figure that a test makes up by its id and label. */
public final class DeclaredFigures {

  /** A declaration with the label that it gives the figure. */
  public record Declared(FigureDeclaration figure, Label label) {}

  private record Form(
      FigureDeclaration figure, Pattern id, List<String> ids, Pattern text, List<String> words) {}

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_]+)}");
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
    Pattern id = form(figure.id(), ids);
    Pattern text = form(figure.label().texts().getOrDefault("en", ""), words);
    FORMS.add(new Form(figure, id, ids, text, words));
  }

  private static Pattern form(String template, List<String> names) {
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      pattern.append(Pattern.quote(template.substring(from, place.start()))).append("(.+?)");
      String name = place.group(1);
      names.add(name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1));
      from = place.end();
    }
    return Pattern.compile(pattern + Pattern.quote(template.substring(from)));
  }

  /** What is declared under an id with this label in English; a figure of its own where nothing is. */
  public static Declared of(String id, String english, Unit unit) {
    for (Form form : FORMS) {
      Matcher ids = form.id().matcher(id);
      Matcher words = form.text().matcher(english);
      if (ids.matches() && words.matches()) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < form.words().size(); i++) {
          values.put(form.words().get(i), words.group(i + 1));
        }
        for (int i = 0; i < form.ids().size(); i++) {
          values.put(form.ids().get(i), ids.group(i + 1));
        }
        Label label = label(form.figure(), values);
        if (label.english().equals(english)) {
          return new Declared(form.figure(), label);
        }
      }
    }
    return new Declared(ofItsOwn(id, english, unit), Label.of(english));
  }

  private static FigureDeclaration ofItsOwn(String id, String english, Unit unit) {
    return new FigureDeclaration(
        new Measure.Made("test", null, Label.of(""), ""),
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
        Addition.NOT,
        List.of());
  }

  private static Label label(FigureDeclaration figure, Map<String, String> values) {
    try {
      return figure.label().label(values, List.of());
    } catch (IllegalStateException | java.time.DateTimeException missing) {
      return Label.of("");
    }
  }
}
