package org.amparo.report.answer;

import java.util.List;
import org.amparo.report.chart.Chart;
import org.amparo.report.figure.Sentence;

/** What stands under the sentences of a section. */
public sealed interface Block {

  /** Charts side by side; one alone runs across the page. */
  record Pictures(List<Picture> pictures) implements Block {

    /** Whether there are several, each as wide as a telephone. */
    public boolean several() {
      return pictures.size() > 1;
    }
  }

  /**
   * A chart.
   *
   * @param caption what is counted, in one line
   * @param ofTexts whether it is of laws and policies, and not of the place's records
   */
  record Picture(Chart chart, Sentence caption, boolean ofTexts) {
    public Picture(Chart chart, Sentence caption) {
      this(chart, caption, false);
    }
  }

  /** Numbers, each with what it is. */
  record Facts(List<Fact> facts) implements Block {}

  /**
   * A number.
   *
   * @param number the number or a few words, large
   * @param says what it is
   */
  record Fact(Sentence number, Sentence says) {}

  /**
   * A table.
   *
   * @param caption what it holds, for those who do not see it
   * @param heads of its columns
   */
  record Grid(String caption, List<String> heads, List<Row> rows) implements Block {}

  /**
   * A row of a table.
   *
   * @param cells a column each
   * @param marked whether it is the one under debate
   */
  record Row(List<Sentence> cells, boolean marked) {}

  /**
   * A choice whose every result is on the page already.
   *
   * @param menus what is chosen
   * @param results a result for each combination; the first is the default
   */
  record Choice(List<Menu> menus, List<Result> results) implements Block {}

  /**
   * Something to choose.
   *
   * @param label what
   * @param options at least one
   */
  record Menu(String label, List<Option> options) {}

  /**
   * One way to choose.
   *
   * @param key what stands for it in the address
   * @param label in words
   * @param cited whether that is a name in English
   */
  record Option(String key, String label, boolean cited) {}

  /**
   * What a combination gives.
   *
   * @param key the keys of what is chosen, slashes between
   */
  record Result(String key, Sentence says) {}
}
