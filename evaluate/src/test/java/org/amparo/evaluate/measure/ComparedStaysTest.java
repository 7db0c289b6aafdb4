package org.amparo.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.evaluate.estimate.Sample;
import org.amparo.evaluate.estimate.Specification;
import org.amparo.evaluate.group.ChargeClasses;
import org.amparo.evaluate.sql.Plan;
import org.amparo.evaluate.sql.Row;
import org.amparo.ingest.ImportRequest;
import org.amparo.ingest.Importer;
import org.amparo.ingest.Workspace;
import org.amparo.ingest.read.ProgressListener;
import org.amparo.testkit.county.SampleCounty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparedStaysTest {

  private static ComparedStays stays;
  private static List<Row> records;

  @BeforeAll
  static void readACounty(@TempDir Path folder) {
    SampleCounty.write(folder, SampleCounty.Settings.small(3), _ -> {});
    Path file = folder.resolve("county.duckdb");
    new Importer()
        .run(ImportRequest.of(List.of(folder.resolve("jail")), file), ProgressListener.NONE);
    try (Workspace workspace = Workspace.read(file)) {
      Plan plan = new Plan(workspace, null, null);
      plan.execute(
          "CREATE OR REPLACE TEMP TABLE study_rule(contract VARCHAR, gravest_charge_type VARCHAR)");
      ChargeClasses.bundled().prepare(plan);
      stays = ComparedStays.read(plan, Specification.bundled(), "it's a seed");
      records =
          plan.rows("step/compared_stay").stream()
              .sorted(
                  Comparator.comparing((Row row) -> row.required("place_id"))
                      .thenComparing(row -> row.required("booking_key")))
              .toList();
    }
  }

  @Test
  void eachPersonComesAsTheHashThatResamplesAreDrawnFrom() {
    List<Long> people = new ArrayList<>();
    stays.each((person, _, _) -> people.add(person));

    assertThat(people)
        .isNotEmpty()
        .isEqualTo(
            records.stream()
                .map(row -> Bootstrap.hash("it's a seed", row.required("person")))
                .toList());
  }

  @Test
  void eachStayHasTheWordsOfItsRecord() {
    Sample sample = stays.sample();

    for (String name : List.of("grade", "category", "offence_type", "sex", "race")) {
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
