package org.amparo.model.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Names close to one that is not known. Like is compared with like: a name written with a state is
 * compared with names with theirs, one without the word {@code County} with names without it, so
 * that {@code Haris} is one letter from Harris and not a whole word.
 */
final class PlaceSuggestions {

  private static final int SUGGESTED = 3;
  private static final LevenshteinDistance LETTERS = LevenshteinDistance.getDefaultInstance();

  private PlaceSuggestions() {}

  /** A name to suggest, and the form of it that is compared with what was written. */
  private record Candidate(String name, String like) {}

  static List<String> of(Gazetteer gazetteer, String written) {
    int comma = written.lastIndexOf(',');
    Optional<State> state =
        comma < 1 ? Optional.empty() : gazetteer.state(written.substring(comma + 1));
    String local = comma < 1 ? written : written.substring(0, comma);
    boolean word = County.hasWord(local.strip());
    Stream<Candidate> counties =
        gazetteer.counties().stream()
            .filter(county -> county.until() == null)
            .filter(county -> state.isEmpty() || state.get().letters().equals(county.state()))
            .flatMap(county -> forms(county, word));
    if (state.isPresent()) {
      return nearest(Wording.key(local), counties);
    }
    Stream<Candidate> others =
        Stream.concat(
            gazetteer.states().stream().map(known -> new Candidate(known.name(), known.name())),
            gazetteer.areas().stream().map(area -> new Candidate(area.name(), area.name())));
    List<String> near = nearest(Wording.key(written), Stream.concat(counties, others));
    // Codes are short, so that many are near to any word.
    return near.isEmpty() ? nearest(Wording.key(written), sites(gazetteer)) : near;
  }

  private static Stream<Candidate> sites(Gazetteer gazetteer) {
    return gazetteer.facilities().stream()
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
