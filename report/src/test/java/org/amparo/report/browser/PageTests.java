package org.amparo.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every page that Amparo writes promises its readers, whatever sections it has. Skipped where
 * no Chromium is installed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PageTests {

  private static final int DESKTOP = 1280;
  private static final int TWICE_AS_LARGE = DESKTOP / 2;
  private static final int TELEPHONE = 390;
  private static final int LARGE_TELEPHONE = 500;

  /** WCAG 1.4.10 asks for this width: 1280 pixels at 400 %. */
  private static final int NARROWEST = 320;

  /** Letter paper less margins of 0.7 inches, at 96 points an inch. */
  private static final int PAPER = 682;

  private @Nullable Chromium chromium;

  /** The pages, written once. */
  protected abstract List<Path> pages();

  /** How many places the Tab key is followed to on a page: all, where nothing else is said. */
  protected int stops(Path page) {
    return Integer.MAX_VALUE;
  }

  @BeforeAll
  final void startTheBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  final void endTheBrowser() {
    if (chromium != null) {
      chromium.close();
    }
  }

  /** A page in a window of its own. */
  protected final OpenPage open(Path page, int width) {
    return Objects.requireNonNull(chromium).open(page, width);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void axe_finds_no_violation_of_wcag_on_a_desktop_and_on_a_telephone(Path file) {
    for (int width : new int[] {DESKTOP, TELEPHONE}) {
      try (OpenPage page = open(file, width)) {
        // Before axe: it fetches style sheets by script, which a strict policy refuses.
        assertThat(page.complaints()).as("%s at %d", file, width).isEmpty();
        assertThat(page.violations()).as("%s at %d", file, width).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void no_window_however_narrow_makes_the_page_scroll_sideways(Path file) {
    try (OpenPage page = open(file, DESKTOP)) {
      for (int width : new int[] {DESKTOP, TWICE_AS_LARGE, LARGE_TELEPHONE, TELEPHONE, NARROWEST}) {
        page.resize(width);
        assertThat(page.cutOff()).as("%s at %d", file, width).isEmpty();
        assertThat(page.excessWidth()).as("%s at %d", file, width).isLessThanOrEqualTo(0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothing_is_lost_at_twice_the_size_or_in_a_narrow_window(Path file) {
    try (OpenPage page = open(file, DESKTOP)) {
      List<String> seen = page.seen();
      assertThat(seen).isNotEmpty();
      for (int width : new int[] {TWICE_AS_LARGE, TELEPHONE, NARROWEST}) {
        page.resize(width);
        assertThat(page.seen()).as("%s at %d", file, width).containsExactlyElementsOf(seen);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void without_script_nothing_is_missing(Path file) {
    try (OpenPage page = open(file, DESKTOP);
        OpenPage bare = Objects.requireNonNull(chromium).visit(file.toUri(), DESKTOP, false)) {
      assertThat(bare.seen()).as("%s", file).isNotEmpty().containsAll(page.seen());
      assertThat(bare.excessWidth()).as("%s", file).isLessThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void letters_alone_may_be_twice_as_large(Path file) {
    try (OpenPage page = open(file, DESKTOP)) {
      page.enlargeLetters();
      assertThat(page.cutOff()).as("%s", file).isEmpty();
      assertThat(page.excessWidth()).as("%s", file).isLessThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_printed_page_fits_its_paper(Path file) {
    try (OpenPage page = open(file, PAPER)) {
      page.print();
      assertThat(page.excessWidth()).as("%s", file).isLessThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void the_tab_key_reaches_every_link_and_region_and_shows_where_it_is(Path file) {
    for (int width : new int[] {DESKTOP, TELEPHONE}) {
      try (OpenPage page = open(file, width)) {
        assertThat(page.keyboardFindings(stops(file))).as("%s at %d", file, width).isEmpty();
      }
    }
  }
}
