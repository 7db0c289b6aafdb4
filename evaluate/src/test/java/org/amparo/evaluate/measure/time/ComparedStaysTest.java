package org.amparo.evaluate.measure.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.measure.SampleCountyPlan;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparedStaysTest {

  private record Read(ComparedStays stays, List<Row> records) {}

  private static ComparedStays stays;
  private static List<Row> records;

  @BeforeAll
  static void readACounty(@TempDir Path folder) {
    Read read = SampleCountyPlan.read(folder, 3, ComparedStaysTest::read);
    stays = read.stays();
    records = read.records();
  }

  private static Read read(Plan plan) {
    ComparedStays stays = ComparedStays.read(plan, Specification.bundled());
    List<Row> words = plan.rows("figure/compared_words");
    return new Read(
        stays,
        plan.rows("figure/compared_stays").stream()
            .filter(row -> !row.holds("declined"))
            .map(row -> words.get((int) row.count("words") - 1))
            .toList());
  }

  @Test
  void eachStayHasTheWordsOfItsRecord() {
    Sample sample = stays.sample();

    for (String name : List.of("grade", "category", "offense_type", "sex", "race")) {
      Category column = (Category) sample.covariate(name).orElseThrow();
      List<@Nullable String> words =
          IntStream.range(0, sample.size())
              .<@Nullable String>mapToObj(
                  i -> column.known(i) ? column.levels().get(column.code(i)) : null)
              .toList();

      assertThat(words).isEqualTo(records.stream().map(row -> row.text(name)).toList());
    }
  }
}
