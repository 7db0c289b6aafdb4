package org.amparo.ingest.place;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.amparo.model.place.Area;
import org.amparo.model.place.County;
import org.amparo.model.place.Facility;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.SiteKind;
import org.amparo.model.place.State;
import org.amparo.model.place.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Brings the rows that lists have of a facility together and finds its county. Of lists that
 * disagree the one with a county column comes first, among those the latest; where they differ is
 * flagged. A row of the bundled table that a person has checked comes before all of them.
 */
public final class FacilityMatcher {

  private static final Comparator<FacilityRow> PRECEDENCE =
      Comparator.comparing((FacilityRow row) -> row.county() == null)
          .thenComparing(
              FacilityRow::listedOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));

  private final Gazetteer gazetteer;
  private final CountyWords names;
  private final Map<String, Facility> reviewed = new HashMap<>();

  /** A matcher that takes the reviewed facilities of a gazetteer as they are. */
  public FacilityMatcher(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.names = new CountyWords(gazetteer);
    gazetteer.facilities().stream()
        .filter(Facility::reviewed)
        .forEach(site -> reviewed.put(site.code(), site));
  }

  /** The counties of the facilities of each city and state. */
  static Map<List<String>, Set<String>> cities(Collection<Facility> facilities) {
    Map<List<String>, Set<String>> cities = new HashMap<>();
    for (Facility site : facilities) {
      if (site.city() != null && site.state() != null && site.geoid() != null) {
        cities
            .computeIfAbsent(
                List.of(Wording.key(site.city()), site.state()), absent -> new TreeSet<>())
            .add(site.geoid());
      }
    }
    return cities;
  }

  /** One match for each code, in the order of codes. */
  public List<FacilityMatch> match(List<FacilityRow> rows) {
    Map<String, List<FacilityRow>> byCode = new LinkedHashMap<>();
    rows.stream()
        .sorted(Comparator.comparing(FacilityRow::code).thenComparing(PRECEDENCE))
        .forEach(row -> byCode.computeIfAbsent(row.code(), code -> new ArrayList<>()).add(row));
    List<FacilityMatch> first = byCode.values().stream().map(this::one).toList();
    Map<List<String>, Set<String>> cities =
        cities(first.stream().map(FacilityMatch::facility).toList());
    return first.stream().map(match -> byCity(match, cities)).toList();
  }

  private FacilityMatch one(List<FacilityRow> rows) {
    FacilityRow best = rows.getFirst();
    Facility checked = reviewed.get(best.code());
    String listedState = first(rows, FacilityRow::state);
    String area =
        Optional.ofNullable(first(rows, FacilityRow::area))
            .flatMap(gazetteer::area)
            .map(Area::code)
            .orElse(null);
    String state =
        Optional.ofNullable(listedState)
            .flatMap(gazetteer::state)
            .map(State::letters)
            .orElseGet(() -> listedState == null ? ofCode(best.code(), area) : null);
    String listed = first(rows, FacilityRow::county);
    Set<County> named = names.counties(best.name()).counties();
    Found found = county(listed, best.name(), state, named);
    FacilityRow whole =
        new FacilityRow(
            best.source(),
            best.code(),
            best.name().strip(),
            first(rows, FacilityRow::city),
            listed,
            state,
            area,
            first(rows, FacilityRow::typeDetail),
            first(rows, FacilityRow::operator),
            extreme(rows, FacilityRow::firstUsed, true),
            extreme(rows, FacilityRow::lastUsed, false),
            best.listedOn());
    List<String> flags = flags(rows);
    County county = found.county();
    boolean otherCounty = county != null && !named.isEmpty() && !named.contains(county);
    if (otherCounty) {
      flags.add("name-of-another-county");
    }
    SiteKind kind = FacilityWords.kind(whole, !named.isEmpty());
    Boolean own = otherCounty ? null : SiteWords.own(kind, county, true);
    Facility facility = checked == null ? facility(whole, county, kind, own, found.how()) : checked;
    return new FacilityMatch(
        facility, listed, whole.operator(), flags, rows.stream().map(FacilityRow::source).toList());
  }

  private static Facility facility(
      FacilityRow row,
      @Nullable County county,
      SiteKind kind,
      @Nullable Boolean own,
      String matchedBy) {
    return new Facility(
        row.code(),
        row.name(),
        row.city(),
        row.state(),
        county == null ? null : county.geoid(),
        row.area(),
        kind,
        own,
        matchedBy,
        false,
        row.firstUsed(),
        row.lastUsed() == null ? null : row.lastUsed().plusDays(1));
  }

  /** A county, and how it was found. */
  private record Found(@Nullable County county, String how) {}

  private Found county(
      @Nullable String listed, String name, @Nullable String state, Set<County> named) {
    if (state == null) {
      return new Found(null, "open: no state");
    }
    List<County> inState = named.stream().filter(one -> one.state().equals(state)).toList();
    if (listed != null) {
      List<County> found =
          gazetteer.counties(listed, state).stream()
              .filter(county -> county.until() == null)
              .filter(county -> !county.legalName().endsWith(" Planning Region"))
              .toList();
      if (found.size() == 1) {
        return new Found(found.getFirst(), "county and state listed");
      }
      if (found.size() > 1) {
        // Virginia has Richmond County and the city of Richmond.
        List<County> both = found.stream().filter(inState::contains).toList();
        List<County> cityNamed =
            found.stream().filter(one -> names.cities(name).counties().contains(one)).toList();
        return both.size() + cityNamed.size() == 1
            ? new Found(
                both.isEmpty() ? cityNamed.getFirst() : both.getFirst(),
                "county and state listed, name")
            : new Found(null, "open: a county and a city of the name listed");
      }
    }
    if (inState.size() == 1) {
      return new Found(inState.getFirst(), "county named");
    }
    return new Found(null, listed == null ? "open: no county listed" : "open: no such county");
  }

  /** Where its county is open, that of the other facilities of its city, if they agree. */
  private FacilityMatch byCity(FacilityMatch match, Map<List<String>, Set<String>> cities) {
    Facility site = match.facility();
    if (site.geoid() != null || site.city() == null || site.state() == null) {
      return match;
    }
    Set<String> found =
        cities.getOrDefault(List.of(Wording.key(site.city()), site.state()), Set.of());
    if (found.size() != 1) {
      return match;
    }
    County county = gazetteer.county(found.iterator().next()).orElseThrow();
    return new FacilityMatch(
        new Facility(
            site.code(),
            site.listedName(),
            site.city(),
            site.state(),
            county.geoid(),
            site.area(),
            site.kind(),
            SiteWords.own(site.kind(), county, true),
            "city and state, county of its other facilities",
            site.reviewed(),
            site.from(),
            site.until()),
        match.countyListed(),
        match.operator(),
        match.flags(),
        match.sources());
  }

  /** The state that ICE's code ends with, where the area of responsibility reaches into it. */
  private @Nullable String ofCode(String code, @Nullable String area) {
    String letters = code.length() == 7 ? code.substring(5) : "";
    boolean reached =
        gazetteer.counties().stream()
            .anyMatch(
                county ->
                    county.state().equals(letters)
                        && county.area() != null
                        && county.area().equals(area));
    return reached ? letters : null;
  }

  private List<String> flags(List<FacilityRow> rows) {
    List<String> flags = new ArrayList<>();
    differ(flags, rows, "county", FacilityRow::county, Wording::key);
    differ(flags, rows, "state", FacilityRow::state, Wording::key);
    differ(flags, rows, "name", FacilityRow::name, Wording::key);
    differ(
        flags,
        rows,
        "area",
        FacilityRow::area,
        area -> gazetteer.area(area).map(Area::code).orElse(area));
    return flags;
  }

  private static void differ(
      List<String> flags,
      List<FacilityRow> rows,
      String what,
      Function<FacilityRow, @Nullable String> column,
      Function<String, String> spelling) {
    Set<String> values = new TreeSet<>();
    rows.stream().map(column).filter(Objects::nonNull).map(spelling).forEach(values::add);
    if (values.size() > 1) {
      flags.add("lists-differ:" + what);
    }
  }

  private static @Nullable String first(
      List<FacilityRow> rows, Function<FacilityRow, @Nullable String> column) {
    for (FacilityRow row : rows) {
      String value = column.apply(row);
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private static @Nullable LocalDate extreme(
      List<FacilityRow> rows, Function<FacilityRow, @Nullable LocalDate> column, boolean earliest) {
    LocalDate found = null;
    for (FacilityRow row : rows) {
      LocalDate day = column.apply(row);
      if (day != null && (found == null || day.isBefore(found) == earliest)) {
        found = day;
      }
    }
    return found;
  }
}
