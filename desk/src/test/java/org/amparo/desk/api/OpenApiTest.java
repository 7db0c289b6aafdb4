package org.amparo.desk.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.hold.Choice;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.record.Actor;
import org.amparo.desk.store.TestDatabases;
import org.amparo.desk.web.DeskServer;
import org.amparo.desk.web.DeskSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the interface for programs promises, and a program that uses it. */
class OpenApiTest {

  private static final Path ROOT =
      Path.of(System.getProperty("amparo.root", "..")).toAbsolutePath();
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(
              SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, SerializationFeature.INDENT_OUTPUT)
          .build();

  private static ConfigurableApplicationContext desk;
  private static Program program;

  @BeforeAll
  static void start() {
    System.setProperty("AMPARO_DESK_PROGRAMS_DECIDE", "yes");
    System.setProperty("springdoc.api-docs.path", "/api/docs");
    System.setProperty("springdoc.paths-to-match", "/api/v1/**");
    desk =
        DeskServer.start(
            new DeskSettings(
                "Sacramento County, CA",
                TestDatabases.sqlite(),
                "127.0.0.1",
                0,
                null,
                null,
                InstantSource.system(),
                TestCounty.OFFICER_DECIDES));
    desk.getBean(Accounts.class).openProgram(Actor.DESK, "jail-records");
    program =
        new Program(
            "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port"),
            desk.getBean(Tokens.class).issue(Actor.DESK, "jail-records"));
  }

  @AfterAll
  static void stop() {
    System.clearProperty("AMPARO_DESK_PROGRAMS_DECIDE");
    System.clearProperty("springdoc.api-docs.path");
    System.clearProperty("springdoc.paths-to-match");
    desk.close();
  }

  @Test
  void what_is_checked_in_is_what_the_desk_does() throws IOException {
    Path kept = ROOT.resolve("docs/desk-api.json");
    String now = MAPPER.writeValueAsString(MAPPER.convertValue(described(), Map.class)) + "\n";
    if (Boolean.getBoolean("amparo.regenerate")) {
      Files.writeString(kept, now);
    }
    assertThat(Files.readString(kept))
        .as("docs/desk-api.json is not what the desk does; build-support/regenerate writes it")
        .isEqualTo(now);
  }

  @Test
  void it_is_valid_as_openapi_3_1() throws IOException {
    Object schema =
        new Load(LoadSettings.builder().build())
            .loadFromInputStream(OpenApiTest.class.getResourceAsStream("/openapi-3.1-schema.yaml"));
    var validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MAPPER.<JsonNode>valueToTree(schema));
    ObjectNode described = described();
    assertThat(validator.validate(described)).isEmpty();
    assertThat(described.path("openapi").asString()).startsWith("3.1.");
    described.remove("info");
    assertThat(validator.validate(described)).isNotEmpty();
  }

  @Test
  void every_act_asks_for_a_key_and_every_act_on_a_request_for_what_was_read() {
    described()
        .path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) -> {
                      List<String> required =
                          operation
                              .path("parameters")
                              .valueStream()
                              .filter(one -> one.path("in").asString().equals("header"))
                              .filter(one -> one.path("required").asBoolean())
                              .map(one -> one.path("name").asString())
                              .toList();
                      assertThat(required)
                          .as(method + " " + path)
                          .isEqualTo(
                              !method.equals("post") || path.equals("/api/v1/search")
                                  ? List.of()
                                  : path.equals("/api/v1/requests")
                                      ? List.of("Idempotency-Key")
                                      : List.of("Idempotency-Key", "If-Match"));
                    }));
  }

  @Test
  void every_part_of_it_is_known_and_every_example_is_what_the_desk_takes() {
    JsonNode schemas = described().path("components").path("schemas");
    List<String> known =
        Stream.of(ApiDescription.SENT, ApiDescription.TAKEN)
            .flatMap(List::stream)
            .map(Class::getSimpleName)
            .toList();
    assertThat(schemas.propertyNames())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(known.stream(), Stream.of("Problem", "Message")).toList());
    Contract.promised()
        .path("paths")
        .forEach(
            operations ->
                operations.forEachEntry(
                    (method, operation) -> {
                      JsonNode body = operation.at("/requestBody/content/application~1json");
                      if (!body.isMissingNode()) {
                        JsonNode example = body.path("example");
                        assertThat(example.isMissingNode()).as(method).isFalse();
                        Contract.valid(body.path("schema"), example.toString(), method);
                      }
                      operation
                          .path("responses")
                          .forEach(
                              response ->
                                  response
                                      .path("content")
                                      .forEach(
                                          answer -> {
                                            assertThat(answer.path("example").isMissingNode())
                                                .as(method + " has an example of its answer")
                                                .isFalse();
                                            Contract.valid(
                                                answer.path("schema"),
                                                answer.path("example").toString(),
                                                method);
                                          }));
                    }));
  }

  @Test
  void the_example_takes_a_request_in_reads_the_answer_and_declines() throws Exception {
    ProcessBuilder python =
        new ProcessBuilder(
            "python3",
            ROOT.resolve("desk/examples/take_in.py").toString(),
            program.origin(),
            "B-1001",
            LocalDateTime.now(ZoneId.of("America/Los_Angeles"))
                .minusHours(2)
                .toString()
                .substring(0, 16));
    python.environment().put("AMPARO_DESK_TOKEN", program.token());
    python.redirectErrorStream(true);
    Process process = python.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(printed)
        .contains("2026-000001, Sacramento County, CA: ", "must not", "Declined, event ")
        .containsPattern(Pattern.compile("Gov\\. Code|Government Code"));
    assertThat(process.exitValue()).isZero();
    assertThat(desk.getBean(HoldBook.class).read(Actor.DESK, "2026-000001").decisions())
        .singleElement()
        .matches(decided -> decided.choice() == Choice.DECLINE)
        .matches(decided -> decided.by().account().equals("jail-records"));
  }

  /** As springdoc tells it, with what it cannot know. */
  private static ObjectNode described() {
    Program.Answer answer = program.get("/api/docs");
    assertThat(answer.status()).isEqualTo(200);
    return ApiDescription.complete((ObjectNode) answer.json());
  }
}
