package org.amparo.report.atlas;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.report.atlas.AtlasPage.CountyList;
import org.amparo.report.atlas.AtlasPage.Item;
import org.amparo.report.atlas.AtlasPage.Link;
import org.amparo.report.chart.CountyShapes;
import org.amparo.report.language.Language;
import org.amparo.report.language.Wording;
import org.jspecify.annotations.Nullable;

/** Makes the pages of an edition. */
final class AtlasPages {

  private static final int MOST_COLUMNS = 3;
  private static final List<String> LEADING =
      List.of("request", "ledger", "arrest", "detainer-encounter", "removal");

  private final Edition edition;
  private final List<Language> languages;
  private final PlaceTree tree;
  private final NodeSections sections;
  private final List<SubjectEdition> columns;
  private final List<String> editionWords;

  /**
   * Pages in the language that is being written.
   *
   * @param languages those the atlas is written in
   */
  AtlasPages(Edition edition, List<Language> languages) {
    this.edition = edition;
    this.languages = languages;
    this.tree = edition.tree();
    this.sections = new NodeSections(edition);
    boolean none = edition.subjects().stream().noneMatch(edition::namesCounties);
    this.columns =
        edition.subjects().stream()
            .filter(subject -> none || edition.namesCounties(subject))
            .sorted(Comparator.comparingInt(one -> LEADING.indexOf(one.subject().kind())))
            .limit(MOST_COLUMNS)
            .toList();
    this.editionWords = EditionWords.of(edition);
  }

  /** The first page: map, list, states and the whole. */
  AtlasPage index() {
    boolean country = tree.top().equals(PlaceTree.COUNTRY);
    String letters = country ? null : tree.states().getFirst();
    return page(
        "index",
        name(tree.top()),
        "",
        List.of(),
        CountyMap.of(edition, columns.getFirst(), letters, "county/"),
        list(counties(tree.leaves()), "county/"),
        country ? states() : null,
        tree.top(),
        elsewhere(country ? null : letters),
        List.of(
            new Link(Wording.say("atlas.all-csv"), "data/atlas.csv"),
            new Link(Wording.say("atlas.all-json"), "data/atlas.json")),
        null);
  }

  /** A state's page, in an atlas of the country. */
  AtlasPage state(String letters) {
    String node = PlaceTree.state(letters);
    List<AtlasPlace> places = tree.leavesOf(letters);
    return page(
        letters,
        name(node),
        "../",
        List.of(new Link(name(tree.top()), html("../index"))),
        CountyShapes.bundled().path(fips(letters)).isEmpty()
            ? null
            : CountyMap.of(edition, columns.getFirst(), letters, "../county/"),
        counties(places).isEmpty() ? null : list(counties(places), "../county/"),
        null,
        node,
        elsewhere(letters),
        List.of(),
        null);
  }

  /** A county's page. */
  AtlasPage county(AtlasPlace place) {
    List<Link> trail = new ArrayList<>(List.of(new Link(name(tree.top()), html("../index"))));
    if (place.state() != null && tree.top().equals(PlaceTree.COUNTRY)) {
      trail.add(new Link(name(PlaceTree.state(place.state())), html("../state/" + place.state())));
    }
    return page(
        file(place.id()),
        place.name(),
        "../",
        trail,
        null,
        null,
        null,
        place.id(),
        null,
        List.of(
            new Link(Wording.say("atlas.these-csv"), file(place.id()) + ".csv"),
            new Link(Wording.say("atlas.these-json"), file(place.id()) + ".json")),
        "amparo report WORKSPACE.duckdb --place " + place.id() + " --out report");
  }

  /** The page about the atlas: editions, policies and sources. */
  AtlasPage about() {
    return new AtlasPage(
        org.amparo.report.page.Edition.of(Wording.language(), "about", languages),
        Wording.say("atlas.about"),
        Wording.say("atlas.kicker"),
        "",
        List.of(new Link(name(tree.top()), html("index"))),
        edition.atlas().period(),
        edition.atlas().synthetic(),
        editionWords,
        edition.rounded(),
        null,
        null,
        null,
        EditionWords.reading(edition),
        List.of(),
        null,
        limits(edition.subjects()),
        List.of(),
        null,
        edition.atlas().policies(),
        edition.atlas().sources());
  }

  private AtlasPage page(
      String file,
      String title,
      String root,
      List<Link> trail,
      @Nullable CountyMap map,
      @Nullable CountyList list,
      Section.@Nullable Table states,
      String node,
      Section.@Nullable Table elsewhere,
      List<Link> files,
      @Nullable String report) {
    List<String> without = sections.without(node);
    return new AtlasPage(
        org.amparo.report.page.Edition.of(Wording.language(), file, languages),
        title,
        Wording.say("atlas.kicker"),
        root,
        trail,
        edition.atlas().period(),
        edition.atlas().synthetic(),
        editionWords,
        edition.rounded(),
        map,
        list,
        states,
        sections.of(node),
        without,
        elsewhere,
        limits(node, without),
        files,
        report,
        List.of(),
        List.of());
  }

