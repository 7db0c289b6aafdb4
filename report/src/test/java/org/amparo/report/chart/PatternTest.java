package org.amparo.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Path2D;
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
                      || Math.abs(gray(one.fill()) - gray(other.fill())) >= APART)
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
    Path2D marks = pattern.marks(area);
    if (pattern == Pattern.PLAIN) {
      assertThat(marks.getCurrentPoint()).isNull();
    } else {
      assertThat(area.createUnion(marks.getBounds2D())).isEqualTo(area);
      assertThat(marks.getBounds2D().getWidth()).isGreaterThan(80);
    }
  }

  /** The weights of ITU-R BT.601, as printers and ImageMagick use them. */
  private static double gray(Color color) {
    return 0.299 * color.getRed() + 0.587 * color.getGreen() + 0.114 * color.getBlue();
  }
}
