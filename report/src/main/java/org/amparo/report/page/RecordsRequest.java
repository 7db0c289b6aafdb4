package org.amparo.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.ingest.DataDictionary;
import org.amparo.ingest.DataDictionary.Meaning;
import org.amparo.ingest.check.FilledColumns;
import org.amparo.ingest.check.Requirements;
import org.amparo.ingest.check.Requirements.Measure;
import org.amparo.ingest.check.Requirements.Need;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.model.place.RecordsLaw;
import org.amparo.model.place.SheriffOffice;
import org.jspecify.annotations.Nullable;

/**
 * A letter that asks a jail for the records that its measures need, and no more: the fields of
 * Amparo's own layout that some measure or fact reads and that the records at hand do not fill.
 * Wide because a letter has an address, a law, a period and three lists.
 *
 * @param agency whom it is addressed to, or null for a blank to fill in
 * @param sheriff the office that it is addressed to where no agency was named, or null
 * @param law the public-records law under which it asks, or null for a blank
 * @param from first day asked for, as written, or null for a blank
 * @param until last day asked for, as written, or null for a blank
 * @param atHand what the records at hand are, a title each; empty where there are none
 * @param measures what can be measured once the letter is answered, those possible already left
 *     out; in the order of the list
 * @param possible what the records at hand allow already
 * @param groups the fields asked for, by kind of record
 */
