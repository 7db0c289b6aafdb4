package org.amparo.report.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.amparo.evaluate.truth.JudgedCase;
import org.junit.jupiter.api.Test;

/**
 * What {@code bench/run truth} asks of pages: of many counties that no page says what is not so.
 */
class PagesAtLarge {

  private static final int COUNTIES = Integer.getInteger("amparo.truth", 1_000);

  @Test
  void no_page_says_what_is_not_so() {
    JudgedPages pages = JudgedPages.of(JudgedCase.pairs(COUNTIES));
    System.out.printf(
        "result\tassertions of pages that are not so\t%d\tof %d\t\t\t\t\t%d counties, exact and"
            + " rounded%n",
        pages.falsehoods().size(), pages.judged(), COUNTIES);
    pages.print();
    assertThat(pages.falsehoods()).isEmpty();
  }
}
