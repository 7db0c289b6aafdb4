package org.amparo.ingest.contract;

import static java.util.Objects.requireNonNull;

import com.google.re2j.Pattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.decision.Question;
import org.amparo.model.disclosure.Disclosure;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * What one publisher's file looks like and how its rows become canonical records. Wide because it
 * holds every part of a contract file.
 *
 * @param id the contract's name, as {@code --contract} takes it
 * @param bundle the contract of several files that it is a part of; empty where it stands alone
 * @param recognize columns that, all present in one row, make that row this contract's header
 * @param columns the columns that are read, by their normalized name, in contract order
 * @param names the same columns by every name they are known by, normalized
 * @param checkedColumns columns that are read for the checks alone, by every name, normalized; they
 *     may stand among the unused ones too
 * @param unused columns knowingly not read, by their normalized name, with the reason
 * @param unusedSheets sheets of the publisher's workbook knowingly not read
 * @param place where the records are, if the rows say so or it is always the same
 * @param offenses offense tables that fill in what the source left open, the first to be asked
 *     first
 * @param repeats parts of one row, by the name that a table's {@code each} gives
 * @param snapshots of rosters of several days; empty where a row is told once
 * @param holds ways to read a charge row as a hold, the one reported first at the front
 * @param stop the share of rows, 0 to 1, that may be rejected before the import stops
 * @param open what comments marked CHECK leave to be told, each with its line
 */
