package org.amparo.handbook.policy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.amparo.policy.library.PolicyLibrary;
import org.amparo.policy.library.PolicySource;
import org.amparo.policy.offense.OffenseList;
import org.amparo.policy.offense.OffenseLists;
import org.amparo.policy.reading.Readings;

/** All pages of a library. */
public final class PolicyPages {

  private PolicyPages() {}

  /**
   * The pages: {@code <policy>.md}, {@code lists/<list>.md}, {@code index.md}, {@code matrix.md},
   * {@code timeline.md}, {@code coverage.md}, {@code climate-index.md}, {@code unread.md} and
   * {@code readings.md}.
   *
   * @param lists those the policies may name
   * @return path below the pages' folder to text, ordered
   * @throws org.amparo.model.problem.AmparoException where a policy or its cases cannot be read
   */
  public static SortedMap<String, String> of(PolicyLibrary library, OffenseLists lists) {
    Library known = new Library(library.sources(), lists);
    SortedMap<String, String> pages = new TreeMap<>();
    for (PolicySource source : library.sources()) {
      pages.put(
          source.id() + ".md",
          PolicyPage.of(
              source,
              library.cases(source.id()),
              known.versions(source.policy()),
              known.before(source.policy()).map(library::source),
              known.lists(source.id()),
              library.clauses(source.id())));
    }
    for (OffenseList list : lists.all()) {
      pages.put("lists/" + list.id() + ".md", ListPage.of(list, known.users(list)));
    }
    pages.put("index.md", IndexPage.of(known, lists));
    pages.put("matrix.md", MatrixPage.of(known));
    pages.put("timeline.md", TimelinePage.of(known));
    pages.put("coverage.md", CoveragePage.of(known));
    pages.put("climate-index.md", ClimateIndexPage.of());
    pages.put("unread.md", ReadingPage.of(known));
    pages.put("readings.md", SecondReadingPage.of(Readings.bundled()));
    return Collections.unmodifiableSortedMap(pages);
  }
}
