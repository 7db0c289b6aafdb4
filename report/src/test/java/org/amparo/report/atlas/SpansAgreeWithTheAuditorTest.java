package org.amparo.report.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.atlas.Atlas;
import org.amparo.model.problem.AmparoException;
import org.amparo.report.disclosure.Auditor;
import org.amparo.report.disclosure.Cell;
import org.amparo.report.disclosure.Exposed;
import org.amparo.report.disclosure.SmallCells;
import org.amparo.report.disclosure.Suppression;
import org.amparo.report.disclosure.Tabulation;
import org.junit.jupiter.api.Test;

/**
 * The bounds of an atlas are formulas; those of the auditor are found by linear programming over
 * all published numbers. They must be the same.
 */
class SpansAgreeWithTheAuditorTest {

  private static final SmallCells RULE = SmallCells.UNDER_ELEVEN;
  private static final int ATLASES = 150;

  @Test
  void whatAReaderCanWorkOutIsWhatLinearProgrammingFinds() {
    int compared = 0;
    for (long seed = 0; seed < ATLASES; seed++) {
      Edition edition = Edition.publicly(RandomAtlas.of(seed), RULE);
      compared += compare(edition, seed);
    }
    assertThat(compared).isGreaterThan(1_000);
  }

  @Test
  void theAuditorFindsNothingInAPublicEdition() {
    for (long seed = 1_000; seed < 1_000 + ATLASES; seed++) {
      Edition edition = Edition.publicly(RandomAtlas.of(seed), RULE);
      AtlasAudit.require(edition);
      Published published = published(edition);
      assertThat(Auditor.exposed(published.tabulation(), published.hidden(), RULE))
          .as("seed %d", seed)
          .isEmpty();
    }
  }

  @Test
  void anEditionThatShowsASmallNumberIsRefused() {
    Atlas atlas = RandomAtlas.of(7);
    Edition all = Edition.internal(atlas);
    Edition careless = new Edition(atlas, all.tree(), java.util.Optional.of(RULE), all.subjects());
    assertThatThrownBy(() -> AtlasAudit.require(careless))
        .isInstanceOf(AmparoException.class)
        .hasMessageContaining("AMP-404");
  }

  @Test
  void aSmallNumberThatSubtractionWouldGiveIsRefused() {
    // Hidden for itself alone, with all its neighbors shown.
    for (long seed = 0; seed < 60; seed++) {
      Atlas atlas = RandomAtlas.of(seed);
      PlaceTree tree = PlaceTree.of(atlas);
      NodeRows years = new NodeRows(tree, atlas.subjects().getFirst().years());
      Set<String> small = new HashSet<>();
      tree.nodes().stream().filter(node -> RULE.small(years.total(node))).forEach(small::add);
      if (small.size() == 1 && tree.isLeaf(small.iterator().next())) {
        assertThat(TotalHiding.exposed(tree, years, small, RULE)).isNotEmpty();
        assertThat(TotalHiding.of(tree, years, RULE)).hasSizeGreaterThan(1);
        return;
      }
    }
    throw new AssertionError("no such atlas among the seeds");
  }

  private static int compare(Edition edition, long seed) {
    SubjectEdition subject = edition.subjects().getFirst();
    PlaceTree tree = edition.tree();
    Published published = published(edition);
    Map<String, Exposed> bounds = new java.util.HashMap<>();
    Auditor.bounds(published.tabulation(), published.hidden(), RULE)
        .forEach(one -> bounds.put(one.cell(), one));
    TotalSpans totals = new TotalSpans(tree, subject.numbers("year"), subject.hiddenTotals());
    int compared = 0;
    for (String node : subject.hiddenTotals()) {
      if (!node.equals(tree.top())) {
        compared += same(bounds, node, totals.of(node), seed);
      }
    }
    for (String part : subject.breakdowns()) {
      RowSpans rows = new RowSpans(tree, subject.numbers(part), totals, subject.hiddenRows(part));
      for (String node : subject.hiddenRows(part)) {
        for (int i = 0; i < subject.categories(part).size(); i++) {
          compared += same(bounds, cell(node, part, i), rows.of(node, i), seed);
        }
      }
    }
    return compared;
  }

  private static int same(Map<String, Exposed> bounds, String cell, Span span, long seed) {
    Exposed found = bounds.get(cell);
    if (found == null || span.most() == Span.UNBOUNDED) {
      return 0;
    }
    assertThat(found.least())
        .as("%s, seed %d, least", cell, seed)
        .isEqualTo((double) span.least(), within(1e-6));
    assertThat(found.greatest())
        .as("%s, seed %d, most", cell, seed)
        .isEqualTo((double) span.most(), within(1e-6));
    return 1;
  }

  private record Published(Tabulation tabulation, Suppression hidden) {}

  private static String cell(String node, String part, int category) {
    return node + "/" + part + "/" + category;
  }

  /** All that an edition publishes, and how it hangs together. */
  private static Published published(Edition edition) {
    SubjectEdition subject = edition.subjects().getFirst();
    PlaceTree tree = edition.tree();
    Tabulation.Builder cells = Tabulation.builder();
    Set<String> hidden = new HashSet<>(subject.hiddenTotals());
    for (String node : tree.nodes()) {
      cells.add(Cell.count(node, subject.numbers("year").total(node)));
      List<String> below =
          tree.nodes().stream().filter(child -> node.equals(tree.parent(child))).toList();
      if (!below.isEmpty()) {
        cells.total(node, below);
      }
      for (String part : subject.breakdowns()) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < subject.categories(part).size(); i++) {
          String id = cell(node, part, i);
          int category = i;
          long value = subject.numbers(part).row(node)[i];
          if (subject.hidesRow(part, node)) {
            // Noughts are hidden with the rest of a row, so that a hidden number may be one.
            cells.add(Cell.remainder(id, value));
            hidden.add(id);
          } else {
            cells.add(Cell.count(id, value));
          }
          row.add(id);
          if (!below.isEmpty()) {
            cells.total(id, below.stream().map(child -> cell(child, part, category)).toList());
          }
        }
        cells.total(node, row);
      }
    }
    return new Published(cells.build(), new Suppression(hidden, Set.of(), Set.of()));
  }
}