public record Contract(
    String id,
    Optional<String> bundle,
    String origin,
    About about,
    Layout layout,
    Set<String> recognize,
    Map<String, Column> columns,
    Map<String, Column> names,
    Map<String, Column> checkedColumns,
    Map<String, String> unused,
    List<UnusedSheets> unusedSheets,
    Optional<PlaceMapping> place,
    Map<String, CodeList> codes,
    List<OffenseTableName> offenses,
    Map<String, Repeat> repeats,
    Optional<Snapshots> snapshots,
    List<HoldDefinition> holds,
    List<TableMapping> tables,
    List<Check> checks,
    Plausible plausible,
    double stop,
    List<String> open) {

  /**
   * Provenance. Wide because each line of it is one a reader of a contract asks for.
   *
   * @param url where the publisher offers the file, or null where there is no such page
   * @param notes what a reader of the contract should know, possibly empty
   * @param release finds, as its first group, the publisher's name for what was released together:
   *     in the rows above the header, else in the file's name; null where the source has none
   * @param disclosure whether the publisher has released the records; protected where not said
   */
  public record About(
      String title,
      String publisher,
      String license,
      String citation,
      @Nullable String url,
      String notes,
      @Nullable Pattern release,
      Disclosure disclosure,
      Coverage coverage) {}

  /** What puts a person into a file. */
  public enum Frame {
    /** Being booked in the period: some are still in jail when it ends. */
    BOOKINGS,
    /** Being released in the period: nobody in it is still in jail. */
    RELEASES,
    /** Being in jail on one day: most short stays are missing. */
    CENSUS
  }

  /**
   * Which people the rows are of, and of what time.
   *
   * @param frame what puts a person into the file, or null where the contract does not say
   * @param shifted whether the publisher moved the dates, so that they give lengths and no days
   * @param from first day of the publisher's period, or null where the rows' own dates give it
   * @param until the day after its last, or null where {@code from} is
   */
  public record Coverage(
      @Nullable Frame frame,
      boolean shifted,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  /**
   * Days between which dates are plausible, half-open; without a last one until the day after the
   * import.
   */
  public record Plausible(LocalDate from, @Nullable LocalDate until) {}

  /** Sheets of the workbook that are knowingly not read. */
  public record UnusedSheets(Pattern sheets, String reason) {}

  /**
   * A way to read a charge row as an immigration hold.
   *
   * @param condition SQL over the typed columns, true where the row is a hold
   * @param asks what such a row is a mark of; null where nobody says whether it is of a hold or of
   *     notice alone
   */
  public record HoldDefinition(
      String id, String name, String description, Expression condition, @Nullable Question asks) {}

  /** Rosters of several days, with SQL for when each was taken and what tells bookings apart. */
  public record Snapshots(Expression at, List<Expression> same) {}

  /** An offense table as the contract names it, and where. */
  public record OffenseTableName(String name, Place place) {}

  /** SQL for each column of {@code place}; absent ones are NULL. */
  public record PlaceMapping(
      Expression id,
      Expression name,
      Expression kind,
      Optional<Expression> state,
      Optional<Expression> timezone) {

    /** Those that the contract has. */
    public List<Expression> parts() {
      return Stream.concat(
              Stream.of(id, name, kind), Stream.concat(state.stream(), timezone.stream()))
          .toList();
    }
  }

  /** The columns a header must have: those that recognize it and those each row must fill. */
  public Set<Column> needed() {
    Set<Column> needed = new LinkedHashSet<>();
    for (String name : recognize) {
      needed.add(requireNonNull(columns.get(name)));
    }
    columns.values().stream().filter(Column::required).forEach(needed::add);
    return needed;
  }

  /** The needed columns that stand under none of their names in a header of these names. */
  public List<Column> missingFrom(Set<String> header) {
    List<Column> missing = new ArrayList<>(needed());
    missing.removeAll(present(header));
    return missing;
  }

  /** The columns read that stand in a header, under whichever name. */
  public Set<Column> present(Set<String> header) {
    Set<Column> present = new HashSet<>();
    for (String name : header) {
      Column column = names.get(name);
      if (column != null) {
        present.add(column);
      }
    }
    return present;
  }

  /** Why a sheet that follows no contract is not read, where this one says so. */
  public Optional<String> reasonNotToRead(String sheet) {
    return unusedSheets.stream()
        .filter(unused -> unused.sheets().matcher(sheet).matches())
        .map(UnusedSheets::reason)
        .findFirst();
  }

  /** How many of a header's columns the contract lists, read or unused. */
  public long known(Set<String> header) {
    return header.stream().filter(this::lists).count();
  }

  /** Whether the contract lists a column, read or unused. */
  public boolean lists(String normalized) {
    return names.containsKey(normalized)
        || checkedColumns.containsKey(normalized)
        || unused.containsKey(normalized);
  }

  /** All SQL that the contract holds, in its order. */
  public List<Expression> expressions() {
    List<Expression> all = new ArrayList<>();
    place.ifPresent(given -> all.addAll(given.parts()));
    holds.forEach(hold -> all.add(hold.condition()));
    snapshots.ifPresent(rosters -> all.add(rosters.at()));
    snapshots.ifPresent(rosters -> all.addAll(rosters.same()));
    for (TableMapping table : tables) {
      table.set().values().forEach(value -> all.add(value.expression()));
      table.where().ifPresent(all::add);
      all.addAll(table.distinctOn());
      all.addAll(table.onePer());
      all.addAll(table.flags().values());
    }
    for (Check check : checks) {
      all.add(check.fails());
      check.of().ifPresent(all::add);
    }
    return all;
  }

  /** The names in an expression, with the columns behind those of a row's parts. */
  public Set<String> reads(Expression expression) {
    Set<String> names = expression.names();
    for (Repeat repeat : repeats.values()) {
      repeat
          .columns()
          .forEach(
              (name, columns) -> {
                if (names.contains(name)) {
                  columns.forEach(column -> names.add(column.alias()));
                }
              });
    }
    return names;
  }

  /** The columns read that name or locate a person, of which no value is ever stored. */
  public Set<Column> personal() {
    boolean people =
        tables.isEmpty() || tables.stream().anyMatch(one -> TableMapping.isOfPeople(one.table()));
    Set<Column> personal = new LinkedHashSet<>();
    for (Column column : typedColumns()) {
      if (Stream.concat(Stream.of(column.source()), column.also().stream())
          .anyMatch(name -> PersonalColumns.contain(name, people))) {
        personal.add(column);
      }
    }
    return personal;
  }

  /** Every column that is given a type: those that are read, then those that are only checked. */
  public List<Column> typedColumns() {
    return Stream.concat(columns.values().stream(), checkedColumns.values().stream())
        .distinct()
        .toList();
  }
}
