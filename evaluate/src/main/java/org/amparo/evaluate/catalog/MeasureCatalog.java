package org.amparo.evaluate.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.TableDeclaration;
import org.amparo.evaluate.catalog.MeasureReader.Shared;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.jspecify.annotations.Nullable;

/** The measures that Amparo knows: those of {@code measures/}, and any of a folder beside them. */
public final class MeasureCatalog {

  private static final String FOLDER = "measures";

  /** What a measure reads that comes after all others. */
  private static final String EVERYTHING = "everything";

  private static final String SHARED = FOLDER + "/shared.yaml";
  private static final String QUERIES = "org/amparo/evaluate/";

  /** Read once: no file of the program changes while it runs. */
  private static final class Bundled {
    static final Shared SHARED_WORDS =
        MeasureReader.shared(parse(BundledFiles.required(Bundled.class, SHARED), SHARED));
    static final MeasureCatalog CATALOG = ofProgram();

    private static MeasureCatalog ofProgram() {
      MeasureCatalog catalog = new MeasureCatalog(null);
      BundledFiles.read(Bundled.class, FOLDER, ".yaml")
          .forEach(
              (name, text) -> {
                if (!name.equals(SHARED)) {
                  catalog.add(parse(text, name));
                }
              });
      return catalog;
    }
  }

  private final @Nullable Path folder;
  private final Map<String, Measure> byId = new LinkedHashMap<>();
  private final Map<String, Measure> byQuery = new LinkedHashMap<>();

  private MeasureCatalog(@Nullable Path folder) {
    this.folder = folder;
  }

  /** The measures that ship with Amparo. */
  public static MeasureCatalog bundled() {
    return Bundled.CATALOG;
  }

  /** These measures and a folder's, each {@code NAME.yaml} beside {@code figure/NAME.sql}. */
  public MeasureCatalog with(Path more) {
    MeasureCatalog all = new MeasureCatalog(more);
    all.byId.putAll(byId);
    all.byQuery.putAll(byQuery);
    try (Stream<Path> files = Files.list(more)) {
      files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .forEach(file -> all.add(YamlNode.read(file, ErrorCode.MEASURE_INVALID)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static YamlNode parse(String text, String name) {
    return YamlNode.parse(text, name, ErrorCode.MEASURE_INVALID);
  }

  private void add(YamlNode file) {
    Measure measure = new MeasureReader(Bundled.SHARED_WORDS).read(file);
    if (byId.put(measure.id(), measure) != null) {
      throw file.require("id")
          .error("there is another measure '" + measure.id() + "'", "give this one its own id");
    }
    for (String query : measure.queries()) {
      if (byQuery.put(query, measure) != null) {
        throw file.require("queries")
            .error("another measure has the query " + query, "declare its figures in one file");
      }
    }
  }

  /** All measures, in the order of their ids. */
  public Collection<Measure> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  /** All measures, each after those whose figures it reads; else in the order of their ids. */
  public List<Measure> inOrder() {
    Set<Measure> order = new LinkedHashSet<>();
    byId.values().stream()
        .filter(measure -> !measure.reads().contains(EVERYTHING))
        .forEach(measure -> order(measure, order, new LinkedHashSet<>()));
    byId.values().forEach(order::add);
    return List.copyOf(order);
  }

  private void order(Measure measure, Set<Measure> order, Set<String> path) {
    if (!path.add(measure.id())) {
      throw new IllegalStateException("measures read each other in a circle: " + path);
    }
    for (String read : measure.reads()) {
      Measure before = byId.get(read);
      if (before == null) {
        throw new IllegalStateException(
            "measures/%s.yaml reads '%s', and no measure is called so"
                .formatted(measure.id(), read));
      }
      order(before, order, new LinkedHashSet<>(path));
    }
    order.add(measure);
  }

  /** The measure that a query computes. */
  public Measure ofQuery(String query) {
    Measure measure = byQuery.get(query);
    if (measure == null) {
      throw new IllegalStateException("no file of measures/ has the query " + query);
    }
    return measure;
  }

  /** What a file of this name declares under a key. */
  public FigureDeclaration figure(String measure, String key) {
    return figure(Objects.requireNonNull(byId.get(measure), measure), key);
  }

  /** What a measure declares under a key. */
  public static FigureDeclaration figure(Measure measure, String key) {
    FigureDeclaration figure = measure.figures().get(key);
    if (figure == null) {
      throw new IllegalStateException(
          "measures/%s.yaml declares no figure '%s', only %s"
              .formatted(measure.id(), key, List.copyOf(measure.figures().keySet())));
    }
    return figure;
  }

  /** What is declared of a table, or empty where nothing is. */
  public Optional<TableDeclaration> table(String name) {
    return byId.values().stream()
        .flatMap(measure -> Stream.ofNullable(measure.tables().get(name)))
        .findFirst();
  }

  /** The text of a query or step, from the folder where it has it. */
  public String sql(String name) {
    Path own = folder == null ? null : folder.resolve(name + ".sql");
    return own != null && Files.isRegularFile(own)
        ? YamlNode.text(own)
        : BundledFiles.required(MeasureCatalog.class, QUERIES + name + ".sql");
  }
}
