package org.amparo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FetchCommandTest {

  private static final String HEADER =
      "county_raw,county,report_month,data_month,num_of_inmates,num_of_inmate_days,"
          + "cost_in_dollars,fips_code\n";
  private static final String LEDGER =
      HEADER + "harris,harris,2017-04,2017-03,10,100,5000.50,48201\n";

  @TempDir private Path folder;
  private HttpServer server = nobody();
  private volatile String served = LEDGER;

  private static HttpServer nobody() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void aPublisher() throws IOException {
    server.createContext(
        "/ledger.csv",
        exchange -> {
          try (exchange) {
            byte[] bytes = served.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    Files.writeString(
        folder.resolve("catalog.yaml"),
        """
        sets:
          - name: ledger
            title: A ledger
            publisher: Somebody
            license: Public record
            citation: Somebody, a ledger
            contract: texas-ledger
            checked: never
            file: {url: "http://127.0.0.1:%1$d/ledger.csv"}
          - name: gone
            title: A ledger that is gone
            publisher: Somebody
            license: Public record
            citation: Somebody, a ledger
            checked: never
            file: {url: "http://127.0.0.1:%1$d/gone.csv"}
          - name: on-a-page
            title: A ledger on a page
            publisher: Somebody
            license: Public record
            citation: Somebody, a ledger
            checked: {on: 2026-11-24, how: it was read}
            page: {url: "https://records.example/", steps: Choose the newest.}
        """
            .formatted(server.getAddress().getPort()));
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private Ran fetch(Object... arguments) {
    Object[] words = new Object[arguments.length + 5];
    words[0] = "fetch";
    words[1] = "--catalog";
    words[2] = folder.resolve("catalog.yaml");
    words[3] = "--cache";
    words[4] = folder.resolve("cache");
    System.arraycopy(arguments, 0, words, 5, arguments.length);
    return Ran.amparo(words);
  }

  private static JsonNode json(Ran ran) {
    return JsonMapper.shared().readTree(ran.out());
  }

  @Test
  void a_set_is_fetched_imported_and_the_second_time_taken_from_the_cache() {
    Path workspace = folder.resolve("study.duckdb");
    Ran first = fetch("ledger", "--into", workspace);
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("Somebody, a ledger", "Public record", "checked    never", "texas-ledger");
    assertThat(workspace).isRegularFile();
    server.stop(0);
    Ran second = fetch("ledger", "--into", workspace);
    assertThat(second.exit()).isZero();
    assertThat(second.out()).contains("here since", "already imported, nothing done");
  }

  @Test
  void a_changed_file_is_a_finding_and_is_not_imported() {
    fetch("ledger");
    served = HEADER + "harris,harris,2017-04,2017-03,11,110,5500.50,48201\n";
    Path workspace = folder.resolve("study.duckdb");
    Ran ran = fetch("ledger", "--force", "--into", workspace, "--json");
    assertThat(ran.exit()).isEqualTo(1);
    JsonNode told = json(ran);
    assertThat(told.get("outcome").asString()).isEqualTo("CHANGED");
    assertThat(Path.of(told.get("earlier").asString())).hasContent(LEDGER);
    assertThat(Path.of(told.get("file").asString())).hasContent(served);
    assertThat(told.get("imported").isNull()).isTrue();
    assertThat(workspace).doesNotExist();
    Ran again = fetch("ledger", "--into", workspace, "--json");
    assertThat(again.exit()).isZero();
    assertThat(json(again).get("imported").get("files").get(0).get("rows_kept").asInt())
        .isEqualTo(1);
  }

  @Test
  void a_set_on_a_page_says_how_to_bring_it_by_hand() {
    Ran ran = fetch("on-a-page");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("https://records.example/", "Choose the newest.", "amparo import FILE");
    assertThat(json(fetch("on-a-page", "--json")).get("outcome").asString()).isEqualTo("BY_HAND");
  }

  @Test
  void what_cannot_be_fetched_is_an_error_with_a_remedy_and_leaves_no_workspace() {
    Path workspace = folder.resolve("study.duckdb");
    Ran gone = fetch("gone", "--into", workspace);
    assertThat(gone.exit()).isEqualTo(2);
    assertThat(gone.err()).contains("error AMP-123", "amparo import");
    assertThat(fetch("ledger", "--max-size", "10").err()).contains("error AMP-124", "--max-size");
    assertThat(fetch("leger").err()).contains("error AMP-121", "'ledger'");
    assertThat(fetch().err()).contains("error AMP-602", "fetch list");
    server.stop(0);
    assertThat(fetch("ledger", "--force").err()).contains("error AMP-122", "by hand");
    assertThat(workspace).doesNotExist();
  }

  @Test
  void the_catalog_is_listed_as_text_and_as_json() {
    assertThat(fetch("list").out()).contains("on-a-page", "by hand", "2026-11-24", "never");
    assertThat(json(Ran.amparo("fetch", "list", "--json")).findValuesAsString("name"))
        .contains("uwchr-washington-linked", "ddp-detainers");
  }
}
