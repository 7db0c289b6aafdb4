package org.amparo.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @Test
  void a_secret_stands_in_the_environment_or_in_a_file_that_it_names(@TempDir Path folder)
      throws Exception {
    String file = Files.writeString(folder.resolve("secret"), "from a file\n").toString();
    assertThat(Secrets.read("A", Map.of("A", "from here")::get)).hasValue("from here");
    assertThat(Secrets.read("A", Map.of("A", "from here", "A_FILE", file)::get))
        .hasValue("from a file");
    assertThat(Secrets.read("A", Map.<String, String>of()::get)).isEmpty();
    assertThatThrownBy(() -> Secrets.read("A", Map.of("A_FILE", file + "x")::get))
        .hasMessageContaining("A_FILE");
  }

  @Test
  void no_password_is_taken_from_the_address_of_a_database() {
    assertThatThrownBy(() -> DeskDatabase.open("jdbc:postgresql://host/desk?user=desk&password=x"))
        .hasMessageContaining("AMPARO_DESK_DATABASE_PASSWORD");
  }
}
