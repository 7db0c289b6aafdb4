package org.amparo.policy.law;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.model.place.Area;
import org.amparo.model.place.County;
import org.amparo.model.place.Division;
import org.amparo.model.place.Facility;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.NamedPlace;
import org.amparo.model.place.State;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.Policy;
import org.amparo.policy.library.PolicyHeading;

/**
 * A place whose law is asked for.
 *
 * @param ids its Open Civic Data division ids: its own first, then that of a city with the same
 *     bounds
 * @param listed whether the gazetteer has it; it has no cities but those that are counties
 */
public record LawPlace(List<String> ids, String name, boolean listed) {

  public LawPlace {
    ids = List.copyOf(ids);
  }

  /**
   * The place of a name such as {@code Miami-Dade County, FL}, {@code Boston, MA}, {@code Florida},
   * of a GEOID, of the code of a county's own jail, or of an Open Civic Data id.
   *
   * @throws AmparoException (AMP-311) where there is no such place, or it has no law of its own
   */
  public static LawPlace of(String text) {
    return of(Gazetteer.bundled().find(text));
  }

  /** {@link #of}, but empty where it throws, as for an invented county. */
  public static Optional<LawPlace> known(String text) {
    return Gazetteer.bundled()
        .meant(text)
        .flatMap(
            found -> {
              try {
                return Optional.of(of(found));
              } catch (AmparoException _) {
                return Optional.empty();
              }
            });
  }

  private static LawPlace of(NamedPlace found) {
    return switch (found) {
      case State state -> new LawPlace(List.of(state.ocdId()), state.name(), true);
      case County county -> county(county);
      case Division other -> new LawPlace(List.of(other.ocdId()), other.name(), false);
      case Area area ->
          throw lawless(
              area.name() + " is an office of ICE and has no law of its own",
              "name a county or a state");
      case Facility site -> county(home(site));
    };
  }

  private static County home(Facility site) {
    Optional<County> county =
        Optional.ofNullable(site.geoid()).flatMap(Gazetteer.bundled()::county);
    if (county.isPresent() && Boolean.TRUE.equals(site.own())) {
      return county.get();
    }
    throw lawless(
        site.name() + " is not known to be a county's own jail",
        county
            .map(found -> "to see the law of the county it lies in, name " + found.name())
            .orElse("name the county whose law is meant"));
  }

  private static AmparoException lawless(String what, String remedy) {
    return ErrorCode.PLACE_NAME_UNKNOWN.error(what, remedy);
  }

  private static LawPlace county(County county) {
    List<String> ids =
        Stream.of(Optional.ofNullable(county.ocdId()), Optional.ofNullable(county.cityOcdId()))
            .flatMap(Optional::stream)
            .toList();
    if (ids.isEmpty()) {
      throw lawless(
          county.name() + " has no Open Civic Data id, by which policies name places",
          "name its state or territory");
    }
    return new LawPlace(ids, county.name(), true);
  }

  /** The name of a state by its two letters; the letters themselves where there is none. */
  public static String stateName(String letters) {
    return Gazetteer.bundled().state(letters).map(State::name).orElse(letters);
  }

  /** Its own Open Civic Data id. */
  public String id() {
    return ids.getFirst();
  }

  /** The id of the state that it is, or lies in. */
  String stateId() {
    String[] parts = id().split("/", -1);
    return parts.length < 3 ? id() : String.join("/", parts[0], parts[1], parts[2]);
  }

  /** Whether it is a state or lies in one. */
  boolean hasState() {
    return stateId().chars().filter(letter -> letter == '/').count() == 2;
  }

  /** The letters of the state that it is, or lies in; empty for the country. */
  public Optional<String> state() {
    return hasState() ? Optional.of(letters()) : Optional.empty();
  }

  /** The letters of that state. */
  private String letters() {
    return stateId().substring(stateId().lastIndexOf(':') + 1).toUpperCase(Locale.ROOT);
  }

  /** The time zone of its clocks, the county's or the whole state's; empty where not known. */
  public Optional<ZoneId> timeZone() {
    Gazetteer places = Gazetteer.bundled();
    return places
        .division(id())
        .filter(County.class::isInstance)
        .map(County.class::cast)
        .map(County::timeZone)
        .or(() -> places.state(letters()).map(State::timeZone))
        .map(ZoneId::of);
  }

  /** Whether it is a county or city, and not a state or the country. */
  public boolean isLocal() {
    return !id().equals(stateId());
  }

  /** Whether a policy that binds in a territory binds here. */
  public boolean lies(String territory) {
    return ids.stream().anyMatch(id -> id.equals(territory) || id.startsWith(territory + "/"));
  }

  /** Whether a policy binds a jail here, on whatever day. */
  public boolean isBoundBy(PolicyHeading policy) {
    return policy.binds().contains(Policy.Body.JAIL)
        && policy.territory().stream().anyMatch(this::lies);
  }
}
