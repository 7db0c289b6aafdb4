package org.amparo.report.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.jspecify.annotations.Nullable;

/** How places make up each other: counties, and what lies in none, a state; states the whole. */
public final class PlaceTree {

  /** The whole country, where there is more than one state. */
  public static final String COUNTRY = "country";

  private static final String STATE = "state:";

  private final String top;
  private final Map<String, @Nullable String> parents = new LinkedHashMap<>();
  private final Map<String, AtlasPlace> leaves = new LinkedHashMap<>();
  private final List<String> states = new ArrayList<>();

  private PlaceTree(String top) {
    this.top = top;
    parents.put(top, null);
  }

  /** The tree of an atlas's places. */
  public static PlaceTree of(Atlas atlas) {
    return of(atlas.places());
  }

  static PlaceTree of(List<AtlasPlace> places) {
    TreeSet<String> found = new TreeSet<>();
    boolean stateless = false;
    for (AtlasPlace place : places) {
      if (place.state() == null) {
        stateless = true;
      } else {
        found.add(Objects.requireNonNull(place.state()));
      }
    }
    boolean one = found.size() == 1 && !stateless;
    PlaceTree tree = new PlaceTree(one ? state(found.first()) : COUNTRY);
    for (String letters : found) {
      tree.states.add(letters);
      if (!one) {
        tree.parents.put(state(letters), COUNTRY);
      }
    }
    for (AtlasPlace place : places) {
      tree.leaves.put(place.id(), place);
      tree.parents.put(place.id(), place.state() == null ? tree.top : state(place.state()));
    }
    return tree;
  }

  /** The node of a state. */
  public static String state(String letters) {
    return STATE + letters;
  }

  /** The node that all others are part of. */
  public String top() {
    return top;
  }

  /** The letters of the states, in order. */
  public List<String> states() {
    return List.copyOf(states);
  }

  /** Counties and what lies in none, by id. */
  public List<AtlasPlace> leaves() {
    return List.copyOf(leaves.values());
  }

  /** The county, or what lies in none, with this id. */
  Optional<AtlasPlace> leaf(String id) {
    return Optional.ofNullable(leaves.get(id));
  }

  /** Those of a state, or directly of the country where the letters are null. */
  public List<AtlasPlace> leavesOf(@Nullable String letters) {
    return leaves.values().stream()
        .filter(place -> Objects.equals(place.state(), letters))
        .toList();
  }

  /** All nodes, the top first. */
  List<String> nodes() {
    return List.copyOf(parents.keySet());
  }

  boolean isLeaf(String node) {
    return leaves.containsKey(node);
  }

  /** What a node is directly a part of; null for the top. */
  @Nullable String parent(String node) {
    return parents.get(node);
  }

  /** Whether a node lies below another. */
  boolean below(String node, String above) {
    for (String at = parent(node); at != null; at = parent(at)) {
      if (at.equals(above)) {
        return true;
      }
    }
    return false;
  }
}
