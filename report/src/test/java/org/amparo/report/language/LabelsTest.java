package org.amparo.report.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.amparo.evaluate.Label;
import org.amparo.evaluate.catalog.MeasureCatalog;
import org.junit.jupiter.api.Test;

/** Labels of figures in the language that is written. */
class LabelsTest {

  private static Label label(String measure, String key, Map<String, String> values) {
    return MeasureCatalog.bundled().figure(measure, key).label().label(values, List.of());
  }

  private static String spanish(Label label) {
    return Labels.of(Messages.of(Language.SPANISH), label);
  }

  @Test
  void codes_are_called_as_the_pages_call_them_and_a_sources_own_stay() {
    assertThat(spanish(label("who", "category", Map.of("category", "DRUG_POSSESSION"))))
        .isEqualTo("Cargo m\u00e1s grave: posesi\u00f3n de drogas");
    assertThat(spanish(label("groups", "part-race", Map.of("race", "ASIAN"))))
        .isEqualTo("De los ingresos con retenci\u00f3n, raza: asi\u00e1tica");
    assertThat(spanish(label("groups", "part-race", Map.of("race", "Q7")))).endsWith("raza: Q7");
    assertThat(spanish(label("who", "citizenship", Map.of("country", "UNKNOWN"))))
        .endsWith(": sin registrar");
  }

  @Test
  void months_are_written_as_people_write_them_and_names_stay() {
    assertThat(spanish(label("requests", "issued-month", Map.of("month", "2024-03"))))
        .isEqualTo("Solicitudes del archivo de ICE, marzo de 2024");
    assertThat(spanish(label("places", "issued", Map.of("place", "Chelan County, WA"))))
        .isEqualTo("Solicitudes del archivo de ICE: Chelan County, WA");
  }

  @Test
  void a_word_takes_a_capital_where_the_label_begins_with_it() {
    assertThat(spanish(label("levels", "no-level", Map.of("members", "issued"))))
        .isEqualTo("Solicitudes de retenci\u00f3n del archivo de ICE: sin nivel de ICE indicado");
  }

  @Test
  void a_definition_that_no_list_has_is_the_sources_own() {
    Label label = label("direct", "hours", Map.of("definition", "Rows coded 99"));
    assertThat(spanish(label))
        .isEqualTo(
            "Horas de retenci\u00f3n despu\u00e9s de la salida, registradas (Rows coded 99)");
    assertThat(Labels.of(Messages.english(), label))
        .isEqualTo("Hours held past release, on record (Rows coded 99)");
  }
}
