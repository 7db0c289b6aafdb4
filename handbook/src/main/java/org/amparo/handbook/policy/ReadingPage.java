package org.amparo.handbook.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.decision.Outcome;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.policy.Policy;
import org.amparo.policy.Rule;
import org.amparo.policy.citation.Citation;
import org.jspecify.annotations.Nullable;

/** What of the library rests on read text, and what a volunteer could read next. */
final class ReadingPage {

  private static final List<County> COUNTIES =
      Gazetteer.bundled().counties().stream().filter(county -> county.until() == null).toList();

  private ReadingPage() {}

  /** A text that nobody has read in full, with the policies that rest on it today. */
  private record Unread(Citation citation, List<Policy> policies) {

    long counties() {
      return COUNTIES.stream()
          .filter(county -> policies.stream().anyMatch(policy -> binds(policy, county)))
          .count();
    }
  }

  private static boolean binds(Policy policy, County county) {
    return lies(county.ocdId(), policy) || lies(county.cityOcdId(), policy);
  }

  private static boolean lies(@Nullable String id, Policy policy) {
    return id != null && policy.territory().stream().anyMatch(new Division(id)::liesIn);
  }

  /** Policies that are law and of which no end is known. */
  static List<Policy> standing(Library library) {
    return library.policies().stream()
        .filter(policy -> policy.rank() != Policy.Rank.PROPOSAL)
        .filter(policy -> policy.until() == null)
        .toList();
  }

  /** The share of outcomes that rest on read text, and those that bind on unread text alone. */
  static String counts(Library library) {
    List<Rule> all = library.policies().stream().flatMap(ReadingPage::rules).toList();
    long read =
        all.stream().filter(rule -> rule.citations().stream().allMatch(Citation::verified)).count();
    long bare =
        standing(library).stream()
            .flatMap(ReadingPage::rules)
            .filter(rule -> rule.outcome() == Outcome.MUST || rule.outcome() == Outcome.MUST_NOT)
            .filter(
                rule ->
                    rule.citations().stream()
                        .allMatch(cited -> cited.reading() == Citation.Reading.UNREAD))
            .count();
    return ("Of %d outcomes that rules state, %d (%d percent) rest on text that was read in full"
            + " and nothing else. Of the policies without an end, %d outcomes MUST or MUST_NOT rest"
            + " on text that nobody has read. [What a volunteer could read next](unread.md) lists"
            + " the texts.")
        .formatted(all.size(), read, 100 * read / all.size(), bare);
  }

  private static Stream<Rule> rules(Policy policy) {
    return policy.rulings().values().stream().flatMap(ruling -> ruling.stated().stream());
  }

  static String of(Library library) {
    Map<String, Unread> texts = new LinkedHashMap<>();
    for (Policy policy : standing(library)) {
      for (Citation citation : policy.citations()) {
        if (!citation.verified()) {
          texts
              .computeIfAbsent(citation.text(), text -> new Unread(citation, new ArrayList<>()))
              .policies()
              .add(policy);
        }
      }
    }
    Markdown page = new Markdown();
    page.heading(1, "What a volunteer could read next");
    page.paragraph(
        "Texts that nobody has read in full and on which a policy of today rests, those"
            + " first on which most counties hang. To read one: find the official text, compare"
            + " it with the policy's rules and cases, and raise the reading of the citation."
            + " Back to the [index](index.md).");
    page.table(
        List.of("text", "how far it got", "counties", "policies"),
        texts.values().stream()
            .sorted(
                Comparator.comparing(Unread::counties)
                    .reversed()
                    .thenComparing(one -> -one.policies().size())
                    .thenComparing(one -> one.citation().text()))
            .map(ReadingPage::row)
            .toList());
    return page.text();
  }

  private static List<String> row(Unread one) {
    Citation citation = one.citation();
    String url = citation.url().isEmpty() ? "" : " <" + citation.url() + ">";
    return List.of(
        Markdown.plain(citation.text()) + url,
        citation.reading().name(),
        String.valueOf(one.counties()),
        new TreeSet<>(one.policies().stream().map(Policy::id).toList())
            .stream().map(id -> Markdown.link(id, id + ".md")).collect(Collectors.joining(", ")));
  }
}
