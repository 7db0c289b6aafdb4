package org.amparo.report.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.amparo.evaluate.truth.JudgedCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a county's page asserts is true of what happened there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TruePagesTest {

  /** So many pairs of damages; {@code bench/run truth} puts many more on pages. */
  private static final int PAIRS = 2;

  /** What these pages had when it was counted; fewer would mean that something is skipped. */
  private static final int FLOOR = 500;

  private JudgedPages pages = JudgedPages.of(Stream.of());

  @BeforeAll
  void judge() {
    pages =
        JudgedPages.of(
            Stream.of(
                    JudgedCase.tiny(),
                    JudgedCase.complete().filter(one -> one.name().contains("SMALL")),
                    JudgedCase.alone(),
                    JudgedCase.pairs(PAIRS))
                .flatMap(cases -> cases));
    pages.print();
  }

  @Test
  void no_page_asserts_what_is_not_so() {
    assertThat(pages.falsehoods()).isEmpty();
  }

  @Test
  void hundreds_of_assertions_are_held_against_the_truth() {
    assertThat(pages.judged()).isGreaterThan(FLOOR);
  }
}
