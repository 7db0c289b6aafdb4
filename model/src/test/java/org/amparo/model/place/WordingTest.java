package org.amparo.model.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void a_name_has_one_key_however_it_is_written() {
    Map.of(
            "", "",
            "--", "",
            "  St.  Mary’s ", "st marys",
            "Saint-Louis", "st louis",
            "SAINTE GENEVIÈVE", "ste genevieve",
            "Saintsbury", "saintsbury",
            "O`Brien (2nd)", "obrien 2nd",
            "'. a", "a",
            "ﬁnal ½ 東京", "nal",
            " St. Mary’s-by-Doña Ana ", "st marys by dona ana")
        .forEach((name, key) -> assertThat(Wording.key(name)).as(name).isEqualTo(key));
  }
}
