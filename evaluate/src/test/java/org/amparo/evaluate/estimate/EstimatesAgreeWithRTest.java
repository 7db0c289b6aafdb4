package org.amparo.evaluate.estimate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimatesAgreeWithRTest {

  private final Path file;
  private final Sample sample = made();
  private final Category grade = (Category) sample.covariate("grade").orElseThrow();
  private final Category race = (Category) sample.covariate("race").orElseThrow();
  private final Amount charges = (Amount) sample.covariate("charges").orElseThrow();
  private final Amount twice = (Amount) sample.covariate("twice").orElseThrow();

  EstimatesAgreeWithRTest(@TempDir Path folder) {
    this.file = folder.resolve("sample.csv");
  }

  /** People booked up to three times, values missing, stays open, unknown and tied. */
  private static Sample made() {
    Random random = new Random(5);
    int size = 700;
    boolean[] held = new boolean[size];
    boolean[] over = new boolean[size];
    double[] days = new double[size];
    int[] person = new int[size];
    double[] charges = new double[size];
    double[] twice = new double[size];
    List<@Nullable String> grade = new ArrayList<>();
    List<@Nullable String> race = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      held[i] = random.nextInt(6) == 0;
      person[i] = i - random.nextInt(3);
      charges[i] = 1 + random.nextInt(4);
      twice[i] = 2 * charges[i] + 1;
      grade.add(random.nextInt(20) == 0 ? null : random.nextInt(3) == 0 ? "FELONY" : "MISDEMEANOR");
      race.add(random.nextInt(20) == 0 ? null : List.of("A", "B", "C", "D").get(random.nextInt(4)));
      double whole = Math.exp(random.nextGaussian() + 0.4 * charges[i] + (held[i] ? 0.5 : 0));
      over[i] = random.nextInt(8) > 0;
      days[i] =
          random.nextInt(15) == 0
              ? Double.NaN
              : over[i] ? Math.round(whole * 4) / 4.0 : whole * random.nextDouble();
    }
    return Sample.of(
        held,
        days,
        over,
        person,
        List.of(
            Category.of("grade", "grade", grade),
            Category.of("race", "race", race),
            Amount.of("charges", "charges", charges),
            Amount.of("twice", "charges told again", twice)));
  }

  @Test
  void theRegressionHasTheCoefficientAndTheErrorsOfR() {
    AgreementWithR.regression(sample, List.of(charges, grade, race), file);
  }

  @Test
  void aControlThatTheOthersGiveAlreadyIsLeftOutAsInR() {
    AgreementWithR.regression(sample, List.of(charges, twice, grade), file);
  }

  @Test
  void matchingHasTheEffectTheErrorAndTheCounterpartsOfR() {
    AgreementWithR.matching(sample, List.of(grade, race, charges.asCategory()), file);
  }

  @Test
  void survivalHasTheMeansTheErrorsAndTheMediansOfR() {
    AgreementWithR.survival(sample, 30, file);
    AgreementWithR.survival(sample, 3, file);
  }
}
