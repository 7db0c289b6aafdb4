package org.amparo.report.computed;

import java.util.List;

/**
 * A chart, a table or the sentences of a section: what a reader may want to cite or check as a
 * whole.
 *
 * @param id its fragment on the page of workings, such as {@code e-12}
 * @param title in words
 * @param figures ids of the figures it shows, each once, in order
 * @param tables names of the published tables it is drawn from
 */
public record Exhibit(String id, String title, List<String> figures, List<String> tables) {

  public Exhibit {
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }
}
