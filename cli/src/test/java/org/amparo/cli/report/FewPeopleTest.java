package org.amparo.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.cli.Ran;
import org.amparo.cli.base.ExitCode;
import org.amparo.report.data.FigureFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A rounded edition of few people: whoever the first of them is, it prints the same. What differs
 * would tell what only one person can be.
 */
class FewPeopleTest {

  private static final String BOOKINGS =
      "place_id,place_name,timezone,booking_id,booked_at,release_eligible_at,release_eligible_reason,"
          + "released_at,released_to,gender,race,birth_year,hold_flag,bond_set_cents,bond_posted_at,"
          + "charges_complete,charge_seq,charge_text,statute,ncic,grade,category,charge_status,"
          + "charge_disposition,capital_or_life,detention_finding,jurisdiction_code,"
          + "charge_released_at,person_id\n";
  private static final String DETAINERS =
      "place_id,detainer_no,booking_id,received_at,form,request_kind,form_complete,"
          + "probable_cause_shown,supporting_document,administrative_warrant,judicial_warrant,"
          + "served_on_person,ice_threat_level,final_order,us_citizen_claim,victim_or_witness,"
          + "age_at_request,convictions_complete,action,lifted_on,lift_reason\n";

  /** A person, all that an export says of one that an edition may not tell. */
  private record Person(
      String born,
      String sex,
      String race,
      String charge,
      String grade,
      String category,
      String reason,
      String left,
      String citizen,
      String level) {

    private static final Person USUAL =
        new Person(
            "1980",
            "MALE",
            "WHITE",
            "DISORDERLY CONDUCT",
            "MISDEMEANOR",
            "PUBLIC_ORDER",
            "BOND_OR_RECOGNIZANCE",
            "2023-03-04 10:00:00",
            "N",
            "3");

    private static final Person OTHER =
        new Person(
            "2003",
            "FEMALE",
            "BLACK",
            "BURGLARY",
            "FELONY",
            "BURGLARY",
            "SENTENCE_SERVED",
            "2023-03-04 23:00:00",
            "Y",
            "1");

    String bookings(int number) {
      String head =
          "12999,\"Tiny County, FL\",America/New_York,B%d,2023-03-01 10:00:00,2023-03-03 10:00:00,"
                  .formatted(number)
              + reason
              + ","
              + left
              + ",ICE,"
              + String.join(",", sex, race, born)
              + ",Y,,,Y,";
      return head
          + "1,%s,,,%s,%s,OPEN,,,,COUNTY,2023-03-03 10:00:00,P%d\n"
              .formatted(charge, grade, category, number)
          + head
          + "2,IMMIGRATION HOLD,,,,,,,,,IMM,%s,P%d\n".formatted(left, number);
    }

    String detainer(int number) {
      return "12999,D%d,B%d,2023-03-01 12:00:00,I247A,HOLD,Y,Y,,Y,,,%s,,%s,N,,Y,HONORED,,\n"
          .formatted(number, number, level, citizen);
    }
  }

  private final Path folder;

  FewPeopleTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path report(String name, int people, Person first) throws IOException {
    Path records = Files.createDirectories(folder.resolve(name));
    StringBuilder bookings = new StringBuilder(BOOKINGS);
    StringBuilder detainers = new StringBuilder(DETAINERS);
    for (int i = 1; i <= people; i++) {
      Person person = i == 1 ? first : Person.USUAL;
      bookings.append(person.bookings(i));
      detainers.append(person.detainer(i));
    }
    Files.writeString(records.resolve("bookings.csv"), bookings);
    Files.writeString(records.resolve("detainers.csv"), detainers);
    Path workspace = folder.resolve(name + ".duckdb");
    run("import", records, "--into", workspace);
    Path out = folder.resolve(name + "-report");
    run("report", workspace, "--rate", "average=150", "--rate", "marginal=30", "--out", out);
    return out;
  }

  private static void run(Object... words) {
    Ran ran = Ran.amparo(words);
    assertThat(ran.exit()).as(ran.err()).isLessThan(ExitCode.MISUSE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10})
  void whoever_one_of_few_people_is_an_edition_for_the_public_prints_the_same(int people)
      throws IOException {
    Path usual = report("usual", people, Person.USUAL);
    Path other = report("other", people, Person.OTHER);
    assertThat(differences(figures(usual), figures(other))).isEmpty();
    assertThat(differences(tables(usual), tables(other))).isEmpty();
    for (String page : Set.of("index.html", "details.html")) {
      assertThat(words(other.resolve(page))).as(page).isEqualTo(words(usual.resolve(page)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10})
  void what_is_withheld_says_so_and_never_that_the_records_lack_it(int people) throws IOException {
    Document page =
        Jsoup.parse(Files.readString(report("usual", people, Person.USUAL).resolve("index.html")));
    assertThat(page.select("h1").text()).contains("withheld");
    assertThat(page.select(".lead").text()).doesNotContain("don’t say", "not recorded held", "24");
  }

  private static List<String> differences(Map<String, String> one, Map<String, String> two) {
    Set<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(two.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(one.get(key), two.get(key)))
        .map(key -> key + ": " + one.get(key) + " | " + two.get(key))
        .toList();
  }

  private static Map<String, String> figures(Path report) throws IOException {
    Map<String, String> figures = new TreeMap<>();
    for (JsonNode figure : FigureFile.figures(Files.readAllBytes(report.resolve("figures.json")))) {
      figures.put(
          figure.path("id").asString(),
          Stream.of("value", "low", "high", "numerator", "denominator", "unknown", "state")
              .map(part -> figure.path(part).toString())
              .collect(Collectors.joining(" ")));
    }
    return figures;
  }

  private static Map<String, String> tables(Path report) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(report.resolve("tables"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".csv")).toList()) {
        tables.put(
            file.getFileName().toString(),
            Files.readString(file).replaceAll("[0-9a-f]{64}", "digest"));
      }
    }
    return tables;
  }

  private static String words(Path page) throws IOException {
    return Jsoup.parse(Files.readString(page)).text().replaceAll("[0-9a-f]{12,64}", "digest");
  }
}
