package org.amparo.model.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Finds the place that words mean. */
final class PlaceSearch {

  private static final String OCD = "ocd-division/country:us";
  private static final String FACILITY = "facility:";
  private static final Pattern GEOID = Pattern.compile("\\d{2}|\\d{5}");
  private static final int LISTED = 10;

  private final Gazetteer gazetteer;
  private final String text;
  private final String local;
  private final @Nullable State state;

  PlaceSearch(Gazetteer gazetteer, String written) {
    this.gazetteer = gazetteer;
    this.text = written.strip();
    int comma = text.lastIndexOf(',');
    this.state = comma < 1 ? null : gazetteer.state(text.substring(comma + 1)).orElse(null);
    this.local = state == null ? text : text.substring(0, comma).strip();
  }

  NamedPlace find() {
    return meant().orElseThrow(() -> unknown(several().stream().map(County::name).toList()));
  }

  Optional<NamedPlace> meant() {
    return known().or(this::division);
  }

  Optional<NamedPlace> known() {
    if (text.startsWith(OCD)) {
      return gazetteer.division(text);
    }
    if (GEOID.matcher(text).matches()) {
      Stream<State> states = gazetteer.states().stream();
      return gazetteer
          .county(text)
          .<NamedPlace>map(Function.identity())
          .or(() -> states.filter(known -> known.fips().equals(text)).findFirst());
    }
    return gazetteer
        .state(text)
        .<NamedPlace>map(Function.identity())
        .or(() -> gazetteer.area(text))
        .or(this::county)
        .or(this::facility);
  }

  private Optional<County> county() {
    List<County> found = several();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The counties of the name; those of former times only where there is no other. */
  private List<County> several() {
    String letters = state == null ? null : state.letters();
    List<County> found =
        Stream.concat(
                gazetteer.counties(local, letters).stream().filter(this::wordFits),
                gazetteer.countiesCalled(local, letters).stream())
            .distinct()
            .toList();
    List<County> now = found.stream().filter(county -> county.until() == null).toList();
    return now.isEmpty() ? found : now;
  }

  /** {@code Baltimore City} is not {@code Baltimore County}. */
  private boolean wordFits(County county) {
    return !County.hasWord(local)
        || Stream.concat(Stream.of(county.legalName()), county.otherNames().stream())
            .anyMatch(name -> Wording.joined(name).equals(Wording.joined(local)));
  }

  private Optional<Facility> facility() {
    String code =
        text.toLowerCase(Locale.ROOT).startsWith(FACILITY)
            ? text.substring(FACILITY.length())
            : text;
    return gazetteer
        .facility(code.strip().toUpperCase(Locale.ROOT))
        .or(() -> ofCodeBehindName(code))
        .or(() -> ofName(code))
        .or(() -> state == null ? Optional.empty() : ofName(local));
  }

  /** As {@link Facility#name} writes it. */
  private Optional<Facility> ofCodeBehindName(String name) {
    int open = name.lastIndexOf('(');
    return open < 0 || !name.endsWith(")")
        ? Optional.empty()
        : gazetteer
            .facility(name.substring(open + 1, name.length() - 1))
            .filter(site -> site.name().equalsIgnoreCase(name));
  }

  private Optional<Facility> ofName(String name) {
    List<Facility> found =
        gazetteer.facilities(name).stream()
            .filter(site -> state == null || state.letters().equals(site.state()))
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** A city, or another division whose id was given; counties are all known. */
  private Optional<NamedPlace> division() {
    if (text.equals(OCD)) {
      return Optional.of(new Division(text, "United States"));
    }
    if (text.startsWith(OCD + "/")) {
      String last = text.substring(text.lastIndexOf('/') + 1);
      boolean countyOrState =
          Stream.of("county:", "parish:", "borough:", "censusarea:", "state:", "territory:")
              .anyMatch(last::startsWith);
      return countyOrState ? Optional.empty() : Optional.of(new Division(text, text));
    }
    if (state == null || !several().isEmpty() || isNoCity()) {
      return Optional.empty();
    }
    return Optional.of(
        new Division(state.ocdId() + "/place:" + slug(), local + ", " + state.letters()));
  }

  private boolean isNoCity() {
    return local.isEmpty()
        || local.chars().anyMatch(Character::isDigit)
        || (County.hasWord(local) && !local.toLowerCase(Locale.ROOT).endsWith(" city"));
  }

  /** The last part of a city's id; New York City is the one whose id leaves the word out. */
  private String slug() {
    String lower = local.toLowerCase(Locale.ROOT);
    String name = lower.equals("new york city") ? "new york" : lower;
    return name.replace(".", "").replace("'", "~").replace(' ', '_');
  }

  private AmparoException unknown(List<String> several) {
    if (several.size() > 1) {
      return ErrorCode.PLACE_NAME_UNKNOWN.error(
          "'" + text + "' could be any of " + several.size() + " counties",
          "name one of them: " + String.join("; ", several.stream().limit(LISTED).toList()));
    }
    List<String> near = gazetteer.suggestions(text);
    return ErrorCode.PLACE_NAME_UNKNOWN.error(
        "'" + text + "' is not the name of a place in a state",
        near.isEmpty()
            ? "write a county as 'Miami-Dade County, FL', a city as 'New York City, NY', a state by"
                + " its name or letters"
            : "did you mean '" + String.join("' or '", near) + "'?");
  }
}
