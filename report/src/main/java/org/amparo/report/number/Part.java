package org.amparo.report.number;

import java.math.BigDecimal;
import java.util.Locale;
import org.amparo.evaluate.Figure;
import org.jspecify.annotations.Nullable;

/** Which number of a figure is shown. */
public enum Part {
  VALUE,
  LOW,
  HIGH,
  NUMERATOR,
  DENOMINATOR,
  UNKNOWN;

  /** The part's key in {@code figures.json} and in the page's {@code data-part}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The number, or null where the figure has none. */
  public @Nullable BigDecimal of(Figure figure) {
    return switch (this) {
      case VALUE -> figure.value();
      case LOW -> figure.low();
      case HIGH -> figure.high();
      case NUMERATOR -> figure.numerator();
      case DENOMINATOR -> figure.denominator();
      case UNKNOWN -> figure.unknown() == null ? null : BigDecimal.valueOf(figure.unknown());
    };
  }

  /** Whether the part counts in the figure's own unit; the others are plain counts. */
  public boolean inUnit() {
    return this == VALUE || this == LOW || this == HIGH;
  }
}
