package org.amparo.report.atlas;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.model.WordList;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;
import org.amparo.report.answer.Block.Fact;
import org.amparo.report.answer.Lead;
import org.amparo.report.answer.Section;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.assertion.Sentence.Asserted;
import org.amparo.report.atlas.AtlasPage.CountyList;
import org.amparo.report.atlas.AtlasPage.Link;
import org.amparo.report.chart.CountyShapes;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Slot;
import org.jspecify.annotations.Nullable;

/** Makes the pages of an edition. */
final class AtlasPages {

  private static final List<String> LEADING =
      WordList.of(
          """
          request ledger ledger.cents ledger.inmate-days detainer-encounter arrest
          removal
          """);

  private final Messages messages;
  private final Edition edition;
  private final List<Language> languages;
  private final PlaceTree tree;
  private final List<SubjectEdition> subjects;
  private final PlaceSections sections;
  private final NumberTables tables;

  AtlasPages(Language language, Edition edition, List<Language> languages) {
    this.messages = Messages.of(language);
    this.edition = edition;
    this.languages = languages;
    this.tree = edition.tree();
    boolean none = edition.subjects().stream().noneMatch(SubjectEdition::namesCounties);
    this.subjects =
        edition.subjects().stream()
            .filter(subject -> LEADING.contains(subject.subject().kind()))
            .filter(subject -> none || subject.namesCounties())
            .sorted(
                Comparator.comparingInt(
                        (SubjectEdition one) -> LEADING.indexOf(one.subject().kind()))
                    .thenComparing(
                        one -> one.at(tree.top(), SubjectEdition.ALL), Comparator.reverseOrder()))
            .toList();
    this.sections = new PlaceSections(messages, edition, subjects);
    this.tables = new NumberTables(messages, edition);
  }

  /** The first page: finding, map and list. */
  AtlasPage index() {
    boolean country = tree.top().equals(PlaceTree.COUNTRY);
    return overview(
        "index",
        tree.top(),
        country ? null : tree.states().getFirst(),
        "",
        List.of(
            new Link(messages.say("atlas.all-csv"), "data/atlas.csv"),
            new Link(messages.say("atlas.all-json"), "data/atlas.json")));
  }

  /** A state's page, in an atlas of the country. */
  AtlasPage state(String letters) {
    return overview(letters, PlaceTree.state(letters), letters, "../", List.of());
  }

  private AtlasPage overview(
      String file, String node, @Nullable String letters, String root, List<Link> files) {
    List<AtlasPlace> counties = counties(letters == null ? tree.leaves() : tree.leavesOf(letters));
    List<MapMeasure> measures =
        subjects.stream()
            .map(
                subject ->
                    new MapMeasure(
                        messages, subject, new SubjectAssertions(subject, edition), node, counties))
            .toList();
    boolean drawn = letters == null || CountyShapes.bundled().path(fips(letters)).isPresent();
    return page(
        file,
        root,
        root.isEmpty()
            ? List.of()
            : List.of(new Link(name(messages, tree.top()), html(messages, "../index"))),
        lead(node, measures.getFirst()),
        drawn && !counties.isEmpty()
            ? CountyMap.of(tree, measures, letters, root + "county/")
            : null,
        list(counties, measures),
        sections.of(letters, root),
        tables.of(node),
        files,
        name(messages, node));
  }

