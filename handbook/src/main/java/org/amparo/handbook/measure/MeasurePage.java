package org.amparo.handbook.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.LabelTemplate;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.handbook.policy.Markdown;

/** Writes every figure that measures declare, section by section of the page of methods. */
public final class MeasurePage {

  private MeasurePage() {}

  /** The page. */
  public static String of(MeasureCatalog catalog) {
    Markdown page =
        new Markdown()
            .heading(1, "Every figure")
            .paragraph(
                "Written from the files of `measures/`, which say once what each figure is. Words in braces"
                    + " stand for a place, a month, a policy, a kind. [Methods](methods.md) has the formulas.");
    Map<String, List<Measure>> sections = new TreeMap<>();
    catalog
        .all()
        .forEach(
            measure ->
                sections
                    .computeIfAbsent(measure.made().section(), _ -> new ArrayList<>())
                    .add(measure));
    sections.forEach(
        (section, measures) -> {
          page.heading(2, section);
          measures.forEach(measure -> add(page, measure));
        });
    return page.text();
  }

  private static void add(Markdown page, Measure measure) {
    page.heading(3, measure.id());
    page.paragraph(how(measure));
    if (!measure.method().isEmpty()) {
      page.paragraph(measure.method());
    }
    page.table(
        List.of("Figure", "What it is", "Unit", "Kind", "Out of", "Within", "Across places"),
        measure.figures().values().stream().map(MeasurePage::row).toList());
  }

  private static String how(Measure measure) {
    List<String> sentences = new ArrayList<>();
    if (!measure.queries().isEmpty()) {
      sentences.add("Computed by " + String.join(", ", code(measure.queries())) + ".");
    }
    if (measure.made().maker() != null) {
      sentences.add("`" + measure.made().maker() + "`: " + measure.made().does().english());
    }
    if (!measure.restsOn().isEmpty()) {
      sentences.add("Rests on " + String.join(", ", code(measure.restsOn())) + ".");
    }
    sentences.add(
        measure.period().equals("none")
            ? "No period."
            : "Days that count: " + measure.period() + ".");
    return String.join(" ", sentences);
  }

  private static List<String> code(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").toList();
  }

  private static List<String> row(FigureDeclaration figure) {
    return List.of(
        "`" + figure.id() + "`",
        Markdown.plain(figure.label().texts().getOrDefault(LabelTemplate.ENGLISH, "")),
        figure.unit() == null ? "of the row" : words(figure.unit().name()),
        words(figure.kind().name()),
        idOrWords(figure.base()),
        idOrWords(figure.within()),
        words(figure.adds().name()));
  }

  /** What is an id has dots and no blank. */
  private static String idOrWords(String text) {
    return text.indexOf('.') > 0 && text.indexOf(' ') < 0 ? "`" + text + "`" : text;
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
