package org.amparo.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.ingest.check.FilledColumns;
import org.amparo.ingest.check.Requirements;
import org.amparo.ingest.check.Requirements.Answer;
import org.amparo.ingest.contract.Contract;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.ingest.database.LockedDatabase.Reach;
import org.amparo.ingest.map.CanonicalTable;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequirementsTest {

  private static final Requirements REQUIREMENTS = Requirements.bundled();

  static List<String> contracts() {
    return ContractLibrary.bundled().contracts().stream().map(Contract::id).toList();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyBundledContractIsSound(String id) {
    ContractValidation.run(ContractLibrary.bundled().find(id).getFirst());
  }

  @Test
  void everyColumnThatIsNeededStandsInTheSchema() throws SQLException {
    Set<String> needed = new HashSet<>(REQUIREMENTS.facts().values());
    REQUIREMENTS.measures().stream()
        .flatMap(measure -> measure.needs().stream())
        .flatMap(need -> need.any().stream())
        .forEach(needed::addAll);
    try (Workspace empty = Workspace.inMemory(Reach.NOTHING)) {
      for (String column : needed) {
        String table = column.substring(0, column.indexOf('.')).replaceAll(":.*", "");
        assertThat(CanonicalTable.columns(empty.connection(), table))
            .as(column)
            .containsKey(column.substring(column.indexOf('.') + 1));
      }
    }
  }

  @Test
  void everyFactIsOneOfTheVocabulary() {
    Set<String> paths = Arrays.stream(Fact.values()).map(Fact::path).collect(Collectors.toSet());
    for (ListFact list : ListFact.values()) {
      list.fields().forEach(field -> paths.add(list.path() + "." + field.name()));
    }
    paths.add("jurisdiction");
    assertThat(paths).containsAll(REQUIREMENTS.facts().keySet());
  }

  private static Answer answer(String measure, String... contracts) {
    Set<String> filled = new HashSet<>();
    for (String contract : contracts) {
      filled.addAll(
          FilledColumns.of(ContractLibrary.bundled().find(contract).getFirst(), Set.of()));
    }
    return REQUIREMENTS.answers(filled).stream()
        .filter(answer -> answer.measure().id().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aSourceWithoutTimesOfReleaseCannotGiveTheDirectMeasureAndSaysWhy() {
    assertThat(answer("direct", "pierce-bookings").possible()).isTrue();
    assertThat(answer("gross", "pierce-bookings").possible()).isTrue();
    assertThat(answer("direct", "ddp-detainers").sentence())
        .startsWith("cannot be measured: no bookings")
        .contains("no per-charge release time");
    assertThat(answer("ledger", "texas-ledger").possible()).isTrue();
    assertThat(answer("links-arrest", "ddp-detainers").sentence()).contains("no arrest");
    assertThat(answer("links-arrest", "ddp-detainers", "ddp-arrests").possible()).isTrue();
    assertThat(answer("human-bond", "pierce-bookings").possible()).isFalse();
    assertThat(answer("human-bond", "pierce-bookings", "pierce-bail").possible()).isTrue();
  }

  @Test
  void everyMeasureIsPossibleWithTheJailsOwnFilesAndIcesTables() {
    List<String> possible =
        List.of("direct", "gross", "human-dismissed", "human-minor", "policy-time", "human-victim");
    for (String measure : possible) {
      assertThat(answer(measure, "amparo-jail-bookings", "amparo-jail-detainers").lacks())
          .as(measure)
          .isEmpty();
    }
  }

  @Test
  void aColumnThatTheFileLacksFillsNothing() {
    Contract contract = ContractLibrary.bundled().find("pierce-bookings").getFirst();
    Set<String> filled =
        FilledColumns.of(contract, Set.of(contract.columns().get("charge release dt")));
    assertThat(filled).contains("booking.released_at").doesNotContain("charge.released_at");
  }

  @Test
  void allMistakesOfAContractAreToldTogether() {
    Contract contract =
        ContractLibrary.parse(
            TestContracts.BOOKINGS
                .replace("booked_at: booked", "booked_at: bookd")
                .replace("race: race", "race: rase"),
            "test.yaml");
    org.amparo.model.problem.AmparoException failure =
        org.junit.jupiter.api.Assertions.assertThrows(
            org.amparo.model.problem.AmparoException.class, () -> ContractValidation.run(contract));
    assertThat(failure.problems())
        .hasSize(2)
        .allMatch(problem -> problem.code() == ErrorCode.CONTRACT_INVALID);
  }
}
