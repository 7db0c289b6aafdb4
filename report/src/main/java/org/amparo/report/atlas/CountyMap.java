package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.report.chart.CountyShapes;
import org.amparo.report.language.Messages;
import org.jspecify.annotations.Nullable;

/** A map of counties as it opens, by residents. Wide because each of its parts is a field. */
public record CountyMap(
    List<MapMeasure> measures,
    String view,
    double line,
    double scale,
    Map<String, List<County>> groups,
    List<String> states,
    Map<String, String> legend,
    long without) {

  private static final double THIN = 1_400.0;
  private static final double ACROSS = 6_000.0;

  /** A county on the map by its GEOID, with a link to its page or null. */
  public record County(String id, String path, @Nullable String link, String title) {}

  /** The map of a state, or of the country where no letters are given. */
  static CountyMap of(
      PlaceTree tree, List<MapMeasure> measures, @Nullable String letters, String folder) {
    CountyShapes shapes = CountyShapes.bundled();
    String digits =
        letters == null ? "" : Gazetteer.bundled().state(letters).map(State::fips).orElse("none");
    Map<String, AtlasPlace> places = new TreeMap<>();
    tree.leaves().stream()
        .filter(AtlasPlace::county)
        .filter(place -> letters == null || letters.equals(place.state()))
        .forEach(place -> places.put(place.id(), place));
    MapMeasure first = measures.getFirst();
    Messages messages = first.messages();
    List<BigDecimal> breaks = first.rateBreaks();
    boolean few = first.subject().rounded();
    Map<String, String> legend = Shades.legend(messages, breaks, few);
    Map<String, List<County>> groups = new LinkedHashMap<>();
    legend.keySet().forEach(shade -> groups.put(shade, new ArrayList<>()));
    for (String geoid : shapes.counties(digits)) {
      AtlasPlace place = places.remove(geoid);
      groups
          .getOrDefault(
              place == null ? Shades.ABSENT : first.shade(geoid, breaks), new ArrayList<>())
          .add(
              new County(
                  geoid,
                  shapes.path(geoid).orElseThrow(),
                  place == null ? null : folder + messages.language().file(geoid),
                  place == null
                      ? name(messages, geoid)
                      : place.name() + ": " + first.rateText(geoid)));
    }
    CountyShapes.Box box = letters == null ? CountyShapes.COUNTRY : shapes.box(digits);
    return new CountyMap(
        measures,
        box.view(),
        Math.max(1, Math.min(box.width(), box.height()) / THIN),
        Math.max(box.width(), box.height()) / ACROSS,
        groups,
        (letters == null ? shapes.states().stream() : Stream.of(digits))
            .flatMap(state -> shapes.path(state).stream())
            .toList(),
        legend,
        places.size());
  }

  private static String name(Messages messages, String geoid) {
    return Gazetteer.bundled().county(geoid).map(county -> county.name()).orElse(geoid)
        + ": "
        + messages.say("number.not-recorded");
  }
}
