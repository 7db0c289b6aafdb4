package org.amparo.report.section;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amparo.evaluate.claim.Cell;
import org.amparo.evaluate.claim.Claim;
import org.amparo.evaluate.claim.ClaimFigureIds;
import org.amparo.evaluate.claim.ClaimRow;
import org.amparo.evaluate.claim.ComparedClaim;
import org.amparo.evaluate.claim.Evidence;
import org.amparo.evaluate.claim.Published;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Said;
import org.amparo.report.number.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Published figures beside ours.
 *
 * @param grid which publication used which cell of time by rate, or null where none used any
 * @param groups the publications, by what they speak of first
 */
public record Claims(@Nullable ClaimGrid grid, List<Group> groups) {

  /**
   * Publications on one subject.
   *
   * @param title the heading
   * @param publications in order of their ids
   */
  public record Group(String title, List<Publication> publications) {}

  /**
   * A publication.
   *
   * @param claim what it says of itself
   * @param tables its figures, by subject
   * @param conflicts figures that should be one and are not
   */
  public record Publication(Claim claim, List<Table> tables, List<Conflict> conflicts) {

    /** Whether the publication itself was read. */
    public boolean read() {
      return claim.source().evidence().verified();
    }
  }

  /**
   * A publication's figures on one subject.
   *
   * @param title the subject
   * @param open whether they are shown at once
   * @param rows the figures
   */
  public record Table(String title, boolean open, List<Row> rows) {

    /** Whether these records have a figure to set beside any of them. */
    public boolean compared() {
      return rows.stream().anyMatch(row -> row.ours() != null);
    }
  }

  /**
   * A published figure. Wide because it holds every column of a table of claims.
   *
   * @param label what it is
   * @param about whose, of what time, in which cell, of which sets: what is known of it, in words
   * @param published as published, or null where nobody published it
   * @param printed the words printed, where they say more than the number; else empty
   * @param unread how it is known, where it was not read in its source; empty where it was
   * @param recomputed from its published inputs, or null
   * @param verdict whether text and arithmetic agree, in words; empty where only one of them is
   *     there
   * @param difference recomputed less published, or null where they agree
   * @param share the difference of the published value, or null
   * @param ours the figure of these records to set beside it, or null
   * @param ratio the published figure divided by ours, or null
   * @param why why there is no ratio although ours is there; empty where there is one
   * @param note what to know of it; may be empty
   */
  public record Row(
      String label,
      List<String> about,
      @Nullable Amount published,
      String printed,
      String unread,
      @Nullable Amount recomputed,
      String verdict,
      @Nullable Amount difference,
      @Nullable Amount share,
      @Nullable Amount ours,
      @Nullable Amount ratio,
      String why,
      String note) {}

  /**
   * Two figures that should be one.
   *
   * @param first one
   * @param second the other
   * @param difference the second less the first, or null
   * @param why what is known of it
   */
  public record Conflict(String first, String second, @Nullable Amount difference, String why) {}

  public static @Nullable Claims of(Figures figures, List<ComparedClaim> notes) {
    if (notes.isEmpty()) {
      return null;
    }
    List<Group> groups =
        Stream.of(Cell.Group.values())
            .map(group -> group(figures, notes, group))
            .filter(group -> !group.publications().isEmpty())
            .toList();
    return new Claims(ClaimGrid.of(figures, notes), groups);
  }

  private static Group group(Figures figures, List<ComparedClaim> notes, Cell.Group group) {
    return new Group(
        Said.of(group.title()),
        notes.stream()
            .filter(note -> first(note) == group)
            .map(note -> publication(figures, note))
            .toList());
  }

  /** The first subject that a publication speaks of; one without figures stands with the last. */
  private static Cell.Group first(ComparedClaim note) {
    return note.rows().stream()
        .map(ids -> ids.row().cell().group())
        .sorted()
        .findFirst()
        .orElse(Cell.Group.PEOPLE);
  }

  private static Publication publication(Figures figures, ComparedClaim note) {
    Claim claim = note.claim();
    Cell.Group shown = first(note);
    List<Table> tables =
        Stream.of(Cell.Group.values())
            .map(
                group ->
                    new Table(
                        Said.of(group.title()),
                        group == shown,
                        note.rows().stream()
                            .filter(ids -> ids.row().cell().group() == group)
                            .map(ids -> row(figures, ids))
                            .toList()))
            .filter(table -> !table.rows().isEmpty())
            .toList();
    return new Publication(
        claim,
        tables,
        claim.conflicts().stream()
            .map(
                two ->
                    new Conflict(
                        two.first().label(),
                        two.second().label(),
                        figures.exact(claim.conflictFigure(two)),
                        two.why()))
            .toList());
  }

  private static Row row(Figures figures, ClaimFigureIds ids) {
    ClaimRow row = ids.row();
    boolean both = row.published() != null && row.recomputed() != null;
    return new Row(
        row.label(),
        about(row),
        amount(figures, ids.published()),
        printed(row),
        unread(row),
        amount(figures, ids.recomputed()),
        both ? Said.of(row.verdict().kind().words()) : "",
        amount(figures, ids.difference()),
        amount(figures, ids.differenceShare()),
        amount(figures, ids.ours()),
        amount(figures, ids.ratio()),
        ids.ours() == null ? "" : ids.why(),
        row.note());
  }

  private static String printed(ClaimRow row) {
    Published published = row.published();
    if (published == null || (published.step().isEmpty() && published.bound().isEmpty())) {
      return "";
    }
    return published.as();
  }

  private static String unread(ClaimRow row) {
    Evidence evidence = row.evidence();
    return evidence.verified() ? "" : Said.of(evidence.words());
  }

  private static List<String> about(ClaimRow row) {
    List<String> parts = new ArrayList<>(Arrays.asList(row.party(), row.covers()));
    parts.add(row.sets().map(ClaimRow.Sets::words).orElse(""));
    parts.add(row.cell() instanceof Cell.Cost ? row.cellWords() : "");
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  private static @Nullable Amount amount(Figures figures, @Nullable String id) {
    return Optional.ofNullable(id).map(figures::exact).orElse(null);
  }
}
