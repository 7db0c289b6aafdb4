package org.amparo.model.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A value in a YAML file (JSON is YAML too) that knows where it stands. Every accessor that finds
 * something else than it was asked for throws an {@link AmparoException} that points at the place,
 * under the error code the file was read with.
 */
public final class YamlNode {

  /** Of a file in characters: many times the largest policy, and read within a second. */
  private static final int LONGEST = 2_000_000;

  private final Node node;
  private final Source source;

  /** The file a node belongs to: its name, lines, and the code its errors carry. */
  private record Source(String name, List<String> lines, ErrorCode code) {}

  private YamlNode(Node node, Source source) {
    this.node = node;
    this.source = source;
  }

  /** Reads a file; errors about its content have this code. */
  public static YamlNode read(Path file, ErrorCode code) {
    return parse(text(file), file.toString(), code);
  }

  /** The text of a file; AMP-101 where it is missing, AMP-103 where it is unreadable. */
  public static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      throw ErrorCode.FILE_NOT_FOUND.error(
          "there is no file " + file,
          Place.of(file),
          "check the path, and that the file is on this machine");
    } catch (IOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the file cannot be read: " + e.getMessage(),
          Place.of(file),
          "check its permissions and that it is UTF-8 text",
          e);
    }
  }

  /** Reads text that came from {@code name}. */
  public static YamlNode parse(String text, String name, ErrorCode code) {
    Source source = new Source(name, text.lines().toList(), code);
    if (text.length() > LONGEST) {
      throw ErrorCode.YAML_INVALID.error(
          "the file has %,d characters".formatted(text.length()),
          Place.of(name),
          "no file of Amparo's has more than %,d".formatted(LONGEST));
    }
    try {
      // A piece that is longer than the buffer would be copied again with each part of it read.
      LoadSettings settings =
          LoadSettings.builder().setLabel(name).setBufferSize(text.length() + 1).build();
      Optional<Node> root =
          new Composer(settings, new ShallowParser(settings, text)).getSingleNode();
      if (root.isEmpty()) {
        throw code.error(
            "the file holds nothing", Place.of(name), "write its content, or remove it");
      }
      return new YamlNode(root.get(), source);
    } catch (MarkedYamlEngineException e) {
      throw ErrorCode.YAML_INVALID.error(
          e.getProblem(),
          e.getProblemMark().map(mark -> place(mark, source)).orElse(Place.of(name)),
          "mend the syntax at this place",
          e);
    } catch (YamlEngineException e) {
      throw ErrorCode.YAML_INVALID.error(
          String.valueOf(e.getMessage()), Place.of(name), "mend the syntax", e);
    }
  }

  /** The same of maps, lists, texts, numbers, true, false and null. */
  public static YamlNode of(Object value, String name, ErrorCode code) {
    return new YamlNode(plain(value), new Source(name, List.of(), code));
  }

  private static Node plain(@Nullable Object value) {
    return switch (value) {
      case null -> new ScalarNode(Tag.NULL, "null", ScalarStyle.PLAIN);
      case String text -> new ScalarNode(Tag.STR, text, ScalarStyle.PLAIN);
      case Boolean known -> new ScalarNode(Tag.BOOL, known.toString(), ScalarStyle.PLAIN);
      case Number number -> new ScalarNode(Tag.INT, number.toString(), ScalarStyle.PLAIN);
      case List<?> list ->
          new SequenceNode(Tag.SEQ, list.stream().map(YamlNode::plain).toList(), FlowStyle.BLOCK);
      case Map<?, ?> map -> {
        List<NodeTuple> tuples = new ArrayList<>(map.size());
        map.forEach((key, held) -> tuples.add(new NodeTuple(plain(key), plain(held))));
        yield new MappingNode(Tag.MAP, tuples, FlowStyle.BLOCK);
      }
      default -> throw new IllegalArgumentException("no value of a file: " + value.getClass());
    };
  }

  /** What comments of the file say behind a mark, each with its line. */
  public List<String> marked(String mark) {
    List<String> marked = new ArrayList<>();
    for (int line = 0; line < source.lines().size(); line++) {
      String[] parts = source.lines().get(line).split("(?:^|\\s)# " + mark + " ", 2);
      if (parts.length > 1) {
        marked.add("line %s: %s".formatted(line + 1, parts[1].strip()));
      }
    }
    return marked;
  }

  /** Where the value stands. */
  public Place place() {
    return node.getStartMark().map(mark -> place(mark, source)).orElse(Place.of(source.name()));
  }

  /**
   * Where a character of this scalar's text stands in the file, for errors inside an expression.
   *
   * @param offset counted in code points of {@link #text()} from 0; the text's length points behind
   *     its last visible character
   */
  public Place placeOf(int offset) {
    if (!(node instanceof ScalarNode scalar) || node.getStartMark().isEmpty()) {
      return place();
    }
    Mark start = node.getStartMark().get();
    return new ScalarPlaces(source.lines(), start.getLine(), start.getColumn(), scalar)
        .place(source.name(), offset);
  }

  private static Place place(Mark mark, Source source) {
    int line = mark.getLine();
    String text = line < source.lines().size() ? source.lines().get(line) : null;
    return new Place(source.name(), line + 1, mark.getColumn() + 1, text);
  }

  /** An error about this value. */
  public AmparoException error(String message, String remedy) {
    return source.code().error(message, place(), remedy);
  }

  /** Whether it is a YAML null, such as {@code key:} with nothing behind it. */
  public boolean isNull() {
    return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
  }

  /** Whether it is a mapping. */
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** Whether it is a sequence. */
  public boolean isSequence() {
    return node instanceof SequenceNode;
  }

  /** The entries of a mapping in file order. A key that stands twice is an error. */
  public Map<String, YamlNode> entries() {
    if (!(node instanceof MappingNode mapping)) {
      throw error("a mapping of keys and values was expected", "write it as `key: value` lines");
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(tuple.getKeyNode(), source);
      if (entries.put(key.text(), new YamlNode(tuple.getValueNode(), source)) != null) {
        throw key.error("the key '" + key.text() + "' stands twice", "keep one of them");
      }
    }
    return entries;
  }

  /** Throws at the first key of this mapping that is not among those allowed. */
  public YamlNode allow(Set<String> keys) {
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        YamlNode key = new YamlNode(tuple.getKeyNode(), source);
        if (!keys.contains(key.text())) {
          String advice = NearMiss.advice(key.text(), new TreeSet<>(keys), keys.size());
          throw key.error("unknown key '" + key.text() + "'", advice);
        }
      }
    }
    return this;
  }

  /**
   * This mapping with what another has under those of the keys that it lacks. Each value keeps its
   * own place.
   */
  public YamlNode over(YamlNode other, Set<String> keys) {
    if (!(node instanceof MappingNode own) || !(other.node instanceof MappingNode lent)) {
      throw error("a mapping of keys and values was expected", "write it as `key: value` lines");
    }
    Set<String> had = entries().keySet();
    List<NodeTuple> tuples = new ArrayList<>(own.getValue());
    for (NodeTuple tuple : lent.getValue()) {
      String key = new YamlNode(tuple.getKeyNode(), source).text();
      if (keys.contains(key) && !had.contains(key)) {
        tuples.add(tuple);
      }
    }
    return new YamlNode(
        new MappingNode(
            own.getTag(), true, tuples, own.getFlowStyle(), own.getStartMark(), own.getEndMark()),
        source);
  }

  /** The value under a key, or empty where the key is absent or its value is null. */
  public Optional<YamlNode> find(String key) {
    YamlNode value = entries().get(key);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** The value under a key that must be there. */
  public YamlNode require(String key) {
    return find(key).orElseThrow(() -> error("the key '" + key + "' is missing", "add " + key));
  }

  /** The items of a sequence. */
  public List<YamlNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw error("a list was expected", "write it as `- item` lines");
    }
    List<YamlNode> items = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      items.add(new YamlNode(item, source));
    }
    return items;
  }

  /** The items under a key; an empty list where the key is absent. */
  public List<YamlNode> items(String key) {
    return find(key).map(YamlNode::items).orElse(List.of());
  }

  /** The text of a scalar. */
  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw error("a single value was expected", "write one value here");
    }
    return scalar.getValue();
  }

  /** The text under a key that must be there. */
  public String text(String key) {
    return require(key).text();
  }

  /** The text under a key, or the default where it is absent. */
  public String text(String key, String absent) {
    return find(key).map(YamlNode::text).orElse(absent);
  }

  /** A whole number. */
  public long integer() {
    return parsed(Long::parseLong, "a whole number", "write a whole number");
  }

  /** A decimal number, exact. */
  public java.math.BigDecimal decimal() {
    return parsed(java.math.BigDecimal::new, "a number", "write a number");
  }

  /** True or false. */
  public boolean bool() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw error("'" + text() + "' is not true or false", "write true or false");
    };
  }

  /** A calendar date, {@code 2014-06-01}. */
  public LocalDate date() {
    return parsed(LocalDate::parse, "a date", "write it as year-month-day, 2014-06-01");
  }

  /** A date and time of day, {@code 2014-06-01T14:30}. */
  public LocalDateTime time() {
    return parsed(
        LocalDateTime::parse,
        "a date and time",
        "write it as year-month-dayThour:minute, 2014-06-01T14:30, on the clocks of the place");
  }

  /** The value that a scalar's text stands for; {@code parse} throws where it stands for none. */
  public <T> T parsed(Function<String, T> parse, String expected, String remedy) {
    try {
      return parse.apply(text());
    } catch (NumberFormatException | DateTimeException e) {
      throw error("'" + text() + "' is not " + expected, remedy);
    }
  }

  /** One of an enum's constants, by its name. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text())) {
        return constant;
      }
    }
    List<String> names = java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    throw error("'" + text() + "' is not known here", "use one of: " + String.join(", ", names));
  }
}
