package org.amparo.report.atlas;

import static org.amparo.report.assertion.Sentence.english;
import static org.amparo.report.atlas.NumberTables.plain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.ResultTable;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.atlas.Agreement;
import org.amparo.evaluate.atlas.AtlasPlace;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.Claims;
import org.amparo.evaluate.claim.Territory;
import org.amparo.policy.law.LawPlace;
import org.amparo.report.answer.Block;
import org.amparo.report.answer.LawToday;
import org.amparo.report.answer.Section;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.assertion.Assertions;
import org.amparo.report.assertion.Scope;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.assertion.Sentence.Asserted;
import org.amparo.report.chart.CountyShapes;
import org.amparo.report.details.DetailsPage;
import org.amparo.report.figure.Cells;
import org.amparo.report.language.Dates;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Slot;
import org.jspecify.annotations.Nullable;

/** What a page says of a place besides its own numbers: law, agreements, claims, neighbors. */
final class PlaceSections {

  private static final int MOST_COLUMNS = 3;
  private static final int MOST_CLAIMS = 8;

  private final Messages messages;
  private final Edition edition;
  private final List<SubjectEdition> subjects;
  private final Claims claims = Claims.bundled();

  PlaceSections(Messages messages, Edition edition, List<SubjectEdition> subjects) {
    this.messages = messages;
    this.edition = edition;
    this.subjects = subjects;
  }

  /** The sections of a county's page. */
  List<Section> of(AtlasPlace place) {
    return Stream.of(
            Optional.of(law(place.id())),
            agreements(place.id()),
            claims(place),
            neighbors(place),
            Optional.of(letter("../")))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The sections of a state's page, or of the country's where there are no letters. */
  List<Section> of(@Nullable String letters, String root) {
    return letters == null ? List.of(states(), letter(root)) : List.of(law(letters), letter(root));
  }

  private Section section(
      String id, Sentence heading, List<Sentence> says, List<String> heads, List<Block.Row> rows) {
    Map<String, String> whole = Map.of("whole", NumberText.residents(messages));
    List<String> words = heads.stream().map(head -> messages.say(head, whole)).toList();
    return new Section(
        id,
        heading,
        says,
        rows.isEmpty() ? List.of() : List.of(new Block.Grid(heading.text(messages), words, rows)));
  }

  private Section law(String id) {
    Optional<ResultTable> table = Optional.ofNullable(edition.atlas().laws().get(id));
    return section(
        "law",
        LawToday.says(table),
        Stream.concat(
                LawToday.looked(table, LawPlace.known(id)).stream(),
                Stream.of(
                    Sentence.of(
                        "answer.law.request",
                        Sentence.named("case", "Galarza v. Szalczyk, 3d Cir. 2014"))))
            .toList(),
        List.of("column.policy", "atlas.law.from", "answer.law.head.read"),
        table.stream().flatMap(this::laws).toList());
  }

  private Stream<Block.Row> laws(ResultTable table) {
    Cells cells = new Cells(table);
    return IntStream.range(0, table.rows().size())
        .mapToObj(
            law ->
                Block.Row.of(
                    english(cells.text(law, "policy")),
                    day(cells.date(law, "from")),
                    read(cells.text(law, "official_text_read").equals("true"))));
  }

  private static Sentence read(boolean official) {
    return Sentence.of(official ? "answer.law.read" : "answer.law.unread-text");
  }

  private Sentence day(@Nullable LocalDate day) {
    return day == null ? Sentence.of("number.not-recorded") : plain(Dates.day(messages, day));
  }

  /** Empty where no list of agreements was imported: that is not to say that there are none. */
  private Optional<Section> agreements(String id) {
    List<Agreement> all = edition.atlas().agreements();
    List<Block.Row> here =
        all.stream()
            .filter(agreement -> agreement.place().equals(id))
            .map(
                agreement ->
                    Block.Row.of(
                        english(agreement.agency()),
                        english(agreement.model()),
                        agreement.pending()
                            ? Sentence.of(
                                "atlas.agreements.pending",
                                Slot.with("day", day(agreement.signed()).text(messages)))
                            : day(agreement.signed())))
            .toList();
    return all.stream()
        .map(Agreement::listed)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .map(
            listed ->
                section(
                    "agreements",
                    Sentence.of(
                        "atlas.agreements",
                        Sentence.says("n", listed(id, here.size())),
                        Slot.with("law", "287(g)"),
                        Slot.with("day", Dates.day(messages, listed))),
                    List.of(Sentence.of("atlas.agreements.list")),
                    List.of(
                        "atlas.agreements.agency",
                        "atlas.agreements.model",
                        "atlas.agreements.signed"),
                    here));
  }

  /** How many a place has on ICE's last list. */
  private Assertion listed(String id, long agreements) {
    return new Assertions(edition.atlas().period(), Scope.COUNTY, false)
        .of(
            new AtlasFigures(
                    "agreements",
                    language -> language.say("atlas.agreements.listed"),
                    Status.CARRIED_OUT,
                    "",
                    List.of())
                .of("", Unit.NUMBERS, FigureKind.OTHER, id, AtlasFigures.value(agreements), null));
  }

  private Optional<Section> claims(AtlasPlace place) {
    List<Block.Row> rows =
        claims.about(new Territory(Set.of(place.id()), Set.of(), false)).stream()
            .flatMap(claim -> claim.rows().stream().map(stated -> claim(claim, stated)))
            .flatMap(Optional::stream)
            .limit(MOST_CLAIMS)
            .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            section(
                "claims",
                Sentence.of("atlas.claims"),
                List.of(Sentence.of("atlas.claims.says")),
                List.of("column.number", "atlas.switch.what", "atlas.claims.who"),
                rows));
  }

