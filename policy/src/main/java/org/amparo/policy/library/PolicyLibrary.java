package org.amparo.policy.library;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.ProblemList;
import org.amparo.policy.Policy;
import org.amparo.policy.citation.Clause;
import org.amparo.policy.citation.ClauseReader;
import org.jspecify.annotations.Nullable;

/** Policies by id with their cases; those that ship are read when asked for, as few are needed. */
public final class PolicyLibrary {

  private static final String POLICY = "policy.yaml";
  private static final String CASES = "cases.yaml";
  private static final String CLAUSES = "clauses.yaml";
  private static final String BUNDLED = "policies";

  private final Map<String, Entry> entries;

  private PolicyLibrary(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** A policy file and its cases, read once. */
  private record Entry(
      String path,
      Supplier<PolicySource> source,
      Supplier<PolicyHeading> heading,
      Supplier<CaseSuite> suite,
      Supplier<List<Clause>> clauses) {

    static Entry of(String path, Function<String, @Nullable String> files) {
      String beside = path.substring(0, path.length() - POLICY.length());
      String cases = beside + CASES;
      Supplier<PolicySource> source =
          Suppliers.memoize(
              () -> PolicyLoader.load(Objects.requireNonNull(files.apply(path)), path));
      return new Entry(
          path,
          source,
          Suppliers.memoize(
              () -> PolicyLoader.heading(Objects.requireNonNull(files.apply(path)), path)),
          Suppliers.memoize(
              () -> {
                String text = files.apply(cases);
                return text == null
                    ? new CaseSuite(List.of(), Place.of(path))
                    : CaseSuite.read(text, cases);
              }),
          Suppliers.memoize(
              () -> {
                String text = files.apply(beside + CLAUSES);
                return text == null
                    ? List.of()
                    : ClauseReader.read(text, beside + CLAUSES, source.get().policy().citations());
              }));
    }
  }

  private static final class Bundled {
    private static final PolicyLibrary LIBRARY = read();

    /** The id of a policy that ships is the path to it; a test holds the files to that. */
    private static PolicyLibrary read() {
      Map<String, Entry> entries = new TreeMap<>();
      for (String path : BundledFiles.names(PolicyLibrary.class, BUNDLED, "/" + POLICY)) {
        String folder = path.substring(BUNDLED.length() + 1, path.length() - POLICY.length() - 1);
        entries.put(
            folder.replace('/', '-'),
            Entry.of(path, file -> BundledFiles.text(PolicyLibrary.class, file)));
      }
      return new PolicyLibrary(entries);
    }
  }

  /** The policies that ship with Amparo. */
  public static PolicyLibrary bundled() {
    return Bundled.LIBRARY;
  }

  /**
   * The policies below a folder, or the one of a {@code policy.yaml}, with their cases.
   *
   * @throws AmparoException AMP-101 for a folder that is not there or has no policy, AMP-103 for
   *     one that cannot be read, else with every problem of every file
   */
  public static PolicyLibrary read(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try {
      for (Path path : files(folder)) {
        files.put(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
      }
    } catch (NoSuchFileException e) {
      throw ErrorCode.FILE_NOT_FOUND.error(
          "there is nothing at " + folder,
          Place.of(folder),
          "check the path, and name the folder that holds the policies");
    } catch (IOException | UncheckedIOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the policies cannot be read: " + e.getMessage(),
          Place.of(folder),
          "check that the folder is there, its permissions, and that its files are UTF-8 text",
          e);
    }
    if (files.keySet().stream().noneMatch(path -> isNamed(path, POLICY))) {
      throw ErrorCode.FILE_NOT_FOUND.error(
          "there is no " + POLICY + " in the folder or below it",
          Place.of(folder),
          "name the folder that holds the policies");
    }
    return of(files);
  }

  private static List<Path> files(Path folder) throws IOException {
    if (Files.isRegularFile(folder) && isNamed(folder.toString(), POLICY)) {
      return Stream.of(folder, folder.resolveSibling(CASES), folder.resolveSibling(CLAUSES))
          .filter(Files::isRegularFile)
          .toList();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(file -> file.toString().endsWith(".yaml")).toList();
    }
  }

  /**
   * The policies among some files, read at once.
   *
   * @param files path to text; only those named {@code policy.yaml}, {@code cases.yaml} and {@code
   *     clauses.yaml} count
   * @throws AmparoException with every problem of every file
   */
  public static PolicyLibrary of(Map<String, String> files) {
    ProblemList problems = new ProblemList();
    Map<String, Entry> entries = new TreeMap<>();
    for (String path : new TreeMap<>(files).keySet()) {
      if (isNamed(path, POLICY)) {
        Entry entry = Entry.of(path, files::get);
        problems.check(() -> add(entry, entries));
        problems.attempt(entry.suite());
        if (entries.containsValue(entry)) {
          problems.attempt(entry.clauses());
        }
      }
    }
    problems.throwAny();
    return new PolicyLibrary(entries);
  }

  private static boolean isNamed(String path, String name) {
    return path.equals(name) || path.endsWith("/" + name) || path.endsWith("\\" + name);
  }

  private static void add(Entry entry, Map<String, Entry> entries) {
    PolicySource source = entry.source().get();
    Entry other = entries.putIfAbsent(source.id(), entry);
    if (other != null) {
      throw ErrorCode.POLICY_INVALID.error(
          "policy " + source.id() + " stands in " + other.path + " too",
          source.place(),
          "give each policy an id of its own");
    }
  }

  /** These policies and those of another library, which win where both have an id. */
  public PolicyLibrary with(PolicyLibrary other) {
    Map<String, Entry> both = new TreeMap<>(entries);
    both.putAll(other.entries);
    return new PolicyLibrary(both);
  }

  /** The id of every policy, ordered. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /** What every policy says of itself as a whole, by id; much quicker than reading the rules. */
  public List<PolicyHeading> headings() {
    return entries.values().stream().map(entry -> entry.heading().get()).toList();
  }

  /** Every policy with its parameters at their defaults, ordered by id. */
  public List<Policy> policies() {
    return entries.values().stream().map(entry -> entry.source().get().policy()).toList();
  }

  /** Every policy file, ordered by id. */
  public List<PolicySource> sources() {
    return entries.values().stream().map(entry -> entry.source().get()).toList();
  }

  /**
   * A policy by its id, with choices behind it: {@code id:parameter=choice,other=choice}.
   *
   * @throws AmparoException AMP-301 for an unknown policy, with the id that was probably meant;
   *     AMP-307 for an unknown parameter or choice
   */
  public Policy find(String idWithChoices) {
    String id = idOf(idWithChoices);
    Map<String, String> choices = new LinkedHashMap<>();
    if (!idWithChoices.equals(id)) {
      for (String part : choicesOf(idWithChoices).split(",", -1)) {
        int equals = part.indexOf('=');
        if (equals < 0) {
          throw ErrorCode.PARAMETER_UNKNOWN.error(
              "'" + part + "' chooses no parameter",
              "write " + id + ":parameter=choice, several with commas between");
        }
        choices.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return source(id).policy(choices);
  }

  /** The id of the policy file, without the choices behind it. */
  public static String idOf(String idWithChoices) {
    int colon = idWithChoices.indexOf(':');
    return colon < 0 ? idWithChoices : idWithChoices.substring(0, colon);
  }

  /** The choices behind the id of a policy file; empty where there are none. */
  public static String choicesOf(String idWithChoices) {
    int colon = idWithChoices.indexOf(':');
    return colon < 0 ? "" : idWithChoices.substring(colon + 1);
  }

  /** A policy file by its id; AMP-301 where there is none. */
  public PolicySource source(String id) {
    return entry(id).source().get();
  }

  private Entry entry(String id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      throw ErrorCode.POLICY_UNKNOWN.error(
          "there is no policy '" + id + "'", NearMiss.advice(id, entries.keySet()));
    }
    return entry;
  }

  /** The clauses of a policy whose words are at hand; AMP-301 where there is no such policy. */
  public List<Clause> clauses(String id) {
    return entry(id).clauses().get();
  }

  /** The cases a policy comes with, if any; AMP-301 where there is no such policy. */
  public CaseSuite cases(String id) {
    return entry(id).suite().get();
  }
}
