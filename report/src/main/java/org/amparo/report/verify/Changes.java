package org.amparo.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.Workings.ImportedFile;
import org.amparo.report.recipe.RecordedReport;
import org.jspecify.annotations.Nullable;

/**
 * What is not now as it was when the report was written, and so may be why a figure differs.
 *
 * @param sources names of files that were changed, added or taken away
 * @param policies ids of policies whose digest is another
 * @param queries digests of the queries that the report used and that are others now
 * @param versions names of programs whose version is another
 * @param sentences the same in words: records and policies
 * @param notes the same in words: versions
 */
record Changes(
    Set<String> sources,
    Set<String> policies,
    Set<String> queries,
    Set<String> versions,
    List<String> sentences,
    List<String> notes) {

  static Changes between(RecordedReport recorded, Workings now) {
    List<String> sentences = new ArrayList<>();
    Set<String> sources = sources(recorded, now, sentences);
    if (recorded.workspace().layout() != now.workspace().layout()) {
      sentences.add(
          "The workspace had layout %d, and has layout %d now."
              .formatted(recorded.workspace().layout(), now.workspace().layout()));
    }
    Set<String> policies = new LinkedHashSet<>();
    for (Workings.PolicyVersion policy : now.policies()) {
      String before = recorded.policies().get(policy.id());
      if (before != null && !before.equals(policy.digest())) {
        policies.add(policy.id());
        sentences.add(
            "The policy " + policy.id() + " is not the one that the report was made with.");
      }
    }
    String comparison = recorded.comparison().digest();
    if (!comparison.isEmpty() && !comparison.equals(now.comparison().digest())) {
      sources.add("comparison " + recorded.comparison().name());
      sentences.add(
          "What bookings are compared by, "
              + recorded.comparison().name()
              + ", is not what the report was made with.");
    }
    Set<String> queries = new TreeSet<>(recorded.queries().values());
    now.queries().forEach(query -> queries.remove(query.sha256()));
    Set<String> versions = new LinkedHashSet<>();
    List<String> notes = new ArrayList<>();
    recorded
        .versions()
        .forEach(
            (name, before) -> {
              String after = now.versions().get(name);
              if (after != null && !after.equals(before)) {
                versions.add(name);
                notes.add("Made with %s %s; checked with %s.".formatted(name, before, after));
              }
            });
    return new Changes(sources, policies, queries, versions, sentences, notes);
  }

  private static Set<String> sources(
      RecordedReport recorded, Workings now, List<String> sentences) {
    Map<String, ImportedFile> before = byName(recorded.workspace().sources());
    Map<String, ImportedFile> after = byName(now.workspace().sources());
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    Set<String> changed = new LinkedHashSet<>();
    for (String name : names) {
      ImportedFile one = before.get(name);
      ImportedFile other = after.get(name);
      if (!alike(one, other)) {
        changed.add((one == null ? Objects.requireNonNull(other) : one).name());
        sentences.add(
            one == null
                ? "The workspace has a file that it had not: " + name + "."
                : other == null
                    ? "The workspace has no longer the file " + name + "."
                    : !one.sha256().equals(other.sha256())
                        ? "The file " + name + " is another than the one that was imported."
                        : "The file "
                            + name
                            + " was read otherwise: "
                            + read(one)
                            + ", now "
                            + read(other)
                            + ".");
      }
    }
    if (changed.isEmpty()
        && !before.isEmpty()
        && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
      sentences.add("The files were imported in another order.");
      changed.addAll(before.keySet());
    }
    return changed;
  }

  /** A rounded edition says no rows, so none can differ. */
  private static boolean alike(@Nullable ImportedFile one, @Nullable ImportedFile other) {
    return Objects.equals(one, other)
        || (one != null
            && other != null
            && one.rowsRead() == 0
            && one.sha256().equals(other.sha256())
            && one.contract().equals(other.contract()));
  }

  private static String read(ImportedFile file) {
    return "%,d rows kept of %,d by the contract %s"
        .formatted(file.rowsKept(), file.rowsRead(), file.contract());
  }

  private static Map<String, ImportedFile> byName(List<ImportedFile> files) {
    Map<String, ImportedFile> byName = new LinkedHashMap<>();
    files.forEach(
        file ->
            byName.put(
                file.sheet().isEmpty() ? file.name() : file.name() + ", sheet " + file.sheet(),
                file));
    return byName;
  }

  /**
   * Why a figure is likely to differ, a clause.
   *
   * @param sqlSha256 the digest of its query, as the report says
   * @param from the files it came from, as the report says
   * @param edited whether the file that says it was changed after it was written
   */
  String why(String figure, String sqlSha256, List<String> from, boolean edited) {
    for (String policy : policies) {
      if (figure.contains(key(policy))) {
        return "the policy " + policy + " has changed";
      }
    }
    for (String source : sources) {
      if (from.stream().anyMatch(name -> name.startsWith(source))) {
        return "the file " + source + " has changed";
      }
    }
    if (edited) {
      return "the file was changed after it was written";
    }
    if (queries.contains(sqlSha256)) {
      return "its query has changed";
    }
    if (!sources.isEmpty()) {
      return "the workspace\u2019s files have changed";
    }
    return versions.contains("Amparo") || versions.contains("DuckDB")
        ? "the version has changed"
        : "neither the records nor the policies nor the query has changed";
  }

  /** What ids of a policy's figures hold: of itself and of differences to others. */
  private static String key(String policy) {
    String prefix = PolicyNote.figurePrefix(policy);
    return prefix.substring("policy.".length(), prefix.length() - 1);
  }
}
