package org.amparo.ingest.contract;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.model.WordList;
import org.amparo.model.yaml.YamlNode;

/** Reads how a contract's file is laid out; whatever is wrong is AMP-111 at its place. */
final class LayoutReader {

  /** The highest number of a repetition such as {2,4}; a pattern holds so many copies. */
  private static final Pattern COUNT = Pattern.compile("\\{(?:[0-9]+,)?([0-9]+)");

  /** The rows that the title of a printed report may take. */
  private static final int A_TITLE = 20;

  private static final int MOST_COPIES = 10_000;

  private LayoutReader() {}

  /** What the node says; the usual layout of a CSV file for what it does not say. */
  static Layout read(Optional<YamlNode> node) {
    Set<String> keys =
        Set.copyOf(
            WordList.of(
                "delimiter encoding header_within sheet nulls redactions dates timestamps bands format"));
    node.ifPresent(layout -> layout.allow(keys));
    Function<String, Optional<YamlNode>> find = key -> node.flatMap(layout -> layout.find(key));
    Optional<Layout.Bands> bands = find.apply("bands").map(LayoutReader::bands);
    return new Layout(
        find.apply("delimiter").map(LayoutReader::delimiter).orElse(','),
        find.apply("encoding").map(LayoutReader::charset).orElse(StandardCharsets.UTF_8),
        find.apply("header_within")
            .map(within -> Math.toIntExact(within.integer()))
            .orElse(bands.isPresent() ? A_TITLE : 1),
        find.apply("sheet").map(LayoutReader::pattern).orElse(Layout.ANY_SHEET),
        new LinkedHashSet<>(texts(node, "nulls", List.of())),
        new LinkedHashSet<>(texts(node, "redactions", List.of())),
        formats(node, "dates", Layout.ISO_DATES),
        formats(node, "timestamps", Layout.ISO_TIMESTAMPS),
        bands,
        find.apply("format").map(LayoutReader::isJson).orElse(false));
  }

  private static boolean isJson(YamlNode node) {
    if (!node.text().equals("json")) {
      throw node.error(
          "the format '" + node.text() + "' need not be named", "write json, or leave it out");
    }
    return true;
  }

  private static Layout.Bands bands(YamlNode node) {
    node.allow(Set.of("parent", "child"));
    Layout.Bands bands =
        new Layout.Bands(
            texts(Optional.of(node), "parent", List.of()),
            texts(Optional.of(node), "child", List.of()));
    if (bands.parent().isEmpty()
        || bands.child().isEmpty()
        || bands.names().stream().map(Column::normalized).distinct().count()
            < bands.names().size()) {
      throw node.error(
          "the parents' and the children's columns are not named, or one name stands twice",
          "name under parent and child what their headers say; leave out one of two alike");
    }
    return bands;
  }

  /** The formats, never with both orders of day and month, which would read 13/10 as October. */
  private static List<String> formats(Optional<YamlNode> node, String key, List<String> absent) {
    List<String> formats = texts(node, key, absent);
    Map<String, String> shapes = new HashMap<>();
    for (String format : formats) {
      String earlier =
          shapes.putIfAbsent(format.replaceAll("%-?[md]", "%").replace("%Y", "%y"), format);
      if (earlier != null
          && format.indexOf('d') < format.indexOf('m')
              != earlier.indexOf('d') < earlier.indexOf('m')) {
        throw node.orElseThrow()
            .require(key)
            .error(
                "'%s' and '%s' read some days both ways".formatted(earlier, format),
                "keep the order in which the publisher writes day and month");
      }
    }
    return formats;
  }

  private static List<String> texts(Optional<YamlNode> node, String key, List<String> absent) {
    return node.flatMap(found -> found.find(key))
        .map(list -> list.items().stream().map(YamlNode::text).toList())
        .orElse(absent);
  }

  private static char delimiter(YamlNode node) {
    String text = node.text();
    if (text.length() != 1 || text.charAt(0) > 126 || "\"\r\n".contains(text)) {
      throw node.error("a delimiter is one character", "write one of , ; | or a tab as \"\\t\"");
    }
    return text.charAt(0);
  }

  /** Only encodings in which a byte below 128 is that ASCII character: rows are split on bytes. */
  private static Charset charset(YamlNode node) {
    try {
      Charset charset = Charset.forName(node.text());
      if (new String(new byte[] {'"', ',', '\n'}, charset).equals("\",\n")) {
        return charset;
      }
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw node.error("no encoding is called '" + node.text() + "'", "write UTF-8 or ISO-8859-1");
    }
    throw node.error(
        "the encoding " + node.text() + " is not read", "save the file as UTF-8 and write that");
  }

  /** A pattern without regard to case, whose time grows with the text alone whoever wrote it. */
  static Pattern pattern(YamlNode node) {
    double copies = 1;
    for (Matcher count = COUNT.matcher(node.text()); count.find(); ) {
      copies *= Double.parseDouble(count.group(1));
    }
    if (copies > MOST_COPIES) {
      throw node.error("'" + node.text() + "' repeats too much", "repeat with * or +");
    }
    try {
      return Pattern.compile(node.text(), Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      throw node.error(
          "'" + node.text() + "' is not a regular expression", "write one that RE2 reads");
    }
  }
}
