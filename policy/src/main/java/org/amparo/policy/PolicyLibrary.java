package org.amparo.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;
import org.amparo.model.problem.Problem;

/** Policies by id, each with the cases that stand beside it. */
public final class PolicyLibrary {

  private static final String POLICY = "policy.yaml";
  private static final String CASES = "cases.yaml";

  private final Map<String, PolicySource> sources;
  private final Map<String, CaseSuite> suites;

  private PolicyLibrary(Map<String, PolicySource> sources, Map<String, CaseSuite> suites) {
    this.sources = sources;
    this.suites = suites;
  }

  /**
   * The policies that ship with Amparo.
   *
   * @throws AmparoException with every problem of every file
   */
  public static PolicyLibrary bundled() {
    return of(BundledFiles.read(PolicyLibrary.class, "policies", ".yaml"));
  }

  /**
   * The policies below a folder: each {@code policy.yaml}, with the {@code cases.yaml} beside it.
   *
   * @throws AmparoException AMP-103 for a folder that cannot be read, AMP-101 for one without a
   *     policy, else with every problem of every file
   */
  public static PolicyLibrary read(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        files.put(path.toString(), Files.readString(path, StandardCharsets.UTF_8));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new AmparoException(
          ErrorCode.FILE_NOT_READABLE,
          "the policies cannot be read: " + e.getMessage(),
          Place.of(folder.toString()),
          "check that the folder is there, its permissions, and that its files are UTF-8 text",
          e);
    }
    if (files.keySet().stream().noneMatch(path -> isNamed(path, POLICY))) {
      throw new AmparoException(
          ErrorCode.FILE_NOT_FOUND,
          "there is no " + POLICY + " in the folder or below it",
          Place.of(folder.toString()),
          "name the folder that holds the policies");
    }
    return of(files);
  }

  /**
   * The policies among some files.
   *
   * @param files path to text; only those named {@code policy.yaml} and {@code cases.yaml} count
   */
  public static PolicyLibrary of(Map<String, String> files) {
    ProblemList problems = new ProblemList();
    Map<String, PolicySource> sources = new TreeMap<>();
    Map<String, CaseSuite> suites = new LinkedHashMap<>();
    new TreeMap<>(files)
        .forEach(
            (path, text) -> {
              if (isNamed(path, POLICY)) {
                problems
                    .attempt(() -> PolicyLoader.load(text, path))
                    .ifPresent(
                        source -> {
                          problems.check(() -> add(source, sources));
                          problems
                              .attempt(() -> suite(path, files))
                              .ifPresent(suite -> suites.put(source.id(), suite));
                        });
              }
            });
    problems.throwAny();
    return new PolicyLibrary(sources, suites);
  }

  private static boolean isNamed(String path, String name) {
    return path.equals(name) || path.endsWith("/" + name) || path.endsWith("\\" + name);
  }

  private static void add(PolicySource source, Map<String, PolicySource> sources) {
    PolicySource other = sources.putIfAbsent(source.id(), source);
    if (other != null) {
      throw new AmparoException(
          ErrorCode.POLICY_INVALID,
          "policy " + source.id() + " stands in " + other.place().file() + " too",
          source.place(),
          "give each policy an id of its own");
    }
  }

  private static CaseSuite suite(String policyPath, Map<String, String> files) {
    String path = policyPath.substring(0, policyPath.length() - POLICY.length()) + CASES;
    String text = files.get(path);
    return text == null
        ? new CaseSuite(List.of(), Place.of(policyPath))
        : CaseSuite.read(text, path);
  }

  /** Every policy with its parameters at their defaults, ordered by id. */
  public List<Policy> policies() {
    return sources.values().stream().map(PolicySource::policy).toList();
  }

  /** Every policy file, ordered by id. */
  public List<PolicySource> sources() {
    return List.copyOf(sources.values());
  }

  /**
   * A policy by its id, with choices behind it where wanted: {@code
   * id:parameter=choice,other=choice}.
   *
   * @throws AmparoException AMP-301 for an unknown policy, with the id that was probably meant;
   *     AMP-307 for an unknown parameter or choice
   */
  public Policy find(String idWithChoices) {
    int colon = idWithChoices.indexOf(':');
    String id = colon < 0 ? idWithChoices : idWithChoices.substring(0, colon);
    Map<String, String> choices = new LinkedHashMap<>();
    if (colon >= 0) {
      for (String part : idWithChoices.substring(colon + 1).split(",", -1)) {
        int equals = part.indexOf('=');
        if (equals < 0) {
          throw new AmparoException(
              ErrorCode.PARAMETER_UNKNOWN,
              "'" + part + "' chooses no parameter",
              null,
              "write " + id + ":parameter=choice, several with commas between");
        }
        choices.put(part.substring(0, equals), part.substring(equals + 1));
      }
    }
    return source(id).policy(choices);
  }

  /**
   * A policy file by its id.
   *
   * @throws AmparoException AMP-301 where there is none
   */
  public PolicySource source(String id) {
    PolicySource source = sources.get(id);
    if (source == null) {
      throw new AmparoException(
          ErrorCode.POLICY_UNKNOWN,
          "there is no policy '" + id + "'",
          null,
          NearMiss.advice(id, sources.keySet()));
    }
    return source;
  }

  /**
   * The cases a policy comes with; none where it has no {@code cases.yaml}.
   *
   * @throws AmparoException AMP-301 where there is no such policy
   */
  public CaseSuite cases(String id) {
    return suites.getOrDefault(source(id).id(), new CaseSuite(List.of(), source(id).place()));
  }

  /**
   * Every problem that {@link PolicyCheck#all} finds with any policy; empty where there is none.
   */
  public List<Problem> check() {
    List<Problem> problems = new ArrayList<>();
    for (PolicySource source : sources.values()) {
      problems.addAll(PolicyCheck.all(source, cases(source.id())));
    }
    return problems;
  }
}
