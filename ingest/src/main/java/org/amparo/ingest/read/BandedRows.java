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

  /** What stands right above a row; after blank rows or a parent, none of these. */
  private enum Above {
    PARENTS_HEADER,
    CHILDREN_HEADER,
    CHILD,
    NONE
  }

  /** Where the names of a band stand, and where its header has any name. */
  private record Header(List<Integer> positions, Set<Integer> named) {}

  private record Cell(Kind kind, @Nullable String value) {
    static final Cell EMPTY = new Cell(Kind.NONE, null);

    String text() {
      return value == null ? "" : value;
    }
  }

  private record Row(
      long line, boolean afterGap, List<Cell> cells, @Nullable Fault fault, String text) {

    List<String> names() {
      return cells.stream().map(cell -> Column.normalized(cell.text())).toList();
    }

    /** The row, with its names, as the header of a band; null where it is none. */
    @Nullable Header header(List<String> own, List<String> names) {
      List<Integer> positions = names.stream().map(own::indexOf).toList();
      return positions.contains(-1) ? null : new Header(positions, filled());
    }

    /** Where its cells hold something. */
    Set<Integer> filled() {
      return IntStream.range(0, cells.size())
          .filter(at -> !cells.get(at).text().isBlank())
          .boxed()
          .collect(Collectors.toSet());
    }

    Stream<Cell> under(Header header) {
      return header.positions().stream().map(at -> at < cells.size() ? cells.get(at) : Cell.EMPTY);
    }
  }

  private final GridRows rows;
  private final Layout.Bands bands;
  private final List<String> parentNames;
  private final List<String> childNames;
  private final Deque<Row> given = new ArrayDeque<>();

  /** The line below the row read last. */
  private long due = 1;

  private @Nullable Row ahead;

  private Above above = Above.NONE;
  private @Nullable Header parents;
  private @Nullable Header children;
  private @Nullable Row parent;
  private boolean childless;

  BandedRows(GridRows rows, Layout.Bands bands) {
    this.rows = rows;
    this.bands = bands;
    this.parentNames = bands.parent().stream().map(Column::normalized).toList();
    this.childNames = bands.child().stream().map(Column::normalized).toList();
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
      ahead = parents == null ? null : following();
      take(row);
    }
    return true;
  }

  /** The next row that is not blank; null where there is none. */
  private @Nullable Row following() throws IOException {
    while (rows.next()) {
      Fault fault = rows.fault(rows.width());
      if (fault != null || !rows.isBlank()) {
        List<Cell> cells =
            IntStream.range(0, rows.width())
                .mapToObj(at -> new Cell(rows.kind(at), rows.value(at)))
                .toList();
        Row row = new Row(rows.line(), rows.line() > due, cells, fault, rows.text());
        due = row.line() + 1 + row.text().lines().skip(1).count();
        return row;
      }
    }
    return null;
  }

  private void take(Row row) {
    List<String> own = row.names();
    Header ofParents = row.header(own, parentNames);
    Header ofChildren = row.header(own, childNames);
    if (ofParents != null) {
      if (parents == null) {
        give(row.line(), bands.names().stream().map(name -> new Cell(Kind.TEXT, name)));
      }
      parents = ofParents;
      above = Above.PARENTS_HEADER;
    } else if (parents == null || row.fault() != null) {
      given.add(row);
    } else if (ofChildren != null) {
      children = ofChildren;
      above = Above.CHILDREN_HEADER;
    } else {
      takeRecord(row, parents);
    }
  }

  private void takeRecord(Row row, Header parents) {
    if (above == Above.CHILD && row.afterGap()) {
      above = Above.NONE;
    }
    Set<Integer> filled = row.filled();
    boolean lone = filled.size() == 1 && bands.parent().size() > 1;
    boolean page = row.cells().stream().anyMatch(cell -> A_PAGE.matcher(cell.text()).lookingAt());
    boolean fitsChild = children != null && children.named().containsAll(filled);
    boolean isParent =
        above == Above.PARENTS_HEADER
            || (ahead != null && ahead.header(ahead.names(), childNames) != null)
            || (parents.named().containsAll(filled) && !fitsChild);
    boolean underChildren = above == Above.CHILDREN_HEADER || above == Above.CHILD;
    if (isParent && !lone && !page) {
      giveChildless();
      parent = row;
      childless = true;
      above = Above.NONE;
    } else if (underChildren
        && children != null
        && parent != null
        && !page
        && (fitsChild || !lone)) {
      childless = false;
      above = Above.CHILD;
      give(row.line(), Stream.concat(parent.under(parents), row.under(children)));
    } else {
      if (!lone && !page) {
        // It may be a parent, whose children must not become those of the one before.
        giveChildless();
        parent = null;
      }
      given.add(new Row(row.line(), false, row.cells(), OUTSIDE, row.text()));
    }
  }

  private void giveChildless() {
    if (childless && parent != null && parents != null) {
      Stream<Cell> none = bands.child().stream().map(name -> Cell.EMPTY);
      give(parent.line(), Stream.concat(parent.under(parents), none));
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
    return parents == null ? rows.fault(headerWidth) : given.element().fault();
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
