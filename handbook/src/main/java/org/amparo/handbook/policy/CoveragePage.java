package org.amparo.handbook.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.amparo.policy.Policy;
import org.amparo.policy.law.Coverage;

/** What the library carries of each state and large county, and what was looked for besides. */
final class CoveragePage {

  private CoveragePage() {}

  static String of(Library library) {
    Markdown page = new Markdown();
    page.heading(1, "Coverage by state and large county");
    page.paragraph(
        "The policies that bind in a place as a whole are read from the library. What was"
            + " looked for besides, what was found and is not carried, and bills that did not"
            + " become law stand in `policies/coverage.yaml`. The counties are the 50 with most"
            + " residents in 2019, and the 60 whose jails got most detainers from October 2014 to"
            + " July 2015 (`places/detainers-2015.csv`). Back to the [index](index.md).");
    page.bullets(
        Coverage.bundled().values().stream()
            .flatMap(place -> place.searches().stream())
            .distinct()
            .map(
                search ->
                    "**%s** (%s): %s"
                        .formatted(search.where(), search.on(), Markdown.plain(search.how())))
            .toList());
    for (boolean county : List.of(false, true)) {
      page.heading(2, county ? "Large counties and those with most detainers" : "States");
      page.table(
          List.of("place", "carried", "what else was looked for"),
          Coverage.bundled().values().stream()
              .filter(place -> place.division().contains("/county:") == county)
              .map(place -> row(place, library))
              .toList());
    }
    return page.text();
  }

  private static List<String> row(Coverage place, Library library) {
    List<Policy> carried = place.carried(library.policies());
    return List.of(
        place.name(),
        carried.isEmpty()
            ? "**not carried**"
            : carried.stream()
                .map(policy -> Markdown.link(policy.id(), policy.id() + ".md"))
                .collect(Collectors.joining(", ")),
        Markdown.plain(place.words()));
  }
}