  private Lead lead(String node, MapMeasure first) {
    SubjectEdition subject = first.subject();
    long total = subject.at(node, SubjectEdition.ALL);
    long part = subject.unplaced(node, SubjectEdition.ALL);
    Assertion all = first.said().of(node);
    Slot what = Slot.with("what", first.what());
    // No place is named as the one with the most: a spelling of a jail may move any of them.
    boolean lost = total > 0 && 2 * part > total;
    Sentence heading =
        Sentence.across(
            lost ? "atlas.finding.unplaced" : "atlas.county.finding",
            Sentence.says("n", lost ? first.said().unplaced(node, SubjectEdition.ALL) : all),
            Sentence.says("all", all),
            Sentence.named("county", name(messages, node)),
            what);
    List<Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            all,
            Sentence.of(
                "atlas.map.counts",
                Slot.with("what", first.name()),
                Slot.with("year", first.span()))));
    long named =
        first.counties().stream()
            .map(county -> subject.at(county.id(), SubjectEdition.ALL))
            .filter(number -> number != 0 && number != SubjectEdition.ABSENT)
            .count();
    facts.add(fact(first.said().places(named), Sentence.of("atlas.fact.counties", what)));
    return new Lead(heading, AtlasWords.limits(messages, edition, subject.subject()), facts, null);
  }

  private static Fact fact(Assertion number, Sentence says) {
    return new Fact(new Sentence(List.of(new Asserted(number, Form.PLAIN))), says);
  }

  /** A county's page. */
  AtlasPage county(AtlasPlace place) {
    List<Link> trail =
        new ArrayList<>(List.of(new Link(name(messages, tree.top()), html(messages, "../index"))));
    if (place.state() != null && tree.top().equals(PlaceTree.COUNTRY)) {
      trail.add(
          new Link(
              name(messages, PlaceTree.state(place.state())),
              html(messages, "../state/" + place.state())));
    }
    String file = file(place.id());
    return page(
        file,
        "../",
        trail,
        new CountyLead(messages, edition, subjects).of(place),
        null,
        null,
        sections.of(place),
        tables.of(place.id()),
        List.of(
            new Link(messages.say("atlas.these-csv"), file + ".csv"),
            new Link(messages.say("atlas.these-json"), file + ".json")),
        place.name());
  }

  /** The page about the atlas: how to read it, policies and sources. */
  AtlasPage about() {
    Set<Sentence> limits = new LinkedHashSet<>();
    subjects.forEach(one -> limits.addAll(AtlasWords.limits(messages, edition, one.subject())));
    return page(
        "about",
        "",
        List.of(new Link(name(messages, tree.top()), html(messages, "index"))),
        new Lead(
            Sentence.of("atlas.about"),
            Stream.concat(AtlasWords.reading(edition).stream(), limits.stream()).toList(),
            List.of(),
            null),
        null,
        null,
        sections.about(),
        List.of(),
        List.of(),
        messages.say("atlas.about"));
  }

  private AtlasPage page(
      String file,
      String root,
      List<Link> trail,
      Lead lead,
      @Nullable CountyMap map,
      @Nullable CountyList counties,
      List<Section> parts,
      List<Section> numbers,
      List<Link> files,
      String title) {
    return new AtlasPage(
        org.amparo.report.page.Edition.of(messages.language(), file, languages),
        title,
        root,
        trail,
        edition.atlas().period(),
        edition.atlas().synthetic(),
        edition.words(messages),
        lead,
        map,
        counties,
        parts,
        numbers,
        files);
  }

  private static List<AtlasPlace> counties(List<AtlasPlace> places) {
    return places.stream()
        .filter(AtlasPlace::county)
        .sorted(
            Comparator.comparing((AtlasPlace place) -> plain(place.name()))
                .thenComparing(AtlasPlace::id))
        .toList();
  }

  /** The counties in alphabetical order, which the reader may sort. */
  private static @Nullable CountyList list(List<AtlasPlace> counties, List<MapMeasure> measures) {
    return counties.isEmpty() ? null : new CountyList(measures, counties);
  }

  private static String fips(String letters) {
    return Gazetteer.bundled().state(letters).map(State::fips).orElse("");
  }

  static String name(Messages messages, String node) {
    if (node.equals(PlaceTree.COUNTRY)) {
      return messages.say("atlas.country");
    }
    String letters = node.substring(node.indexOf(':') + 1);
    return Gazetteer.bundled().state(letters).map(State::name).orElse(letters);
  }

  /** A page's address in the language that is being written. */
  static String html(Messages messages, String path) {
    return messages.language().file(path);
  }

  /** A county's file: its id, with a digest where a file system takes no such name. */
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
