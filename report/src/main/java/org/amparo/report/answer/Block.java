package org.amparo.report.answer;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.amparo.report.assertion.Assertion;
import org.amparo.report.assertion.Sentence;
import org.amparo.report.chart.Chart;
import org.amparo.report.language.Messages;

/** What stands under the sentences of a section. */
public sealed interface Block {

  /** Every sentence of it, a picture's title and caption among them. */
  default Stream<Sentence> sentences() {
    return switch (this) {
      case Pictures pictures -> pictures.pictures().stream().flatMap(Picture::sentences);
      case Facts facts ->
          facts.facts().stream().flatMap(fact -> Stream.of(fact.number(), fact.says()));
      case Grid grid -> grid.rows().stream().flatMap(row -> row.cells().stream());
      case Choice choice -> choice.results().stream().map(Result::says);
    };
  }

  /** Charts side by side; one alone runs across the page. */
  record Pictures(List<Picture> pictures) implements Block {

    /** Whether there are several, each as wide as a telephone. */
    public boolean several() {
      return pictures.size() > 1;
    }
  }

  /**
   * A chart, with its finding as its title and what is counted in one line.
   *
   * @param drawn what its bars, lines and numbers show
   * @param basis what it rests on, for those who meet it away from the page
   */
  record Picture(
      Chart chart, Sentence title, Sentence caption, List<Assertion> drawn, Basis basis) {

    /**
     * The page's title, the chart's own and that of its file are one, or the program is at fault.
     */
    public Picture {
      drawn = List.copyOf(drawn);
    }

    /** A chart drawn under its title. */
    public static Picture of(
        Messages messages,
        Sentence title,
        Function<String, Chart> drawing,
        Sentence caption,
        List<Assertion> drawn,
        Basis basis) {
      return new Picture(drawing.apply(title.text(messages)), title, caption, drawn, basis);
    }

    Stream<Sentence> sentences() {
      return Stream.of(title, caption);
    }
  }

  /**
   * What a picture rests on.
   *
   * @param period the days that it is of, in words; those of the place's records where it is empty
   */
  record Basis(Of of, String period) {

    /** The place's own records. */
    public static final Basis RECORDS = new Basis(Of.RECORDS, "");

    /** The texts of governments. */
    static final Basis TEXTS = new Basis(Of.TEXTS, "");

    /** Who made what is drawn. */
    public enum Of {
      RECORDS,
      TEXTS,
      PUBLISHED
    }
  }

  /** Numbers, each with what it is. */
  record Facts(List<Fact> facts) implements Block {}

  /** A number, or a few words, large, and what it is. */
  record Fact(Sentence number, Sentence says) {}

  /** A table, with its caption for those who do not see it. */
  record Grid(String caption, List<String> heads, List<Row> rows) implements Block {}

  /** A row of a table; the one under debate is marked. */
  record Row(List<Sentence> cells, boolean marked) {
    public static Row of(Sentence... cells) {
      return new Row(List.of(cells), false);
    }
  }

  /** A choice whose every result is on the page already, the first as it opens. */
  record Choice(List<Menu> menus, List<Result> results) implements Block {}

  /** Something to choose. */
  record Menu(String label, List<Option> options) {}

  /** One way to choose, by a key that the address bears; a name in English is cited. */
  record Option(String key, String label, boolean cited) {}

  /** What a combination gives, by the keys of what is chosen with slashes between. */
  record Result(String key, Sentence says) {}
}
