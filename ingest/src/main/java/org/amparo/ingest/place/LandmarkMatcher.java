package org.amparo.ingest.place;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.model.place.Area;
import org.amparo.model.place.County;
import org.amparo.model.place.Facility;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.Landmark;
import org.amparo.model.place.SiteKind;
import org.amparo.model.place.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Finds the county of a landmark from its words and the area of responsibility. A row of the
 * bundled table comes before the rules. Where the words leave the county open it stays open: no
 * county is taken for likely.
 */
public final class LandmarkMatcher {

  /** In the bundled table: whatever the area. */
  private static final String ANY_AREA = "*";

  private static final String NOT_NAMED = "open: no county named";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** What an office puts before the name: {@code CAP - }, {@code TAM-}. */
  private static final Pattern PREFIX = Pattern.compile("^[A-Z0-9()&]{1,8} ?- ?");

  private final Gazetteer gazetteer;
  private final StateWords states;
  private final CountyWords names;
  private final Map<List<String>, Landmark> table = new HashMap<>();
  private final Map<List<String>, Set<String>> cities;
  private final Map<String, Set<String>> statesOfArea;

  /** A matcher. */
  public LandmarkMatcher(Gazetteer gazetteer, List<Landmark> table) {
    this.gazetteer = gazetteer;
    this.states = new StateWords(gazetteer);
    this.names = new CountyWords(gazetteer);
    table.forEach(row -> this.table.put(key(row.text(), row.area()), row));
    this.statesOfArea =
        gazetteer.counties().stream()
            .filter(county -> county.area() != null)
            .collect(
                Collectors.groupingBy(
                    county -> Objects.toString(county.area()),
                    Collectors.mapping(County::state, Collectors.toSet())));
    this.cities = FacilityMatcher.cities(gazetteer.facilities());
  }

  /** The landmark of a text and the area as reported, which may be empty. */
  public Landmark match(String text, String area) {
    Landmark row = table.getOrDefault(key(text, area), table.get(key(text, ANY_AREA)));
    if (row != null) {
      return new Landmark(
          text,
          area,
          row.geoid(),
          row.facilityCode(),
          row.kind(),
          row.own(),
          row.matchedBy(),
          row.reviewed());
    }
    return byRule(text, area);
  }

  private static List<String> key(String text, String area) {
    return List.of(
        SPACES.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll(" "), area.strip());
  }

  /** A county, and how it was found. */
  private record Found(@Nullable County county, String how) {}

  private Landmark byRule(String text, String area) {
    @Nullable Area within = gazetteer.area(area).orElse(null);
    @Nullable String state = states.in(text).orElse(null);
    CountyWords.Named named = names.counties(text);
    Optional<Facility> site = facility(text, state, within);
    Found found =
        named.names() > 0
            ? county(named, state, within)
            : byOtherNames(text, state, within, site.orElse(null));
    @Nullable County county = found.county();
    SiteKind kind =
        site.filter(known -> known.kind() != SiteKind.OTHER)
            .map(Facility::kind)
            .orElseGet(() -> SiteWords.kind(text, named.names() > 0));
    boolean same = county != null && site.isPresent() && county.geoid().equals(site.get().geoid());
    return new Landmark(
        text,
        area,
        county == null ? null : county.geoid(),
        same ? site.get().code() : null,
        kind,
        same ? site.get().own() : SiteWords.own(kind, county, SiteWords.isBareName(text)),
        "rule: " + found.how(),
        false);
  }

  private static Found county(
      CountyWords.Named named, @Nullable String state, @Nullable Area area) {
    if (named.names() > 1) {
      return new Found(null, "open: several counties named");
    }
    if (state != null) {
      return only(named, county -> county.state().equals(state), "county and state named")
          .orElse(new Found(null, "open: no such county in the state named"));
    }
    if (area != null) {
      Optional<Found> within =
          only(named, county -> area.code().equals(county.area()), "county named, one in the area");
      if (within.isPresent()) {
        return within.get();
      }
    }
    return only(named, county -> true, "county named, one in the country")
        .orElse(new Found(null, "open: several counties of the name"));
  }

  private static Optional<Found> only(CountyWords.Named named, Predicate<County> fits, String how) {
    List<County> found = named.counties().stream().filter(fits).toList();
    return found.size() == 1 ? Optional.of(new Found(found.getFirst(), how)) : Optional.empty();
  }

  private Found byOtherNames(
      String text, @Nullable String state, @Nullable Area area, @Nullable Facility site) {
    CountyWords.Named city = names.cities(text);
    if (city.names() == 1) {
      Optional<Found> found =
          only(
              city,
              county ->
                  state == null
                      ? area != null && area.code().equals(county.area())
                      : county.state().equals(state),
              "independent city named");
      if (found.isPresent()) {
        return found.get();
      }
    }
    if (site != null && site.geoid() != null) {
      return new Found(
          gazetteer.county(site.geoid()).orElseThrow(), "name of facility " + site.code());
    }
    String within = state == null ? onlyState(area) : state;
    if (within != null && SiteWords.kind(text, false) == SiteKind.CITY_JAIL) {
      Set<String> counties =
          cities.getOrDefault(List.of(Wording.key(cityOf(text)), within), Set.of());
      if (counties.size() == 1) {
        return new Found(
            gazetteer.county(counties.iterator().next()).orElseThrow(),
            "city and state, county of its facilities");
      }
    }
    return new Found(null, NOT_NAMED);
  }

  /** The state of an area that lies in one alone. */
  private @Nullable String onlyState(@Nullable Area area) {
    Set<String> found = area == null ? Set.of() : statesOfArea.getOrDefault(area.code(), Set.of());
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** The words before {@code POLICE}, {@code CITY JAIL} and the like. */
  private static String cityOf(String text) {
    String upper = PREFIX.matcher(text.toUpperCase(Locale.ROOT)).replaceFirst("");
    return upper
        .replaceFirst("^(?:CITY|TOWN) OF ", "")
        .replaceFirst("(,? ?\\b(CITY|POLICE|P\\.?D|JAIL|DET|DETENTION)\\b|,).*$", "");
  }

  /** The only facility listed under the words, behind the office's prefix, in the state or area. */
  private Optional<Facility> facility(String text, @Nullable String state, @Nullable Area area) {
    List<Facility> found = gazetteer.facilities(text);
    if (found.isEmpty()) {
      found = gazetteer.facilities(PREFIX.matcher(text.toUpperCase(Locale.ROOT)).replaceFirst(""));
    }
    List<Facility> here =
        found.stream()
            .filter(site -> site.geoid() != null)
            .filter(
                site ->
                    state == null
                        ? area != null && area.code().equals(site.area())
                        : state.equals(site.state()))
            .toList();
    return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
  }
}