  /** What a page cannot say of the subjects it shows, and which of them name no place like it. */
  private List<String> limits(String node, List<String> without) {
    List<SubjectEdition> told =
        edition.subjects().stream()
            .filter(one -> edition.tells(one, node) && !without.contains(one.words()))
            .toList();
    List<String> limits = new ArrayList<>(limits(told));
    edition.subjects().stream()
        .filter(one -> !edition.tells(one, node))
        .map(one -> Wording.say("atlas.untold", Map.of("name", one.words())))
        .forEach(limits::add);
    return limits;
  }

  private static List<String> limits(List<SubjectEdition> subjects) {
    Set<String> limits = new LinkedHashSet<>();
    subjects.forEach(one -> limits.addAll(AtlasWords.limits(one.subject())));
    return List.copyOf(limits);
  }

  private static List<AtlasPlace> counties(List<AtlasPlace> places) {
    return places.stream()
        .filter(AtlasPlace::county)
        .sorted(
            Comparator.comparing((AtlasPlace place) -> plain(place.name()))
                .thenComparing(AtlasPlace::id))
        .toList();
  }

  private CountyList list(List<AtlasPlace> counties, String folder) {
    return new CountyList(
        columns.stream().map(one -> one.words()).toList(),
        counties.stream()
            .map(
                place ->
                    new Item(
                        place.name(),
                        html(folder + file(place.id())),
                        plain(
                            place.name()
                                + " "
                                + (place.state() == null
                                    ? ""
                                    : name(PlaceTree.state(place.state())))
                                + " "
                                + place.id()),
                        columns.stream().map(one -> Value.of(one.total(place.id()))).toList()))
            .toList());
  }

  private Section.Table states() {
    List<String> heads = new ArrayList<>(List.of(Wording.say("atlas.state")));
    columns.forEach(one -> heads.add(one.words()));
    return new Section.Table(
        Wording.say("atlas.states.caption"),
        heads,
        tree.states().stream()
            .map(
                letters ->
                    new Section.Row(
                        name(PlaceTree.state(letters)),
                        html("state/" + letters),
                        columns.stream()
                            .map(one -> Value.of(one.total(PlaceTree.state(letters))))
                            .toList(),
                        -1,
                        true))
            .toList());
  }

  /** What counts for no county: of a state, or of no state that is known. */
  private Section.@Nullable Table elsewhere(@Nullable String letters) {
    List<Section.Row> rows = new ArrayList<>();
    String whole = letters == null ? tree.top() : PlaceTree.state(letters);
    for (AtlasPlace place : tree.leavesOf(letters)) {
      if (place.county()) {
        continue;
      }
      for (SubjectEdition subject : edition.subjects()) {
        long part = subject.total(place.id());
        long all = subject.total(whole);
        if (all == 0) {
          continue;
        }
        rows.add(Section.Row.of(subject.words(), Value.of(part), Value.share(part, all)));
      }
    }
    return rows.isEmpty()
        ? null
        : new Section.Table(
            letters == null
                ? Wording.say("atlas.elsewhere.unknown")
                : Wording.say("atlas.elsewhere.in", Map.of("place", name(whole))),
            List.of(
                Wording.say("atlas.what"),
                Wording.say("column.number"),
                Wording.say("atlas.share-of", Map.of("place", name(whole)))),
            rows);
  }

  private static String fips(String letters) {
    return Gazetteer.bundled().state(letters).map(State::fips).orElse("");
  }

  private static String name(String node) {
    if (node.equals(PlaceTree.COUNTRY)) {
      return Wording.say("atlas.country");
    }
    String letters = node.substring(node.indexOf(':') + 1);
    return Gazetteer.bundled().state(letters).map(State::name).orElse(letters);
  }

  /** A page's address in the language that is being written. */
  private static String html(String path) {
    return Wording.language().file(path);
  }

  /**
   * The file name of a county: its id where every file system takes that, as it does a GEOID; else
   * with a digest of the id, since ids that differ in a mark or in case must not share a file.
   */
  static String file(String id) {
    String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
    return plain.equals(id)
        ? id
        : plain
            + "-"
            + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
  }

  /** Lower case without marks, one blank between words: as a search writes what is typed. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }

  /** The counties that have a page. */
  List<AtlasPlace> countyPages() {
    return counties(tree.leaves());
  }

  /** The letters of the states that have a page. */
  List<String> statePages() {
    return tree.top().equals(PlaceTree.COUNTRY) ? tree.states() : List.of();
  }
}
