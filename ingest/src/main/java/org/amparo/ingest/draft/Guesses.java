package org.amparo.ingest.draft;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amparo.ingest.contract.Column.ColumnType;
import org.amparo.ingest.contract.PersonalColumns;
import org.amparo.ingest.contract.TableMapping;
import org.amparo.ingest.contract.Words;
import org.amparo.ingest.draft.Synonyms.Candidate;
import org.amparo.ingest.draft.Synonyms.Table;

/** Guesses which canonical columns a file's columns are, by their names and their values. */
final class Guesses {

  private static final double ALIKE = 0.67;
  private static final double NEARLY_ALL = 0.95;
  private static final double HARDLY_ANY = 0.5;
  private static final double BY_VALUES = 0.6;
  private static final double VALUES_TOO = 0.2;
  private static final double ENOUGH = 1.5;

  private final List<Profile> profiles;
  private final Profiler profiler;

  /**
   * A column that was guessed.
   *
   * @param why by name, by values, or both
   */
  record Guess(Candidate candidate, Profile profile, double score, String why) {

    /** The name that a contract gives the column. */
    String alias() {
      return profile.alias();
    }
  }

  /** A table with what was guessed of its columns. */
  record Guessed(Table table, Map<String, Guess> columns) {

    double score() {
      return columns.values().stream().mapToDouble(Guess::score).sum();
    }

    private boolean isFilled() {
      return table.needs().stream().anyMatch(columns.keySet()::containsAll);
    }

    private boolean fits() {
      return isFilled() && score() >= ENOUGH;
    }

    /**
     * Without what the main table has taken, its keys apart: a booking's release is not that of a
     * charge.
     */
    private Guessed apart(Guessed main) {
      Map<String, Guess> left = new LinkedHashMap<>(columns);
      List<Profile> taken = main.columns.values().stream().map(Guess::profile).toList();
      left.entrySet()
          .removeIf(
              column ->
                  taken.contains(column.getValue().profile())
                      && table.needs().stream().noneMatch(need -> need.contains(column.getKey())));
      return new Guessed(table, left);
    }
  }

  Guesses(List<Profile> profiles, Profiler profiler) {
    this.profiles = profiles;
    this.profiler = profiler;
  }

  /**
   * The table that fits best, with those that its rows give records of too; empty where none does.
   */
  List<Guessed> tables(Synonyms synonyms) throws SQLException {
    List<Guessed> all = new ArrayList<>();
    for (Table table : synonyms.tables()) {
      all.add(guess(table));
    }
    Optional<Guessed> best =
        all.stream().filter(Guessed::fits).max(Comparator.comparingDouble(Guessed::score));
    if (best.isEmpty()) {
      return List.of();
    }
    Guessed main =
        all.stream()
            .filter(one -> one.table().id().equals(best.get().table().with()) && one.isFilled())
            .findFirst()
            .orElse(best.get());
    List<Guessed> chosen = new ArrayList<>(List.of(main));
    all.stream()
        .filter(one -> one.table().with().equals(main.table().id()))
        .map(one -> one.apart(main))
        .filter(Guessed::fits)
        .forEach(chosen::add);
    return chosen;
  }

  private Guessed guess(Table table) throws SQLException {
    List<Guess> possible = new ArrayList<>();
    for (Candidate candidate : table.columns()) {
      for (Profile profile : profiles) {
        if (!PersonalColumns.contain(profile.name(), TableMapping.isOfPeople(table.table()))) {
          score(candidate, profile).ifPresent(possible::add);
        }
      }
    }
    possible.sort(Comparator.comparingDouble(Guess::score).reversed());
    Map<String, Guess> columns = new HashMap<>();
    List<Profile> used = new ArrayList<>();
    for (Guess guess : possible) {
      boolean coded = !guess.candidate().codes().isEmpty();
      boolean free = (coded && guess.score() >= 1) || !used.contains(guess.profile());
      if (free && columns.putIfAbsent(guess.candidate().to(), guess) == null && !coded) {
        used.add(guess.profile());
      }
    }
    Map<String, Guess> ordered = new LinkedHashMap<>();
    table.columns().forEach(one -> ordered.computeIfAbsent(one.to(), columns::get));
    return new Guessed(table, ordered);
  }

  private Optional<Guess> score(Candidate candidate, Profile profile) throws SQLException {
    if (!fits(candidate, profile)) {
      return Optional.empty();
    }
    double alike =
        candidate.names().stream()
            .mapToDouble(name -> Words.likeness(name, profile.words()))
            .max()
            .orElse(0);
    boolean byName = alike >= ALIKE;
    boolean byValues = false;
    String pattern = candidate.values();
    if (pattern != null && profile.filled() > 0 && (byName || candidate.strong())) {
      double share = profiler.share(profile, pattern);
      byValues = share >= NEARLY_ALL;
      byName &= share >= HARDLY_ANY;
    }
    if (byName) {
      return Optional.of(
          byValues
              ? new Guess(candidate, profile, alike + VALUES_TOO, "by name and by values")
              : new Guess(candidate, profile, alike, "by name"));
    }
    return byValues && candidate.strong()
        ? Optional.of(new Guess(candidate, profile, BY_VALUES, "by values"))
        : Optional.empty();
  }

  private static boolean fits(Candidate candidate, Profile profile) {
    if (!candidate.codes().isEmpty()) {
      return profile.values().stream()
          .anyMatch(value -> !candidate.meaning(value.text()).isEmpty());
    }
    ColumnType type = profile.type();
    if (profile.filled() == 0) {
      return candidate.type() == ColumnType.TEXT;
    }
    return switch (candidate.type()) {
      case TEXT -> !type.isTime() && type != ColumnType.YES_NO;
      case INTEGER -> type == ColumnType.INTEGER;
      case DECIMAL -> type == ColumnType.INTEGER || type == ColumnType.DECIMAL;
      case DATE, TIMESTAMP -> type.isTime();
      case YES_NO -> type == ColumnType.YES_NO;
    };
  }
}
