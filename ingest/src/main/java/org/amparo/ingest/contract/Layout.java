package org.amparo.ingest.contract;

import com.google.re2j.Pattern;
import java.nio.charset.Charset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * How a file's text becomes cells and cells become values. Wide because each part of it is one that
 * a contract says.
 *
 * @param delimiter between the fields of a text file; one ASCII character
 * @param headerWithin how many rows from the top may be searched for the header
 * @param nulls cells that mean "no value", beside the empty cell
 * @param redactions cells that the publisher blacked out; read as no value
 * @param dates formats of dates, tried in order, as DuckDB's strptime writes them; {@code %Z} at
 *     the end is a zone's abbreviation, {@code serial} a spreadsheet's number of a day
 * @param timestamps formats of instants, tried in order
 * @param bands of a printed report; empty where each row stands by itself
 * @param json whether the file is JSON, whose objects are rows
 */
public record Layout(
    char delimiter,
    Charset encoding,
    int headerWithin,
    Pattern sheet,
    Set<String> nulls,
    Set<String> redactions,
    List<String> dates,
    List<String> timestamps,
    Optional<Bands> bands,
    boolean json) {

  /** The columns of a printed report, in which a parent's row stands above its children's. */
  public record Bands(List<String> parent, List<String> child) {

    /** Both, the parent's first. */
    public List<String> names() {
      return Stream.concat(parent.stream(), child.stream()).toList();
    }
  }

  /** Any sheet's name. */
  public static final Pattern ANY_SHEET = Pattern.compile(".*");

  private static final Optional<Bands> NO_BANDS = Optional.empty();

  /** Between the values of a list in JSON, whose cells are text as any other. */
  public static final String LIST_MARK = "\u001F";

  /** A day as the database itself writes it, and a second. */
  public static final String ISO_DAY = "%Y-%m-%d";

  public static final String ISO_SECOND = "%Y-%m-%d %H:%M:%S";

  /** Days since the end of 1899, as a spreadsheet counts and a text file may hold them. */
  public static final String SERIAL = "serial";

  /** ISO dates; a time behind them is cut off. */
  public static final List<String> ISO_DATES =
      List.of("%Y-%m-%d", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S.%f");

  /** ISO date and time, or a date alone, which is its midnight. */
  public static final List<String> ISO_TIMESTAMPS =
      List.of(
          "%Y-%m-%d %H:%M:%S",
          "%Y-%m-%dT%H:%M:%S",
          "%Y-%m-%d %H:%M:%S.%f",
          "%Y-%m-%d %H:%M",
          "%Y-%m-%dT%H:%M",
          "%Y-%m-%d");

  /** The layout that a text says, as under {@code layout} in a contract, without its braces. */
  public static Layout of(String text) {
    return LayoutReader.read(
        Optional.of(YamlNode.parse("{" + text + "}", "layout", ErrorCode.CONTRACT_INVALID)));
  }

  /** Whether an instant may have a time of day; a day alone then says less than it seems to. */
  public boolean hasTimes() {
    return timestamps.stream().anyMatch(format -> format.contains(":"));
  }

  /** Whether no format that is tried before this one, if it is, could read what this one reads. */
  public static boolean isFirst(String format, Collection<String> formats) {
    for (String other : formats) {
      if (other.equals(format)) {
        return true;
      }
      boolean another = other.contains("/") || other.startsWith(ISO_DAY);
      if (!another) {
        return false;
      }
    }
    return false;
  }

  /** Of a text file with one cell a line, for no text has this delimiter. */
  public static Layout ofLines(Charset charset) {
    return new Layout(
        '\u0001', charset, 1, ANY_SHEET, Set.of(), Set.of(), List.of(), List.of(), NO_BANDS, false);
  }

  /** What the first rows of a table depend on. */
  public List<Object> splitting() {
    return List.of(delimiter, encoding, headerWithin, bands, json);
  }

  /** What a cell may hold that means no value; the first is the empty text. */
  public Set<String> empties() {
    Set<String> empties = new LinkedHashSet<>();
    empties.add("");
    empties.addAll(nulls);
    empties.addAll(redactions);
    return empties;
  }
}
