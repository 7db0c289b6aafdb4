package org.amparo.model.place;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.problem.AmparoException;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Counties, states, ICE's areas and facilities, with sources in {@code places/README.md}. */
public final class Gazetteer {
  private static final int SUGGESTED = 3;
  private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();

  private final Map<String, State> states = new LinkedHashMap<>();
  private final Map<String, Area> areas = new LinkedHashMap<>();
  private final Map<String, County> counties = new LinkedHashMap<>();
  private final Map<String, Facility> facilities = new LinkedHashMap<>();
  private final Map<String, NamedPlace> byOcdId = new HashMap<>();
  private final Map<String, State> stateByName = new HashMap<>();
  private final Map<String, Area> areaByName = new HashMap<>();
  private final Map<String, List<County>> countyByName = new HashMap<>();
  private final Map<String, List<Facility>> facilityByName = new HashMap<>();

  /** Kept apart from the counties' own names, by which free words are matched to counties. */
  private final Map<String, List<County>> countyByCommonName = new HashMap<>();

  private Gazetteer() {
    PlaceFiles.states().forEach(this::add);
    PlaceFiles.areas().forEach(this::add);
    PlaceFiles.counties().forEach(this::add);
    PlaceFiles.commonNames()
        .forEach(
            common -> {
              Set<String> names = new LinkedHashSet<>();
              spell(common.getKey(), names);
              County county = requireNonNull(counties.get(common.getValue()));
              names.forEach(name -> grouped(countyByCommonName, name, county));
            });
    List<Facility> sites = PlaceFiles.facilities();
    for (Facility site : sites) {
      facilities.put(site.code(), site);
      grouped(facilityByName, Wording.key(site.listedName()), site);
    }
  }

  private static final class Bundled {
    static final Gazetteer GAZETTEER = new Gazetteer();
  }

  /** The places that travel with the program; read once, when first asked for. */
  public static Gazetteer bundled() {
    return Bundled.GAZETTEER;
  }

  /** The landmarks that travel with the program, in the order of their file. */
  public static List<Landmark> landmarks() {
    return PlaceFiles.landmarks();
  }

  private void add(State state) {
    states.put(state.letters(), state);
    stateByName.put(Wording.key(state.name()), state);
    byOcdId.put(state.ocdId(), state);
  }

  private void add(Area area) {
    areas.put(area.code(), area);
    areaByName.put(Wording.key(area.name()), area);
  }

  private void add(County county) {
    counties.put(county.geoid(), county);
    Set<String> names = new LinkedHashSet<>();
    spell(county.legalName(), names);
    county.otherNames().forEach(name -> spell(name, names));
    names.forEach(name -> grouped(countyByName, name, county));
    for (@Nullable String id : Arrays.asList(county.ocdId(), county.cityOcdId())) {
      if (id != null) {
        byOcdId.putIfAbsent(id, county);
      }
    }
  }

  /** Adds a county's name with and without its legal word. */
  private static void spell(String name, Set<String> names) {
    names.add(Wording.joined(name));
    names.add(Wording.joined(County.withoutWord(name)));
  }

  private static <T> void grouped(Map<String, List<T>> map, String key, T value) {
    map.computeIfAbsent(key, absent -> new ArrayList<>()).add(value);
  }

  /** The states, in the order of their letters. */
  public Collection<State> states() {
    return states.values();
  }

  /** ICE's areas of responsibility, in the order of their codes. */
  public Collection<Area> areas() {
    return areas.values();
  }

  /** The counties, in the order of their GEOIDs, those that are no longer counties too. */
  public Collection<County> counties() {
    return counties.values();
  }

  /** The facilities of ICE's lists, in the order of their codes. */
  public Collection<Facility> facilities() {
    return facilities.values();
  }

