package org.amparo.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amparo.cli.Ran;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LawSheetTest {

  private static final String NORTH_CAROLINA =
      """
      request: {kind: HOLD, received_at: "2025-11-01T10:00", form_complete: true, probable_cause_shown: true,
        administrative_warrant: true, facially_names_person: true}
      person: {age: 30, us_citizen_claim: false}
      custody: {local_charge: true, release_eligible_at: "2025-11-03T09:00"}
      jurisdiction: {agreement_287g: false}
      """;

  /** Convicted within five years of the request, and more than five before release. */
  private static final String LOOK_BACK =
      """
      request: {kind: NOTIFY, received_on: 2019-06-17}
      person: {on_sex_registry: false, on_arson_registry: false, federal_felony_warrant: false}
      custody: {release_date_public: false, release_eligible_on: 2019-06-20}
      convictions:
        - {grade: MISDEMEANOR, statute: PC 487, court: CA, wobbler: true, reclassified_downward: false,
            convicted_on: 2014-06-18}
      record_complete: true
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void the_sheet_is_one_tagged_page_of_letter_size_with_the_deadline_counted_out()
      throws IOException {
    Path sheet = folder.resolve("sheet.pdf");
    Ran ran =
        Ran.amparo(
            "law",
            "--place",
            "Mecklenburg County, NC",
            "--case",
            file("case.yaml", NORTH_CAROLINA),
            "--sheet",
            sheet);

    assertThat(ran.exit()).isZero();
    try (PDDocument paper = Loader.loadPDF(sheet.toFile())) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
      assertThat(paper.getPage(0).getMediaBox().getWidth())
          .isEqualTo(PDRectangle.LETTER.getWidth());
      assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
          .containsSubsequence(
              "ICE asks to HOLD: MUST",
              "The jail must keep the person past the time of release.",
              "Wednesday 2025-11-05 at 09:00",
              "Monday 2025-11-03: 09:00 to 24:00, 15 h",
              "within 2 hours of the time the person would go home, by Monday 2025-11-03 at 11:00",
              "release eligible at: 2025-11-03T09:00",
              "[1] North Carolina General Assembly, digest of H 318 (2025)",
              "Decided by ____");
    }
  }

  @Test
  void the_sheet_as_a_page_carries_every_citation_with_how_it_was_read_and_replaces_no_other_file()
      throws IOException {
    Path sheet = folder.resolve("sheet.html");
    Path given = file("case.yaml", NORTH_CAROLINA);
    Ran.amparo("law", "--place", "Mecklenburg County, NC", "--case", given, "--sheet", sheet);

    Document page = Jsoup.parse(Files.readString(sheet));
    assertThat(page.select("#sources ~ .basis").eachText())
        .isNotEmpty()
        .allSatisfy(citation -> assertThat(citation).endsWith("]"));
    Path theirs = file("theirs.html", "<p>mine</p>");
    assertThat(Ran.amparo("law", "--place", "Texas", "--sheet", theirs).err()).contains("AMP-401");
    assertThat(theirs).hasContent("<p>mine</p>");
  }

  @Test
  void an_answer_that_turns_on_a_reading_shows_both_and_a_reading_can_be_chosen()
      throws IOException {
    Path given = file("case.yaml", LOOK_BACK);
    Object[] law = {"law", "--place", "Fresno County, CA", "--case", given};
    assertThat(Ran.amparo(law).out())
        .contains("ICE asks to NOTIFY: MAY")
        .containsSubsequence("By another reading: MUST_NOT", "--reading", "look_back_from=release");

    Object[] chosen = {
      "law", "--place", "Fresno County, CA", "--case", given, "--reading", "look_back_from=release"
    };
    assertThat(Ran.amparo(chosen).out())
        .contains("ICE asks to NOTIFY: MUST_NOT")
        .contains("By another reading: MAY");
    Object[] json = {"law", "--place", "Fresno County, CA", "--case", given, "--json"};
    JsonNode read = JsonMapper.shared().readTree(Ran.amparo(json).out());
    assertThat(read.at("/other_readings/0/outcome").asString()).isEqualTo("MUST_NOT");
    assertThat(Ran.amparo("law", "--place", "Texas", "--reading", "look_back=x").err())
        .contains("'look_back=x' is no reading here");
  }

  @Test
  void a_policy_as_tables_has_its_conditions_in_words_its_citations_and_its_cases()
      throws IOException {
    Path out = folder.resolve("policy.html");
    Ran ran = Ran.amparo("policy", "export", "us-dc-24-211-07-2012", "--html", out);

    assertThat(ran.out()).isEqualTo("Wrote " + out + ".\n");
    Document page = Jsoup.parse(Files.readString(out));
    assertThat(page.select("#HOLD ~ .scroll tbody tr").eachText().getFirst())
        .contains("age in full years on the day of the request is under 18", "MUST_NOT");
    assertThat(page.select("#cases ~ table tbody tr")).hasSizeGreaterThan(5);
    assertThat(page.text()).doesNotContain("person.age <", "&&", "...");
  }
}