  private Optional<Block.Row> claim(Claim claim, ClaimRow stated) {
    return Optional.ofNullable(stated.published())
        .map(
            published ->
                Block.Row.of(
                    english(published.as()),
                    english(stated.words()),
                    english(stated.party().isEmpty() ? claim.title() : stated.party())));
  }

  /** The counties that share a border, with their numbers beside the county's own. */
  private Optional<Section> neighbors(AtlasPlace place) {
    List<Block.Row> rows = new ArrayList<>();
    CountyShapes.bundled().neighbors(place.id()).stream()
        .flatMap(id -> edition.tree().leaf(id).stream())
        .forEach(
            there ->
                rows.add(
                    neighbor(
                        there,
                        new Sentence.Linked(
                            there.name(),
                            AtlasPages.html(messages, AtlasPages.file(there.id()))))));
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    rows.addFirst(new Block.Row(neighbor(place, new Sentence.Named(place.name())).cells(), true));
    return Optional.of(
        section(
            "neighbors",
            Sentence.of("atlas.neighbors"),
            List.of(plain(subjects.getFirst().words(messages) + ".")),
            List.of("atlas.county", "column.number", "atlas.rate"),
            rows));
  }

  private Block.Row neighbor(AtlasPlace place, Object name) {
    SubjectAssertions said = new SubjectAssertions(subjects.getFirst(), edition);
    return Block.Row.of(
        new Sentence(List.of(name)),
        said.cell(place.id()),
        said.rate(place.id())
            .map(rate -> new Sentence(List.of(new Asserted(rate, Form.BARE))))
            .orElseGet(() -> Sentence.of("number.not-recorded")));
  }

  private Section letter(String root) {
    return section(
        "letter",
        Sentence.of("atlas.letter"),
        List.of(
            Sentence.of(
                "atlas.letter.says",
                new Slot(
                    "letter",
                    new Sentence.Linked(
                        messages.say("atlas.letter.link"), root + AtlasWriter.LETTER)))),
        List.of(),
        List.of());
  }

  /** The states with the numbers of the leading subjects, what is in no county among them. */
  private Section states() {
    List<SubjectEdition> shown = subjects.stream().limit(MOST_COLUMNS).toList();
    return new Section(
        "states",
        Sentence.of("atlas.states"),
        List.of(),
        List.of(
            NumberTables.grid(
                messages.say("atlas.states"),
                Stream.concat(
                    Stream.of(messages.say("atlas.state")),
                    shown.stream().map(one -> one.words(messages))),
                edition.tree().states().stream().map(letters -> state(letters, shown)).toList())));
  }

  private Block.Row state(String letters, List<SubjectEdition> shown) {
    String node = PlaceTree.state(letters);
    Sentence.Linked name =
        new Sentence.Linked(
            AtlasPages.name(messages, node), AtlasPages.html(messages, "state/" + letters));
    return Block.Row.of(
        Stream.concat(
                Stream.of(new Sentence(List.of(name))),
                shown.stream().map(one -> new SubjectAssertions(one, edition).cell(node)))
            .toArray(Sentence[]::new));
  }

  /** The policies compared and the files that were read. */
  List<Section> about() {
    return List.of(
        section(
            "policies",
            Sentence.of("atlas.policies"),
            List.of(),
            List.of("column.policy", "answer.law.head.holds", "answer.law.head.read"),
            edition.atlas().policies().stream()
                .map(
                    policy ->
                        Block.Row.of(
                            english(policy.name() + ". " + DetailsPage.force(policy)),
                            english(policy.summary()),
                            read(policy.verified())))
                .toList()),
        section(
            "sources",
            Sentence.of("section.sources"),
            List.of(Sentence.of("atlas.rows")),
            List.of("section.sources", "column.number"),
            edition.atlas().sources().stream()
                .map(
                    source ->
                        Block.Row.of(
                            english(
                                "%s: %s. %s. %s. SHA-256 %s"
                                    .formatted(
                                        source.name(),
                                        source.title(),
                                        source.citation(),
                                        source.license(),
                                        source.sha256())),
                            edition.rounded()
                                ? Sentence.of("number.withheld")
                                : plain(
                                    "%d = %d + %d"
                                        .formatted(
                                            source.rowsRead(),
                                            source.rowsKept(),
                                            source.rowsRejected()))))
                .toList()));
  }
}
