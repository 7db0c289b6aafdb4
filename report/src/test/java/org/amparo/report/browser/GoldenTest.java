package org.amparo.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class GoldenTest {

  private static byte[] bars(int height, int... lengths) {
    BufferedImage picture = new BufferedImage(400, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = picture.createGraphics();
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, 400, height);
    canvas.setColor(new Color(0x2F75A5));
    for (int i = 0; i < lengths.length; i++) {
      canvas.fillRect(0, 20 + i * 46, lengths[i], 20);
    }
    canvas.dispose();
    return Golden.png(picture);
  }

  @Test
  void a_picture_is_as_it_was_kept_after_it_was_written_and_read() {
    BufferedImage kept = Golden.of(bars(300, 300, 200, 100));
    assertThat(Golden.difference(Golden.read(Golden.png(kept)), kept)).isZero();
  }

  @Test
  void a_bar_that_is_gone_or_of_another_length_is_a_difference() {
    BufferedImage kept = Golden.of(bars(300, 300, 200, 100));
    assertThat(Golden.difference(kept, Golden.of(bars(300, 300, 100)))).isGreaterThan(0.03);
    assertThat(Golden.difference(kept, Golden.of(bars(300, 300, 200, 250)))).isGreaterThan(0.02);
  }

  @Test
  void another_size_is_another_picture() {
    assertThat(Golden.difference(Golden.of(bars(300, 10)), Golden.of(bars(320, 10)))).isEqualTo(1);
  }
}
