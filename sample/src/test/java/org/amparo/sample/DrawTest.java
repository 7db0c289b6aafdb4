package org.amparo.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DrawTest {

  private static final int MANY = 20_000;

  @Property
  void theSameSeedRecordAndNameGiveTheSameBits(
      @ForAll long seed, @ForAll String record, @ForAll String name) {
    assertThat(Draw.seeded(seed).of(record).bits(name))
        .isEqualTo(Draw.seeded(seed).of(record).bits(name));
  }

  @Property
  void aDrawIsUntouchedByTheDrawsMadeBeforeIt(@ForAll long seed, @ForAll String other) {
    Draw record = Draw.seeded(seed).of("record");
    long before = record.bits("name");
    record.bits(other);
    record.part(other, 3).share("name");
    assertThat(record.bits("name")).isEqualTo(before);
  }

  @Property
  void aShareLiesInTheHalfOpenUnitInterval(@ForAll long seed, @ForAll String name) {
    assertThat(Draw.seeded(seed).share(name)).isGreaterThanOrEqualTo(0).isLessThan(1);
  }

  @Property
  void aWholeNumberLiesBetweenItsBounds(
      @ForAll long seed, @ForAll @IntRange(min = -50, max = 50) int low) {
    assertThat(Draw.seeded(seed).between("n", low, low + 3)).isBetween(low, low + 2);
  }

  @Test
  void anEmptyRangeIsRefused() {
    assertThatThrownBy(() -> Draw.seeded(1).between("n", 3, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void seedsRecordsPartsAndNamesAllMatter() {
    Set<Long> seen = new HashSet<>();
    for (int seed = 0; seed < 10; seed++) {
      for (int record = 0; record < 10; record++) {
        for (int name = 0; name < 10; name++) {
          Draw draw = Draw.seeded(seed).of("B" + record);
          seen.add(draw.bits("n" + name));
          seen.add(draw.part("charge", record).bits("n" + name));
        }
      }
    }
    assertThat(seen).hasSize(2_000);
  }

  @Test
  void sharesAreEvenlySpreadAndDoNotFollowOneAnother() {
    double sum = 0;
    double product = 0;
    for (int i = 0; i < MANY; i++) {
      Draw record = Draw.seeded(7).of("B" + i);
      double first = record.share("first") - 0.5;
      double second = record.share("second") - 0.5;
      sum += first;
      product += first * second;
    }
    // Standard errors are 0.0020 for the mean and 0.0006 for the mean product.
    assertThat(sum / MANY).isCloseTo(0, within(0.01));
    assertThat(product / MANY).isCloseTo(0, within(0.003));
  }

  @Test
  void logNormalDrawsHaveTheMedianAndTheSigmaAskedFor() {
    double[] values = new double[MANY];
    double squares = 0;
    for (int i = 0; i < MANY; i++) {
      values[i] = Draw.seeded(7).of("B" + i).logNormal("stay", 3, 1.5);
      squares += Math.pow(Math.log(values[i] / 3), 2);
    }
    Arrays.sort(values);
    assertThat(values[MANY / 2]).isCloseTo(3, within(0.15));
    assertThat(Math.sqrt(squares / MANY)).isCloseTo(1.5, within(0.03));
  }

  @Test
  void aWeightedValueIsDrawnAsOftenAsItsWeightSays() {
    Weighted<String> coin = Weighted.of("head", 3).and("tail", 1).build();
    int heads = 0;
    for (int i = 0; i < MANY; i++) {
      heads += coin.pick(Draw.seeded(7).of("B" + i), "coin").equals("head") ? 1 : 0;
    }
    assertThat(heads / (double) MANY).isCloseTo(0.75, within(0.015));
    assertThat(coin.values()).containsExactly("head", "tail");
  }

  @Test
  void aWeightThatIsNotPositiveIsRefused() {
    Weighted.Builder<String> builder = Weighted.of("head", 1);
    assertThatThrownBy(() -> builder.and("tail", 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.and("tail", Double.NaN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
