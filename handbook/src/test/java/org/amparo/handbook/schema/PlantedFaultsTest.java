package org.amparo.handbook.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.amparo.ingest.ContractValidation;
import org.amparo.ingest.contract.ContractLibrary;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.Problem;
import org.amparo.policy.calendar.HolidayCalendars;
import org.amparo.policy.library.CaseSuite;
import org.amparo.policy.library.PolicyLoader;
import org.amparo.policy.offense.OffenseLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Files with every key, whole and with one fault each, before the reader and the schema. */
class PlantedFaultsTest {

  private static final String STRAY = "stray_key";

  /** Keys below which a file gives names of its own. */
  private static final Set<String> BY_NAME = Set.of("parameters", "codes");

  /** Each kind of file, with its reader. */
  private static final Map<String, Consumer<String>> READERS =
      Map.of(
          "policy",
          text -> PolicyLoader.load(text, "policy.yaml"),
          "cases",
          text -> CaseSuite.read(text, "cases.yaml"),
          "offense-list",
          text -> OffenseLists.of(Map.of("list.yaml", text)),
          "calendar",
          text -> HolidayCalendars.of(Map.of("calendar.yaml", text)),
          "contract",
          text -> ContractValidation.run(ContractLibrary.parse(text, "contract.yaml")));

