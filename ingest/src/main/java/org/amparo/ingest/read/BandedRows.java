package org.amparo.ingest.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amparo.ingest.contract.Column;
import org.amparo.ingest.contract.Layout;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a printed report: one for each child, with its parent's cells before it, and one for
 * a parent that has none, below one header of both. A parent is told by the children's header below
 * it, by the parents' above it, or by a cell where children have none. What could be either, and a
 * lone text such as a page's number, is rejected. Rows above the first header, and those of a table
 * that has none, stay as they are.
 */
final class BandedRows implements GridRows {

  private static final Fault OUTSIDE =
      new Fault("outside-bands", "whether it is of the parents or of the children cannot be told");

  private static final Pattern A_PAGE = Pattern.compile("(?i)page[\\s:]*[0-9]");

  private final GridRows rows;
  private final Layout.Bands bands;

  private @Nullable Row last;
  private @Nullable Row ahead;
  private boolean ended;
  private final Deque<Row> given = new ArrayDeque<>();

  private @Nullable Row parent;
  private boolean childless;
  private Header parents = Header.NONE;
  private Header children = Header.NONE;
  private boolean underChildren;
  private boolean belowHeader;

  /** Whether blank rows stand below the last child, so that what follows may be no child. */
  private boolean apart;

  BandedRows(GridRows rows, Layout.Bands bands) {
    this.rows = rows;
    this.bands = bands;
  }

  /** Where the names of a band stand, and where its header has any name; nowhere before it. */
  private record Header(List<Integer> positions, Set<Integer> named) {
    static final Header NONE = new Header(List.of(), Set.of());

    boolean found() {
      return !positions.isEmpty();
    }
  }

  private record Cell(Kind kind, @Nullable String value) {
    static final Cell EMPTY = new Cell(Kind.NONE, null);

    boolean isBlank() {
      return value == null || value.isBlank();
    }
  }

  /** A row as it stands, for one is read ahead of the row at hand. */
  private record Row(
      long line, boolean afterGap, List<Cell> cells, @Nullable Fault fault, String text) {

    /** The row as the header of a band; {@link Header#NONE} where it is none. */
    Header header(List<String> names) {
      List<String> own =
          cells.stream()
              .map(Cell::value)
              .map(value -> value == null ? "" : Column.normalized(value))
              .toList();
      List<Integer> positions = names.stream().map(Column::normalized).map(own::indexOf).toList();
      return positions.contains(-1) ? Header.NONE : new Header(positions, filled());
    }

    /** Where its cells hold something. */
    Set<Integer> filled() {
      return IntStream.range(0, cells.size())
          .filter(at -> !cells.get(at).isBlank())
          .boxed()
          .collect(Collectors.toSet());
    }

    Stream<Cell> at(List<Integer> positions) {
      return positions.stream().map(at -> at < cells.size() ? cells.get(at) : Cell.EMPTY);
    }
  }

  @Override
  public boolean next() throws IOException {
    given.poll();
    while (given.isEmpty()) {
      Row row = ahead == null ? following() : ahead;
      if (row == null) {
        giveChildless();
        return !given.isEmpty();
      }
      // Only a report is read ahead: of another table its reader says what is wrong with a row.
      ahead = isReport() ? following() : null;
      take(row);
    }
    return true;
  }

  private boolean isReport() {
    return parents.found();
  }

  /** The next row that is not blank; null where there is none. */
  private @Nullable Row following() throws IOException {
    long due = last == null ? 1 : last.line() + 1 + last.text().lines().skip(1).count();
    boolean gap = false;
    while (!ended && rows.next()) {
      gap |= rows.line() > due;
      Fault fault = rows.fault(rows.width());
      if (fault != null || !rows.isBlank()) {
        List<Cell> cells =
            IntStream.range(0, rows.width())
                .mapToObj(at -> new Cell(rows.kind(at), rows.value(at)))
                .toList();
        last = new Row(rows.line(), gap, cells, fault, rows.text());
        return last;
      }
      gap = true;
    }
    ended = true;
    return null;
  }

  private void take(Row row) {
    Header above = row.header(bands.parent());
    if (above.found()) {
      if (!isReport()) {
        give(row.line(), bands.names().stream().map(name -> new Cell(Kind.TEXT, name)));
      }
      parents = above;
      begin(false);
      return;
    }
    if (!isReport() || row.fault() != null) {
      given.add(row);
      return;
    }
    Header below = row.header(bands.child());
    if (below.found()) {
      children = below;
      begin(true);
      return;
    }
    apart |= underChildren && !belowHeader && row.afterGap();
    Set<Integer> filled = row.filled();
    boolean lone = filled.size() == 1 && bands.parent().size() > 1;
    boolean fitsChild = children.named().containsAll(filled);
    boolean fitsParent = parents.named().containsAll(filled);
    boolean headerFollows = ahead != null && ahead.header(bands.child()).found();
    boolean topmost = belowHeader && !underChildren;
    boolean page = isPageNumber(row);
    if (!lone && !page && (headerFollows || topmost || (fitsParent && !fitsChild))) {
      giveChildless();
      parent = row;
      childless = true;
      begin(false);
      belowHeader = false;
    } else if (underChildren && parent != null && !apart && !page && (fitsChild || !lone)) {
      childless = false;
      belowHeader = false;
      give(row.line(), Stream.concat(parent.at(parents.positions()), row.at(children.positions())));
    } else {
      if (!lone && !page) {
        // It may be a parent, whose children must not become those of the one before.
        giveChildless();
        parent = null;
      }
      given.add(new Row(row.line(), false, row.cells(), OUTSIDE, row.text()));
    }
  }

  private static boolean isPageNumber(Row row) {
    return row.cells().stream()
        .anyMatch(cell -> cell.value() != null && A_PAGE.matcher(cell.value()).lookingAt());
  }

  private void begin(boolean children) {
    underChildren = children;
    belowHeader = true;
    apart = false;
  }

  private void giveChildless() {
    if (childless && parent != null) {
      Stream<Cell> none = bands.child().stream().map(name -> Cell.EMPTY);
      give(parent.line(), Stream.concat(parent.at(parents.positions()), none));
    }
    childless = false;
  }

  private void give(long line, Stream<Cell> cells) {
    given.add(new Row(line, false, cells.toList(), null, ""));
  }

  @Override
  public long line() {
    return given.element().line();
  }

  @Override
  public int width() {
    return given.element().cells().size();
  }

  @Override
  public Kind kind(int column) {
    return column < width() ? given.element().cells().get(column).kind() : Kind.NONE;
  }

  @Override
  public @Nullable String value(int column) {
    return column < width() ? given.element().cells().get(column).value() : null;
  }

  @Override
  public @Nullable Fault fault(int headerWidth) {
    return isReport() ? given.element().fault() : rows.fault(headerWidth);
  }

  @Override
  public String text() {
    return given.element().text();
  }

  @Override
  public long read() throws IOException {
    return rows.read();
  }

  @Override
  public long length() throws IOException {
    return rows.length();
  }

  @Override
  public List<Loaded.Remark> remarks() {
    return rows.remarks();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
