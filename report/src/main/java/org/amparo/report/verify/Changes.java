package org.amparo.report.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amparo.evaluate.Evaluation.PolicyNote;
import org.amparo.evaluate.Workings;
import org.amparo.evaluate.Workings.ImportedFile;
import org.amparo.evaluate.Workings.PolicyVersion;
import org.amparo.report.recipe.RecordedReport;
import org.amparo.report.recipe.RecordedReport.PolicyDigest;
import org.amparo.report.recipe.RecordedReport.QueryDigest;
import org.jspecify.annotations.Nullable;

/** What is not now as it was when the report was written, and so may be why a figure differs. */
record Changes(
    Set<String> sources,
    Set<String> policies,
    Set<String> queries,
    Set<String> versions,
    List<String> sentences,
    List<String> notes) {

  static Changes between(RecordedReport recorded, Workings now) {
    Changes changes =
        new Changes(
            new LinkedHashSet<>(),
            new LinkedHashSet<>(),
            recorded.queries().stream()
                .map(QueryDigest::sha256)
                .collect(Collectors.toCollection(TreeSet::new)),
            new LinkedHashSet<>(),
            new ArrayList<>(),
            new ArrayList<>());
    now.queries().forEach(query -> changes.queries.remove(query.sha256()));
    changes.addSources(recorded, now);
    changes.addPolicies(recorded, now);
    changes.addVersions(recorded, now);
    return changes;
  }

  private void addSources(RecordedReport recorded, Workings now) {
    Map<String, ImportedFile> before = byName(recorded.workspace().sources());
    Map<String, ImportedFile> after = byName(now.workspace().sources());
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String change = change(name, before.get(name), after.get(name));
      if (change != null) {
        ImportedFile file = before.containsKey(name) ? before.get(name) : after.get(name);
        sources.add(Objects.requireNonNull(file).name());
        sentences.add(change);
      }
    }
    if (sources.isEmpty()
        && !before.isEmpty()
        && !List.copyOf(before.keySet()).equals(List.copyOf(after.keySet()))) {
      before.values().forEach(file -> sources.add(file.name()));
      sentences.add("The files were imported in another order.");
    }
    if (recorded.workspace().layout() != now.workspace().layout()) {
      sentences.add(
          "The workspace had layout %d, and has layout %d now."
              .formatted(recorded.workspace().layout(), now.workspace().layout()));
    }
    if (!recorded.comparison().digest().equals(now.comparison().digest())) {
      sources.add("comparison " + recorded.comparison().name());
      sentences.add(
          "What bookings are compared by, %s, is not what the report was made with."
              .formatted(recorded.comparison().name()));
    }
  }

  private static @Nullable String change(
      String name, @Nullable ImportedFile before, @Nullable ImportedFile after) {
    if (before == null) {
      return "The workspace has a file that it had not: " + name + ".";
    }
    if (after == null) {
      return "The workspace has no longer the file " + name + ".";
    }
    if (!before.sha256().equals(after.sha256())) {
      return "The file " + name + " is another than the one that was imported.";
    }
    // A rounded edition says no rows, so none can differ.
    boolean alike =
        before.rowsRead() == 0 ? before.contract().equals(after.contract()) : before.equals(after);
    return alike ? null : "The file " + name + " was read otherwise.";
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

  private void addPolicies(RecordedReport recorded, Workings now) {
    Map<String, String> digests =
        now.policies().stream().collect(Collectors.toMap(PolicyVersion::id, PolicyVersion::digest));
    for (PolicyDigest policy : recorded.policies()) {
      String digest = digests.get(policy.id());
      if (digest != null && !digest.equals(policy.digest())) {
        policies.add(policy.id());
        sentences.add(
            "The policy " + policy.id() + " is not the one that the report was made with.");
      }
    }
  }

  private void addVersions(RecordedReport recorded, Workings now) {
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
  }

  /** Why a figure of a query and files is likely to differ, a clause. */
  String why(String figure, String sqlSha256, List<String> from, boolean edited) {
    for (String policy : policies) {
      if (figure.contains(PolicyNote.figureWord(policy))) {
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
}