public record RecordsRequest(
    @Nullable String agency,
    @Nullable SheriffOffice sheriff,
    @Nullable RecordsLaw law,
    @Nullable String from,
    @Nullable String until,
    List<String> atHand,
    List<Measure> measures,
    List<String> possible,
    List<Group> groups) {

  /** One kind of record, with its fields in the order of the layout. */
  public record Group(String title, String rows, List<Field> fields) {}

  /** A field, with the measures or {@code policies} that it is needed for. */
  public record Field(String name, String meaning, List<String> needed) {}

  /** A place of the letter that is left to fill in. */
  public record Blank(String mark, String what) {}

  private static final String POLICIES = "policies that ask it";
  private static final String ORDER = "telling rows apart";

  /** What is worked out of a column is not what it holds. */
  private static final Set<String> WORKED_OUT = Set.of("detainer.duplicate_likely");

  /** What a letter calls the records of a contract, and what it says that a row is. */
  private record Asked(String contract, String title, String row) {}

  /** The contracts of Amparo's own layout for a jail. */
  private static final List<Asked> LAYOUT =
      List.of(
          new Asked(
              "amparo-jail-bookings",
              "Jail bookings with their charges",
              "One row for each charge of each booking, all bookings of the period, also those"
                  + " without a detainer: without them nothing says how much longer a person with"
                  + " one stayed."),
          new Asked(
              "amparo-jail-detainers",
              "Immigration detainers received by a jail",
              "One row for each request received from ICE."),
          new Asked(
              "amparo-jail-convictions",
              "Convictions on file for a jail's bookings",
              "One row for each conviction on file for a booking with a request."));

  /** The places left to fill in, in the order of the letter. */
  public List<Blank> blanks() {
    return Stream.of(
            blank("[agency]", "the jail, or the office that keeps its records", agency == null),
            blank("[name, address, e-mail]", "who asks, and where the answer should go", true),
            blank("[date]", "the day of the letter", true),
            blank(
                "[statute]",
                "the public-records law of the state (--place fills it in)",
                law == null),
            blank("[first day]", "the first day of the period asked for", from == null),
            blank("[last day]", "the last day of the period asked for", until == null))
        .flatMap(blank -> blank)
        .toList();
  }

  /** What to know of the address and of the law before sending it; empty where none is named. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (sheriff != null) {
      notes.add(sheriff.caution());
    }
    if (law != null) {
      notes.addAll(notes(law));
    }
    return notes;
  }

  private static List<String> notes(RecordsLaw law) {
    return Stream.of(
            "Check the official code first: " + law.deadline() + ".",
            law.limits().isEmpty() ? "" : "Fees and limits: " + law.limits() + ".",
            law.residents()
                ? "The law speaks of citizens or residents of the state; send it through one."
                : "",
            "Ask for counts, policies, agreements and rows without names: 8 CFR 236.6 is said to"
                + " keep what names people held for ICE from being given out (not read).")
        .filter(note -> !note.isEmpty())
        .toList();
  }

  private static Stream<Blank> blank(String mark, String what, boolean left) {
    return left ? Stream.of(new Blank(mark, what)) : Stream.of();
  }

  /**
   * The letter, by the contracts of {@link #LAYOUT} and what the records at hand fill.
   *
   * @param sheriff whom it is addressed to where no agency is named
   */
  public static RecordsRequest of(
      List<String> atHand,
      Set<String> filled,
      @Nullable String agency,
      @Nullable SheriffOffice sheriff,
      @Nullable RecordsLaw law,
      @Nullable String from,
      @Nullable String until) {
    Requirements requirements = Requirements.bundled();
    ContractLibrary library = ContractLibrary.bundled();
    Map<Asked, Contract> contracts = new LinkedHashMap<>();
    LAYOUT.forEach(asked -> contracts.put(asked, library.find(asked.contract()).getFirst()));
    Set<String> both = new TreeSet<>(filled);
    contracts.values().forEach(contract -> both.addAll(FilledColumns.of(contract, Set.of())));
    Set<Measure> already = possible(requirements, filled);
    Set<Measure> gained = possible(requirements, both);
    gained.removeAll(already);
    Set<String> place = placeNames(contracts.values());
    List<Group> groups = new ArrayList<>();
    contracts.forEach(
        (asked, contract) -> {
          List<Field> fields = fields(contract, place, requirements, gained, filled);
          if (fields.stream().anyMatch(field -> !field.needed().equals(List.of(ORDER)))) {
            groups.add(new Group(asked.title(), asked.row(), fields));
          }
        });
    SheriffOffice addressed = agency == null ? sheriff : null;
    return new RecordsRequest(
        addressed == null ? agency : addressed.addressed(),
        addressed,
        law,
        from,
        until,
        List.copyOf(atHand),
        List.copyOf(gained),
        names(already),
        groups);
  }

  private static Set<Measure> possible(Requirements requirements, Set<String> filled) {
    return requirements.answers(filled).stream()
        .filter(Requirements.Answer::possible)
        .map(Requirements.Answer::measure)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<String> names(Set<Measure> measures) {
    return measures.stream().map(Measure::name).toList();
  }

  private static List<Field> fields(
      Contract contract,
      Set<String> place,
      Requirements requirements,
      Set<Measure> gained,
      Set<String> filled) {
    DataDictionary dictionary = DataDictionary.bundled();
    List<Field> fields = new ArrayList<>();
    for (Column column : contract.columns().values()) {
      if (place.contains(column.alias())) {
        continue;
      }
      Set<String> canonical = canonical(contract, column);
      Set<String> needed = new LinkedHashSet<>();
      for (Measure measure : gained) {
        if (measure.needs().stream().anyMatch(need -> reads(need, canonical))) {
          needed.add(measure.name());
        }
      }
      if (requirements.facts().values().stream()
          .anyMatch(fact -> canonical.contains(fact) && !filled.contains(fact))) {
        needed.add(POLICIES);
      }
      if (needed.isEmpty() && (column.required() || canonical.contains("charge.booking_key"))) {
        needed.add(ORDER);
      }
      if (!needed.isEmpty()) {
        fields.add(
            new Field(
                column.source(), meaning(dictionary, canonical, column), List.copyOf(needed)));
      }
    }
    return fields;
  }

  /** What names the place in any of the contracts: the letter is to one jail and need not ask. */
  private static Set<String> placeNames(Collection<Contract> contracts) {
    return contracts.stream()
        .flatMap(contract -> contract.place().stream())
        .flatMap(
            place ->
                Stream.of(
                        Stream.of(place.id(), place.name()),
                        place.state().stream(),
                        place.timezone().stream())
                    .flatMap(expressions -> expressions))
        .flatMap(expression -> expression.names().stream())
        .collect(Collectors.toSet());
  }

  private static boolean reads(Need need, Set<String> canonical) {
    return need.any().stream().anyMatch(way -> way.stream().anyMatch(canonical::contains));
  }

  /** The canonical columns that a column of the layout fills. */
  private static Set<String> canonical(Contract contract, Column column) {
    Set<String> canonical = new TreeSet<>();
    for (TableMapping mapping : contract.tables()) {
      mapping
          .set()
          .forEach(
              (name, value) -> {
                if (value.expression().names().contains(column.alias())) {
                  canonical.add(mapping.table() + "." + name);
                }
              });
    }
    if (contract.holds().stream()
        .anyMatch(hold -> hold.condition().names().contains(column.alias()))) {
      canonical.add("hold_definition.hold_id");
    }
    return canonical;
  }

  /** The meaning of the canonical column of the same name, else of the first. */
  private static String meaning(DataDictionary dictionary, Set<String> canonical, Column column) {
    return canonical.stream()
        .filter(name -> !WORKED_OUT.contains(name))
        .min(Comparator.comparing((String name) -> !name.endsWith("." + column.alias())))
        .map(name -> name.split("\\.", 2))
        .map(parts -> words(dictionary.column(parts[0], parts[1])))
        .orElse("The jail's own number of the record");
  }

  private static String words(Meaning meaning) {
    return meaning.values().isEmpty()
        ? meaning.text()
        : meaning.text() + ": " + String.join(", ", meaning.values().values());
  }
}
