package org.amparo.policy.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Problem;
import org.amparo.policy.Example;
import org.amparo.policy.Policy;
import org.amparo.policy.calendar.HolidayCalendars;
import org.amparo.policy.check.LibraryCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyLibraryTest {

  private static Problem findProblem(String id) {
    AmparoException thrown =
        catchThrowableOfType(AmparoException.class, () -> Example.library().find(id));
    return thrown.problems().getFirst();
  }

  @Test
  void everyBundledPolicyPassesItsOwnCases() {
    assertThat(LibraryCheck.problems(PolicyLibrary.bundled())).isEmpty();
  }

  @Test
  void theIdOfAPolicyThatShipsIsThePathToItsFile() {
    PolicyLibrary library = PolicyLibrary.bundled();

    assertThat(library.ids()).hasSizeGreaterThan(7);
    library.ids().forEach(id -> assertThat(library.source(id).id()).isEqualTo(id));
  }

  @Test
  void aHeadingReadByItselfSaysWhatTheWholeFileSays() {
    Map<String, String> files = BundledFiles.read(PolicyLibrary.class, "policies", ".yaml");
    files.keySet().removeIf(path -> !path.endsWith("/policy.yaml"));

    assertThat(files).hasSizeGreaterThan(7);
    files.forEach(
        (path, text) ->
            assertThat(PolicyLoader.heading(text, path))
                .isEqualTo(PolicyLoader.load(text, path).heading()));
  }

  @Test
  void noSummaryIsLongerThanATableHasRoomFor() {
    PolicyLibrary library = PolicyLibrary.bundled();

    assertThat(library.headings())
        .allSatisfy(
            heading ->
                assertThat(heading.summary().split("\\s+")).as(heading.id()).hasSizeBetween(5, 30));
  }

  @Test
  void aPolicyIsFoundByIdWithItsChoices() {
    PolicyLibrary library = Example.library();

    assertThat(library.policies()).extracting(Policy::id).containsExactly("us-xx-example");
    assertThat(library.find("us-xx-example:serious=any_felony").id())
        .isEqualTo("us-xx-example:serious=any_felony");
    assertThat(library.find("us-xx-example:serious=robbery").id()).isEqualTo("us-xx-example");
    assertThat(library.cases("us-xx-example").cases()).hasSize(7);
    assertThat(LibraryCheck.problems(library)).isEmpty();
  }

  @Test
  void anUnknownIdSuggestsTheOneThatWasMeant() {
    Problem problem = findProblem("us-xx-exmaple");

    assertThat(problem.code()).isEqualTo(ErrorCode.POLICY_UNKNOWN);
    assertThat(problem.remedy()).startsWith("did you mean 'us-xx-example'?");
  }

  @Test
  void anUnknownParameterOrChoiceIsNamed() {
    assertThat(findProblem("us-xx-example:grave=robbery").message())
        .isEqualTo("policy us-xx-example has no parameter 'grave'");
    assertThat(findProblem("us-xx-example:serious=theft").message())
        .isEqualTo("parameter 'serious' of policy us-xx-example has no choice 'theft'");
    assertThat(findProblem("us-xx-example:").code()).isEqualTo(ErrorCode.PARAMETER_UNKNOWN);
  }

  @Test
  void twoFilesCannotShareAnId() {
    Map<String, String> files = new HashMap<>(Example.FILES);
    files.put("elsewhere/policy.yaml", Example.policy());

    AmparoException thrown =
        catchThrowableOfType(AmparoException.class, () -> PolicyLibrary.of(files));

    assertThat(thrown.problems().getFirst().message())
        .isEqualTo("policy us-xx-example stands in elsewhere/policy.yaml too");
  }

  @Test
  void theFaultsOfAllFilesAreReportedTogether() {
    Map<String, String> files = new HashMap<>();
    files.put("a/policy.yaml", Example.with(Example.policy(), "rank: COUNTY", "rank: TOWN"));
    files.put("b/policy.yaml", "id: b");
    files.put("c/policy.yaml", "id: [");

    AmparoException thrown =
        catchThrowableOfType(AmparoException.class, () -> PolicyLibrary.of(files));

    assertThat(thrown.problems())
        .extracting(problem -> Objects.requireNonNull(problem.place()).file())
        .contains("a/policy.yaml", "b/policy.yaml", "c/policy.yaml");
  }

  @Test
  void aFolderOfOnesOwnPoliciesIsReadWithItsCases(@TempDir Path folder) throws IOException {
    Path place = Files.createDirectories(folder.resolve("county/ordinance"));
    Files.writeString(place.resolve("policy.yaml"), Example.policy());
    Files.writeString(place.resolve("cases.yaml"), Example.cases());

    assertThat(PolicyLibrary.read(folder).cases("us-xx-example").cases()).hasSize(7);
  }

  @Test
  void aFolderThatIsNotThereIsSaidToBeSo(@TempDir Path folder) {
    AmparoException thrown =
        catchThrowableOfType(
            AmparoException.class, () -> PolicyLibrary.read(folder.resolve("nowhere")));

    assertThat(thrown.problems().getFirst().code()).isEqualTo(ErrorCode.FILE_NOT_FOUND);
    assertThat(thrown.problems().getFirst().place())
        .hasToString(folder.resolve("nowhere").toString());
    assertThat(thrown.problems().getFirst().remedy()).contains("name the folder that holds");
  }

  @Test
  void aPolicyFileIsReadWithTheCasesBesideIt(@TempDir Path folder) throws IOException {
    Path policy = Files.writeString(folder.resolve("policy.yaml"), Example.policy());
    Files.writeString(folder.resolve("cases.yaml"), Example.cases());

    assertThat(PolicyLibrary.read(policy).cases("us-xx-example").cases()).hasSize(7);
  }

  @Test
  void every_clock_that_leaves_out_holidays_counts_by_the_federal_ones() {
    // docs/clocks.md and the calendars of states say so; mend them with the policy that changes it.
    assertThat(PolicyLibrary.bundled().policies())
        .flatExtracting(policy -> policy.rulings().values())
        .flatExtracting(ruling -> ruling.clock().holidays())
        .isNotEmpty()
        .containsOnly(HolidayCalendars.federal());
  }
}
