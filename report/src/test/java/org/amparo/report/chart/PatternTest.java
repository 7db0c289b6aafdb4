package org.amparo.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatternTest {

  /** How much lighter one gray has to be to be told from another beside it, of 255. */
  private static final double APART = 25;

  @Test
  void any_two_colors_are_told_apart_in_gray_by_their_lightness_or_their_pattern() {
    for (Palette one : Palette.values()) {
      for (Palette other : Palette.values()) {
        if (one != other) {
          assertThat(
                  one.pattern() != other.pattern()
                      || Math.abs(gray(one.css()) - gray(other.css())) >= APART)
              .as("%s beside %s", one, other)
              .isTrue();
        }
      }
    }
  }

  @Test
  void what_is_not_known_is_hatched() {
    assertThat(Palette.UNKNOWN.pattern()).isEqualTo(Pattern.HATCH);
  }

  @ParameterizedTest
  @EnumSource(Pattern.class)
  void marks_stay_inside_what_they_fill(Pattern pattern) {
    Rectangle2D area = new Rectangle2D.Double(13.5, 20, 101, 17);
    String marks = pattern.marks(area);
    if (pattern == Pattern.PLAIN) {
      assertThat(marks).isEmpty();
    } else {
      Rectangle2D drawn =
          java.util.regex.Pattern.compile("([^ML ]+) ([^ML ]+)")
              .matcher(marks)
              .results()
              .map(at -> point(at.group(1), at.group(2)))
              .reduce(Rectangle2D::createUnion)
              .orElseThrow();
      assertThat(area.createUnion(drawn)).isEqualTo(area);
      assertThat(drawn.getWidth()).isGreaterThan(80);
    }
  }

  private static Rectangle2D point(String x, String y) {
    return new Rectangle2D.Double(Double.parseDouble(x), Double.parseDouble(y), 0, 0);
  }

  /** The weights of ITU-R BT.601, as printers and ImageMagick use them. */
  private static double gray(String css) {
    Color color = Color.decode(css);
    return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
  }
}
