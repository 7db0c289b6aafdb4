package org.amparo.ingest.draft;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final ValueShare shares;

  /** The share of a column's values that a pattern matches whole. */
  @FunctionalInterface
  interface ValueShare {
    double of(Profile profile, String pattern) throws SQLException;
  }

  /**
   * A column that was guessed.
   *
   * @param why by name, by values, or both
   */
  record Guess(Candidate candidate, Profile profile, double score, String why) {}

  /** A table with what was guessed of its columns. */
  record Guessed(Table table, Map<String, Guess> columns) {

    double score() {
      return columns.values().stream().mapToDouble(Guess::score).sum();
    }
  }

  Guesses(List<Profile> profiles, ValueShare shares) {
    this.profiles = profiles;
    this.shares = shares;
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
        all.stream()
            .filter(one -> isFilled(one) && one.score() >= ENOUGH)
            .max(Comparator.comparingDouble(Guessed::score));
    if (best.isEmpty()) {
      return List.of();
    }
    String first = best.get().table().with();
    Guessed main =
        all.stream()
            .filter(one -> one.table().id().equals(first) && isFilled(one))
            .findFirst()
            .orElse(best.get());
    List<Guessed> chosen = new ArrayList<>(List.of(main));
    all.stream()
        .filter(one -> main.table().id().equals(one.table().with()))
        .map(one -> apart(one, main))
        .filter(one -> isFilled(one) && one.score() >= ENOUGH)
        .forEach(chosen::add);
    return chosen;
  }

  /**
   * Without what the main table has taken, its keys apart: a booking's release is not that of a
   * charge.
   */
  private static Guessed apart(Guessed guessed, Guessed main) {
    Map<String, Guess> columns = new LinkedHashMap<>(guessed.columns());
    List<Profile> taken = main.columns().values().stream().map(Guess::profile).toList();
    columns
        .entrySet()
        .removeIf(
            column ->
                taken.contains(column.getValue().profile())
                    && guessed.table().needs().stream()
                        .noneMatch(need -> need.contains(column.getKey())));
    return new Guessed(guessed.table(), columns);
  }

  private static boolean isFilled(Guessed guessed) {
    return guessed.table().needs().stream().anyMatch(guessed.columns().keySet()::containsAll);
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
    Map<String, Guess> columns = new LinkedHashMap<>();
    List<Profile> used = new ArrayList<>();
    for (Guess guess : possible) {
      boolean again = !guess.candidate().codes().isEmpty() && guess.score() >= 1;
      boolean free = again || !used.contains(guess.profile());
      if (free && !columns.containsKey(guess.candidate().to())) {
        columns.put(guess.candidate().to(), guess);
        if (guess.candidate().codes().isEmpty()) {
          used.add(guess.profile());
        }
      }
    }
    return new Guessed(table, inOrder(table, columns));
  }

  private static Map<String, Guess> inOrder(Table table, Map<String, Guess> columns) {
    Map<String, Guess> ordered = new LinkedHashMap<>();
    for (Candidate candidate : table.columns()) {
      Guess guess = columns.get(candidate.to());
      if (guess != null) {
        ordered.put(candidate.to(), guess);
      }
    }
    return ordered;
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
    String pattern = candidate.values();
    boolean byValues = false;
    if (pattern != null && profile.filled() > 0 && (byName || candidate.strong())) {
      double share = shares.of(profile, pattern);
      byValues = share >= NEARLY_ALL;
      if (share < HARDLY_ANY) {
        return Optional.empty();
      }
    }
    if (byName) {
      return Optional.of(
          new Guess(
              candidate,
              profile,
              alike + (byValues ? VALUES_TOO : 0),
              byValues ? "by name and by values" : "by name"));
    }
    return byValues && candidate.strong()
        ? Optional.of(new Guess(candidate, profile, BY_VALUES, "by values"))
        : Optional.empty();
  }

  private static boolean fits(Candidate candidate, Profile profile) {
    if (!candidate.codes().isEmpty()) {
      return !CodeGuess.of(candidate, profile).isEmpty();
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