  /** The state with these letters or of this name, in either case. */
  public Optional<State> state(String text) {
    return Optional.ofNullable(states.get(text.strip().toUpperCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(stateByName.get(Wording.key(text))));
  }

  /** The area with this code, or of this name as ICE writes it, in either case. */
  public Optional<Area> area(String text) {
    return Optional.ofNullable(areas.get(text.strip().toUpperCase(Locale.ROOT)))
        .or(() -> Optional.ofNullable(areaByName.get(Wording.key(text))));
  }

  /** The county with this GEOID. */
  public Optional<County> county(String geoid) {
    return Optional.ofNullable(counties.get(geoid));
  }

  /**
   * The counties of a name, with or without its legal word; several where states have counties of
   * one name, or a state a county and a city.
   *
   * @param state the letters of the state they are in, or null for all
   */
  public List<County> counties(String name, @Nullable String state) {
    return in(countyByName.get(Wording.joined(name)), state);
  }

  /**
   * The counties that people call so, such as {@code Athens-Clarke County}; the word that a name
   * ends with may be left out, but none may stand where it has none.
   *
   * @param state the letters of the state they are in, or null for all
   */
  List<County> countiesCalled(String name, @Nullable String state) {
    return in(countyByCommonName.get(Wording.joined(name)), state);
  }

  private static List<County> in(@Nullable List<County> found, @Nullable String state) {
    return found == null
        ? List.of()
        : found.stream().filter(county -> state == null || county.state().equals(state)).toList();
  }

  /** The facility with ICE's code. */
  public Optional<Facility> facility(String code) {
    return Optional.ofNullable(facilities.get(code));
  }

  /** The facilities listed under a name. */
  public List<Facility> facilities(String name) {
    return facilityByName.getOrDefault(Wording.key(name), List.of());
  }

  /** The state or county with an Open Civic Data id. */
  public Optional<NamedPlace> division(String ocdId) {
    return Optional.ofNullable(byOcdId.get(ocdId));
  }

  /**
   * The place that a user means by a name with its state, a code, a GEOID or an Open Civic Data id.
   *
   * @throws AmparoException AMP-311 where there is no such place, or more than one; it says which
   *     ones may have been meant
   */
  public NamedPlace find(String text) {
    return new PlaceSearch(this, text).find();
  }

  /** {@link #find}, but empty where it throws, without the long search for what else was meant. */
  public Optional<NamedPlace> meant(String text) {
    return new PlaceSearch(this, text).meant();
  }

  /** {@link #find} where the words leave no doubt, else empty; never a mere {@link Division}. */
  public Optional<NamedPlace> known(String text) {
    return new PlaceSearch(this, text).known();
  }

  /** At most three counties, states, areas or facilities of a like name, the closest first. */
  public List<String> suggestions(String written) {
    int comma = written.lastIndexOf(',');
    Optional<State> state = comma < 1 ? Optional.empty() : state(written.substring(comma + 1));
    String local = comma < 1 ? written : written.substring(0, comma);
    boolean word = County.hasWord(local.strip());
    Stream<Candidate> counties =
        counties().stream()
            .filter(county -> county.until() == null)
            .filter(county -> state.isEmpty() || state.get().letters().equals(county.state()))
            .flatMap(county -> forms(county, word));
    if (state.isPresent()) {
      return nearest(Wording.key(local), counties);
    }
    Stream<Candidate> others =
        Stream.concat(
            states().stream().map(known -> new Candidate(known.name(), known.name())),
            areas().stream().map(area -> new Candidate(area.name(), area.name())));
    List<String> near = nearest(Wording.key(written), Stream.concat(counties, others));
    // Codes are short, so that many are near to any word.
    return near.isEmpty() ? nearest(Wording.key(written), sites()) : near;
  }

  /** A name to suggest, and the form of it that is compared with what was written. */
  private record Candidate(String name, String like) {}

  private Stream<Candidate> sites() {
    return facilities().stream()
        .flatMap(
            site ->
                Stream.of(site.code(), site.listedName())
                    .map(like -> new Candidate(site.name(), like)));
  }

  private static Stream<Candidate> forms(County county, boolean word) {
    return Stream.concat(Stream.of(county.legalName()), county.otherNames().stream())
        .map(name -> new Candidate(county.name(), word ? name : County.withoutWord(name)));
  }

  private static List<String> nearest(String key, Stream<Candidate> candidates) {
    record Near(String name, int distance) {}
    int most = Math.max(1, key.length() / 3);
    return candidates
        .map(one -> new Near(one.name(), LETTERS.apply(key, Wording.key(one.like()))))
        .filter(near -> near.distance() <= most)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(Near::name)
        .distinct()
        .limit(SUGGESTED)
        .toList();
  }
}
