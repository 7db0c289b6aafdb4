package org.amparo.report.details;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.amparo.report.details.MethodsText.Section;

/** What measures of one subject say: a section of the page of methods with its figures. */
public record Topic(String id, String title, List<FigureTable> tables, Content methods) {

  /** The topics in the order of the page of methods, but for those whose measures found nothing. */
  static List<Topic> all(Collection<Figure> figures, Workings workings) {
    Map<String, String> queries = QueryNote.names(workings);
    Map<String, List<FigureTable>> tables = new LinkedHashMap<>();
    figures.stream()
        .collect(
            Collectors.groupingBy(
                figure -> figure.declared().origin(), LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (made, own) ->
                tables
                    .computeIfAbsent(made.section(), _ -> new ArrayList<>())
                    .add(FigureTable.of(made.measure(), own, queries)));
    Set<String> ofMeasures =
        MeasureCatalog.bundled().all().stream()
            .map(measure -> measure.origin().section())
            .collect(Collectors.toSet());
    List<Section> shown =
        MethodsText.bundled().stream()
            .filter(one -> tables.containsKey(one.title()) || !ofMeasures.contains(one.title()))
            .toList();
    Set<String> ids = shown.stream().flatMap(Section::ids).collect(Collectors.toSet());
    List<Topic> topics = new ArrayList<>();
    for (Section section : shown) {
      List<FigureTable> own = tables.remove(section.title());
      String html = section.html(ids);
      topics.add(
          new Topic(
              section.id(),
              section.title(),
              own == null ? List.of() : own,
              out -> out.writeContent(html)));
    }
    // A measure of one's own may name a section that Amparo does not have.
    tables.forEach(
        (title, own) -> topics.add(new Topic(MethodsText.id(title), title, own, _ -> {})));
    return topics;
  }
}
