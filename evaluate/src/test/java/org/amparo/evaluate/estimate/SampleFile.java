package org.amparo.evaluate.estimate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sample as a file that R reads; what is unknown is empty. */
public final class SampleFile {

  private SampleFile() {}

  /** Writes it. */
  public static Path write(Sample sample, Path file) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("held,days,over,person");
    sample.covariates().forEach(covariate -> head.append(',').append(covariate.name()));
    lines.add(head.toString());
    for (int i = 0; i < sample.size(); i++) {
      StringBuilder line =
          new StringBuilder()
              .append(sample.held(i) ? 1 : 0)
              .append(',')
              .append(Double.isNaN(sample.days(i)) ? "" : Double.toString(sample.days(i)))
              .append(',')
              .append(sample.over(i) ? 1 : 0)
              .append(',')
              .append(sample.person(i));
      for (Covariate covariate : sample.covariates()) {
        line.append(',');
        if (covariate.known(i)) {
          line.append(
              switch (covariate) {
                case Covariate.Category category -> category.levels().get(category.code(i));
                case Covariate.Amount amount -> Double.toString(amount.value(i));
              });
        }
      }
      lines.add(line.toString());
    }
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
