package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.policy.Policy;
import org.amparo.policy.offense.OffenseList;

/** The page of one offense list. */
final class ListPage {

  private ListPage() {}

  /**
   * The page.
   *
   * @param users the policies that name the list
   */
  static String of(OffenseList list, List<Policy> users) {
    Markdown page = new Markdown();
    page.heading(1, Markdown.plain(list.name()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("id", Markdown.code(list.id())));
    if (list.court() != null) {
      rows.add(List.of("whose statutes", Markdown.code(list.court())));
    }
    if (list.grade() != null) {
      rows.add(List.of("only", Markdown.code(list.grade())));
    }
    rows.add(
        List.of(
            "file",
            Markdown.link(
                "offenses/lists/" + list.id() + ".yaml",
                "../../../offenses/lists/" + list.id() + ".yaml")));
    rows.add(List.of("named by", users(users)));
    page.table(List.of("", ""), rows);
    for (OffenseList.Version version : list.versions()) {
      version(page, list, version);
    }
    if (!list.unresolved().isEmpty()) {
      page.heading(2, "What the list could not resolve");
      page.numbers(list.unresolved().stream().map(Markdown::plain).toList());
    }
    page.heading(2, "Citations");
    page.numbers(list.citations().stream().map(Words::citation).toList());
    page.paragraph("[All policies and lists](../index.md)");
    return page.text();
  }

  private static String users(List<Policy> users) {
    return users.isEmpty()
        ? "no policy"
        : users.stream()
            .map(policy -> Markdown.link(policy.id(), "../" + policy.id() + ".md"))
            .collect(Collectors.joining(", "));
  }

  private static void version(Markdown page, OffenseList list, OffenseList.Version version) {
    page.heading(2, period(version));
    page.paragraph(
        version.entries()
            + (version.entries() == 1 ? " entry" : " entries")
            + ". Rests on "
            + Words.numbers(version.citations(), list.citations())
            + "; verified: "
            + Words.verified(version.citations())
            + ".");
    if (!version.open().isEmpty()) {
      page.note("**Open.** " + Markdown.plain(version.open()));
    }
    List<List<String>> rows = new ArrayList<>();
    add(rows, "whole sections", version.sections());
    add(rows, "only these subsections", version.subsections());
    add(rows, "these NCIC codes, from any court", version.ncic());
    add(rows, "every offense of the class", version.classes());
    add(rows, "every offense of the kind, from any court", version.wholeKinds());
    add(rows, "to be compared, where another court's", version.reviewKinds());
    add(rows, "open: may count though not named", version.openKinds());
    add(rows, "of each of these, too", compounds(version));
    add(rows, "but of these only themselves", List.copyOf(version.compoundsExcept()));
    page.table(List.of("what counts", "kind", "entries"), rows);
  }

  /** The attempts and the like that count; none where the law was not read to say. */
  private static List<String> compounds(OffenseList.Version version) {
    return version.compounds() == null ? List.of() : List.copyOf(version.compounds());
  }

  private static void add(List<List<String>> rows, String what, Map<String, List<String>> byKind) {
    byKind.forEach(
        (kind, statutes) ->
            rows.add(
                List.of(what, Markdown.code(kind), Markdown.plain(String.join("; ", statutes)))));
  }

  private static void add(List<List<String>> rows, String what, List<String> words) {
    if (!words.isEmpty()) {
      rows.add(
          List.of(what, words.stream().map(Markdown::code).collect(Collectors.joining(" ")), ""));
    }
  }

  static String period(OffenseList.Version version) {
    if (version.from() == null && version.until() == null) {
      return "At all times";
    }
    String from = version.from() == null ? "" : "From " + version.from();
    String until =
        version.until() == null
            ? ""
            : (from.isEmpty() ? "Until " : " until ")
                + version.until()
                + " (no longer on that day)";
    return from + until;
  }
}
