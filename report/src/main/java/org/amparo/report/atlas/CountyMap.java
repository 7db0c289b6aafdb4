package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.report.chart.CountyShapes;
import org.amparo.report.language.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A map of counties, each in the pattern of its class. Wide because the map has a field for each of
 * its parts.
 *
 * @param title what it shows
 * @param highest the county with the highest of the numbers shown and that number; null where none
 *     is shown or two are as high
 * @param view the part of the drawing that is shown
 * @param line the width of the counties' borders in units of the drawing
 * @param scale how large its patterns are drawn
 * @param groups by class, the counties of it
 * @param states outlines of states over them
 * @param legend every class that the map has, in order
 * @param without counties with records that have no outline
 */
public record CountyMap(
    String title,
    @Nullable Highest highest,
    String view,
    double line,
    double scale,
    List<Group> groups,
    List<String> states,
    List<MapClass> legend,
    long without) {

  private static final double THIN = 1_400.0;
  private static final double ACROSS = 6_000.0;

  /**
   * The highest of the numbers shown. What is hidden may be higher.
   *
   * @param county its name
   * @param number as printed
   */
  public record Highest(String county, String number) {}

  /** The counties of a class. */
  public record Group(MapClass of, List<County> counties) {}

  /**
   * A county.
   *
   * @param path its outline
   * @param link its page, or null where it has none
   * @param title its name and number
   */
  public record County(String path, @Nullable String link, String title) {}

  /**
   * The map of a subject.
   *
   * @param letters the only state to draw, or null for all
   * @param folder how links from the page to the counties' pages begin
   */
  static CountyMap of(
      Edition edition, SubjectEdition subject, @Nullable String letters, String folder) {
    CountyShapes shapes = CountyShapes.bundled();
    String digits =
        letters == null ? "" : Gazetteer.bundled().state(letters).map(State::fips).orElse("none");
    List<MapClass> classes = MapClass.of(subject);
    Map<String, AtlasPlace> places = new TreeMap<>();
    edition.tree().leaves().stream()
        .filter(AtlasPlace::county)
        .filter(place -> letters == null || letters.equals(place.state()))
        .forEach(place -> places.put(place.id(), place));
    Highest highest = highest(List.copyOf(places.values()), subject);
    Map<MapClass, List<County>> groups = new LinkedHashMap<>();
    List<MapClass> order =
        new ArrayList<>(List.of(MapClass.absent(), MapClass.few(), MapClass.none()));
    order.addAll(classes);
    order.forEach(one -> groups.put(one, new ArrayList<>()));
    MapClass absent = MapClass.absent();
    for (String geoid : shapes.counties(digits)) {
      AtlasPlace place = places.remove(geoid);
      MapClass of = place == null ? absent : MapClass.of(classes, subject.total(geoid));
      groups
          .getOrDefault(of, new ArrayList<>())
          .add(
              new County(
                  shapes.path(geoid).orElseThrow(),
                  place == null ? null : folder + Wording.language().file(geoid, "html"),
                  title(geoid, place, subject)));
    }
    CountyShapes.Box box = letters == null ? CountyShapes.COUNTRY : shapes.box(digits);
    return new CountyMap(
        subject.words(),
        highest,
        box.view(),
        Math.max(1, Math.min(box.width(), box.height()) / THIN),
        Math.max(box.width(), box.height()) / ACROSS,
        order.stream()
            .filter(one -> !groups.getOrDefault(one, List.of()).isEmpty())
            .map(one -> new Group(one, groups.getOrDefault(one, List.of())))
            .toList(),
        (letters == null ? shapes.states() : List.of(digits))
            .stream().flatMap(state -> shapes.path(state).stream()).toList(),
        order.stream().filter(one -> !groups.getOrDefault(one, List.of()).isEmpty()).toList(),
        places.size());
  }

  private static @Nullable Highest highest(List<AtlasPlace> places, SubjectEdition subject) {
    List<AtlasPlace> shown =
        places.stream()
            .filter(place -> subject.total(place.id()) > 0)
            .sorted(
                Comparator.comparingLong((AtlasPlace place) -> subject.total(place.id()))
                    .reversed())
            .toList();
    if (shown.isEmpty()
        || (shown.size() > 1
            && subject.total(shown.get(0).id()) == subject.total(shown.get(1).id()))) {
      return null;
    }
    AtlasPlace first = shown.getFirst();
    return new Highest(first.name(), Value.of(subject.total(first.id())).text());
  }

  private static String title(String geoid, @Nullable AtlasPlace place, SubjectEdition subject) {
    if (place == null) {
      return Gazetteer.bundled().county(geoid).map(county -> county.name()).orElse(geoid);
    }
    return place.name() + ": " + Value.of(subject.total(geoid)).text();
  }
}