  private static String whole(String kind) {
    try (InputStream file =
        Objects.requireNonNull(PlantedFaultsTest.class.getResourceAsStream(kind + ".yaml"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Schema schema(String kind) {
    return Schemas.schema(kind + ".schema.json");
  }

  @Test
  void files_with_every_key_are_read_and_valid() {
    READERS.forEach(
        (kind, reader) -> {
          reader.accept(whole(kind));
          assertThat(Schemas.errors(schema(kind), whole(kind))).as(kind).isEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy | rank: COUNTY | rank: KING",
        "policy | reading: READ | reading: SKIMMED",
        "policy | from: RELEASE_ELIGIBLE | from: ARREST",
        "policy | outcome: MAY | outcome: NEEDS_INFORMATION",
        "policy | explanation: An example., cite: [text] | explanation: An example.",
        "policy | of: DECISION | of: SUNRISE",
        "policy | within_hours: 2, of: DECISION | within_hours: 2",
        "policy | action: SERVE_COPY | action: WAVE",
        "policy | holidays: [us-federal] | holidays: [us-mars]",
        "policy | from: 2014-01-01, | from: 2014-13-01,",
        "policy | hours: 48 | hours: -1",
        "policy | jurisdiction: ocd | jurisdiction: xcd",
        "policy | cite: [text] | cite: []",
        "policy | default: any_felony | preset: any_felony",
        "policy | order: FIRST | order: LAST",
        "policy | '    clock:' | '    watch:'",
        "cases | form: I247_2012 | form: I999",
        "cases | age: 20 | age: twenty",
        "cases | booked_on | booked_at",
        "cases | category: ROBBERY | category: ROBBING",
        "cases | missing: [jurisdiction.reimbursement | missing: [jurisdiction.pay",
        "cases | release_by: 2014-02-05T23:59 | release_by: 2014-02-05",
        "cases | question: HOLD | question: KEEP",
        "offense-list | HOMICIDE: | MURDER:",
        "offense-list | XX 3(2) | XX 3",
        "offense-list | XX 1, | XX 1(2),",
        "offense-list | open: An example | # open: An example",
        "offense-list | '\"1201\"' | '\"120\"'",
        "offense-list | '\"1201\"' | '\"13ab\"'",
        "offense-list | grade: FELONY | grade: GRAVE",
        "calendar | month: JANUARY, day | month: JANUARY, weekday: MONDAY, day",
        "calendar | nth: LAST | nth: 5",
        "calendar | rule: NONE | rule: SOME",
        "calendar | easter: -2 | easter: -200",
        "contract | Booked: timestamp | Booked: time",
        "contract | disclosure: protected | disclosure: secret",
        "contract | frame: BOOKINGS | frame: EVERYONE",
        "contract | \";\" | \";;\"",
        "contract | header_within: 5 | header_within: five",
        "contract | into: charge | into: charges",
        "contract | '{booking_key: booking, ' | '{'",
        "contract | booked_at: | booked:",
        "contract | where: charge_text IS NOT NULL | where: 1",
        "contract | asks: HOLD | asks: KEEP",
        "contract | 'warn: 0.1' | 'warn: 2'",
        "contract | from: 2016-01-01 | from: 2016-13-01",
        "contract | sentence: | sentences:",
        "contract | 'code: grades, ' | ''"
      })
  void a_planted_fault_is_found_by_both(String kind, String right, String wrong) {
    String text = whole(kind);
    assertThat(text).contains(right);
    String faulty = text.replace(right, wrong);

    assertThat(Schemas.errors(schema(kind), faulty)).isNotEmpty();
    assertThat(catchThrowableOfType(AmparoException.class, () -> reader(kind).accept(faulty)))
        .isNotNull();
  }

  private static Consumer<String> reader(String kind) {
    return Objects.requireNonNull(READERS.get(kind));
  }

  /** Under every mapping of every file: what the reader allows is what the schema does. */
  @ParameterizedTest
  @CsvSource({"policy", "cases", "offense-list", "calendar", "contract"})
  void reader_and_schema_allow_the_same_keys(String kind) {
    Object file = Schemas.plain(whole(kind));
    Schema schema = schema(kind);
    JsonNode json = Schemas.json(kind + ".schema.json");
    int[] compared = {0};
    for (Map<Object, Object> mapping : mappings(file)) {
      mapping.put(STRAY, 1);
      String text = JsonText.of(file);
      List<Error> errors = Schemas.errors(schema, text);
      mapping.remove(STRAY);
      assertThat(errors).as(kind + " " + mapping.keySet()).isNotEmpty();
      Set<String> allowed = allowed(reader(kind), text);
      if (!allowed.isEmpty()) {
        compared[0]++;
        assertThat(errors.stream().map(error -> properties(json, error)).toList())
            .as(kind + " " + mapping.keySet())
            .contains(allowed);
      }
    }
    assertThat(compared[0]).isGreaterThanOrEqualTo(3);
  }

  /** The keys that the reader advises instead of the stray one; empty where it lists none. */
  private static Set<String> allowed(Consumer<String> reader, String text) {
    AmparoException thrown = catchThrowableOfType(AmparoException.class, () -> reader.accept(text));
    assertThat(thrown).as(text).isNotNull();
    Set<String> allowed = new TreeSet<>();
    for (Problem problem : thrown.problems()) {
      if (problem.message().equals("unknown key '" + STRAY + "'")) {
        String advice = Objects.requireNonNull(problem.remedy());
        allowed.addAll(List.of(advice.substring("use one of: ".length()).split(", ", -1)));
      }
    }
    return allowed;
  }

  private static Set<String> properties(JsonNode schema, Error error) {
    String fragment = error.getSchemaLocation().getFragment().toString();
    String place = fragment.substring(0, fragment.lastIndexOf('/')) + "/properties";
    return new TreeSet<>(schema.at(place).propertyNames());
  }

  /** Every mapping with fixed keys, at any depth; those by parameter have keys of their own. */
  @SuppressWarnings("unchecked")
  private static List<Map<Object, Object>> mappings(Object value) {
    List<Map<Object, Object>> mappings = new ArrayList<>();
    if (value instanceof Map<?, ?> map) {
      mappings.add((Map<Object, Object>) map);
      map.forEach(
          (key, below) -> {
            if (!BY_NAME.contains(key) || below instanceof Collection) {
              if (below != null) {
                mappings.addAll(mappings(below));
              }
            }
          });
    } else if (value instanceof Collection<?> items) {
      items.forEach(item -> mappings.addAll(mappings(item)));
    }
    return mappings;
  }
}
