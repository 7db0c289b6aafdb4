package org.amparo.report.browser;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A picture kept to compare with: half the size of the screen's, in sixteen grays, so that it shows
 * what was drawn and stays small.
 */
public final class Golden {

  /** How far two grays of 255 may lie apart and still be taken for the same. */
  private static final int SAME = 60;

  private static final int LEVELS = 16;

  private Golden() {}

  /** A screenshot as it is kept. */
  public static BufferedImage of(byte[] screenshot) {
    BufferedImage whole = read(screenshot);
    BufferedImage half =
        new BufferedImage(
            Math.max(1, whole.getWidth() / 2),
            Math.max(1, whole.getHeight() / 2),
            BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D canvas = half.createGraphics();
    canvas.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    canvas.drawImage(whole, 0, 0, half.getWidth(), half.getHeight(), null);
    canvas.dispose();
    int step = 256 / LEVELS;
    for (int y = 0; y < half.getHeight(); y++) {
      for (int x = 0; x < half.getWidth(); x++) {
        int level = half.getRaster().getSample(x, y, 0) / step;
        half.getRaster().setSample(x, y, 0, level * 255 / (LEVELS - 1));
      }
    }
    return half;
  }

  /** A picture that was kept. */
  public static BufferedImage read(byte[] png) {
    try {
      return ImageIO.read(new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file to keep. */
  public static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The share of the picture that differs; all of it where the sizes do. */
  public static double difference(BufferedImage kept, BufferedImage seen) {
    if (kept.getWidth() != seen.getWidth() || kept.getHeight() != seen.getHeight()) {
      return 1;
    }
    long differing = 0;
    for (int y = 0; y < kept.getHeight(); y++) {
      for (int x = 0; x < kept.getWidth(); x++) {
        int apart = kept.getRaster().getSample(x, y, 0) - seen.getRaster().getSample(x, y, 0);
        differing += Math.abs(apart) > SAME ? 1 : 0;
      }
    }
    return (double) differing / kept.getWidth() / kept.getHeight();
  }
}
