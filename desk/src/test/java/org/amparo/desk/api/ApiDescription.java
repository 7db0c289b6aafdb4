package org.amparo.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.desk.booking.Bookings;
import org.amparo.desk.feed.Changes;
import org.amparo.desk.feed.Listing;
import org.amparo.desk.hold.Arrival;
import org.amparo.desk.hold.BoardRow;
import org.amparo.desk.hold.Decided;
import org.amparo.desk.record.Actor;
import org.amparo.desk.web.ApiCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the interface as springdoc tells it, with what springdoc cannot know. */
final class ApiDescription {

  private static final JsonMapper MAPPER = new JsonMapper();

  /** What the desk sends. */
  static final List<Class<? extends Record>> SENT =
      List.of(
          BoardRow.class,
          Decided.class,
          Actor.class,
          Once.Done.class,
          RequestJson.class,
          RequestJson.Law.class,
          RequestJson.Answer.class,
          RequestJson.Rule.class,
          Changes.Feed.class,
          Changes.Change.class,
          Listing.Page.class,
          Listing.Listed.class,
          Bookings.Taken.class);

  /** What the desk takes; what its annotations do not ask for may be null or left out. */
  static final List<Class<? extends Record>> TAKEN =
      List.of(
          RequestApi.TakeIn.class,
          RequestApi.Asked.class,
          Arrival.class,
          FeedApi.Sought.class,
          BookingApi.ToldBookings.class,
          BookingApi.BookingRow.class);

  private static final String CASE = "schema/case.schema.json";

  private static final String EXAMPLES =
      """
      {"POST /api/v1/requests": {"booking": "B-1001", "case": {"request": {"kind": "HOLD",
          "form": "I247A", "received_at": "2026-11-03T09:30"}}, "arrival": {"channel": "FAX", "pages": 3}},
       "POST /api/v1/requests/{number}/acts": {"act": "LEAVE", "at": "2026-11-03T14:05:00-05:00"},
       "POST /api/v1/search": {"booking": "B-1001", "open": true},
       "PUT /api/v1/bookings": {"bookings": [{"booking": "B-1001", "booked_at": "2026-11-02T21:15",
          "release_at": "2026-11-03T09:30:00-05:00"}]}}
      """;

  /** What is answered where it was done. */
  private static final String ANSWERS =
      """
      {"GET /api/v1/board": [{"number": "2026-000012", "booking": "B-1001", "kind": "HOLD", "stage": "HELD",
          "deadline": "2026-11-05T14:05:00-05:00", "decided": "HONOR", "reopened": false, "apart": "NOTHING"}],
       "PUT /api/v1/bookings": {"rows": 1, "changed": 1, "left": []},
       "GET /api/v1/changes": {"events": [{"sequence": 731, "at": "2026-11-03T14:30:00Z", "kind": "TAKEN_IN",
          "request": "2026-000012", "role": "PROGRAM", "calls": null}], "next": 731, "more": false},
       "GET /api/v1/requests": {"requests": [{"number": "2026-000012", "booking": "B-1001", "kind": "HOLD",
          "stage": "WAITING", "decided": null, "deadline": null, "takenInAt": "2026-11-03T14:30:00Z", "event": 731}],
          "next": null},
       "POST /api/v1/requests": {"number": "2026-000012", "stage": "WAITING", "event": 731},
       "GET /api/v1/requests/{number}": {"number": "2026-000012", "booking": "B-1001", "stage": "WAITING",
          "case": {"request": {"kind": "HOLD", "form": "I247A", "received_at": "2026-11-03T09:30"}},
          "decisions": [], "served": [], "law": {"place": "Franklin County, OH", "day": "2026-11-03", "asked": "HOLD",
          "answers": [{"question": "HOLD", "outcome": "MAY", "meaning": "may", "rules": []}]}},
       "POST /api/v1/requests/{number}/acts": {"number": "2026-000012", "stage": "LEAVING", "event": 740},
       "POST /api/v1/search": {"requests": [], "next": null}}
      """;

  private static final String PROBLEM =
      """
      {"title": "Precondition Failed", "status": 412, "code": "CHANGED_MEANWHILE",
       "detail": "someone else changed request 2026-000012 meanwhile; read it again",
       "instance": "/api/v1/requests/2026-000012/acts"}
      """;

  private static final String PATCH =
      """
      {"anyOf": [{"$ref": "%s"}, {"type": "null"}],
       "description": "A merge patch (RFC 7396) of the case; a fact that is null becomes unknown"}
      """;

  private static final String SERVERS =
      """
      [{"url": "http://127.0.0.1:8650", "description": "On the machine of the desk itself"},
       {"url": "https://desk.county.example", "description": "As the county's network knows it"}]
      """;

  private static final String WEBHOOK =
      """
      {"post": {"summary": "Changes, as the desk sends them to the addresses of AMPARO_DESK_WEBHOOKS",
        "description": "Amparo-Signature is sha256= and HMAC-SHA256, in hexadecimal digits, over Amparo-Time, a full stop and the body, by the secret. Refuse what is older than five minutes. Any status from 200 to 299 says that it arrived; else it is sent again, for a day.",
        "parameters": [
          {"name": "Amparo-Time", "in": "header", "required": true, "description": "Seconds since 1970", "schema": {"type": "string"}},
          {"name": "Amparo-Signature", "in": "header", "required": true, "schema": {"type": "string", "pattern": "^sha256=[0-9a-f]{64}$"}}],
        "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Message"}}}},
        "responses": {"2XX": {"description": "It arrived"}}, "security": []}}
      """;

  private ApiDescription() {}

  static ObjectNode complete(ObjectNode all) {
    all.set("servers", MAPPER.readTree(SERVERS));
    all.set(
        "info",
        MAPPER.valueToTree(
            Map.of(
                "title",
                "Amparo desk",
                "version",
                "1",
                "description",
                "The acts of the desk for other programs. docs/desk.md says how to get a token.")));
    ObjectNode components = (ObjectNode) all.path("components");
    components.set(
        "securitySchemes",
        MAPPER.valueToTree(Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
    ObjectNode schemas = (ObjectNode) components.path("schemas");
    SENT.forEach(type -> sent((ObjectNode) schemas.path(type.getSimpleName()), type));
    TAKEN.forEach(type -> taken((ObjectNode) schemas.path(type.getSimpleName())));
    ((ObjectNode) schemas.path("RequestJson").path("properties"))
        .set("case", MAPPER.valueToTree(Map.of("$ref", CASE)));
    ((ObjectNode) schemas.path("TakeIn").path("properties"))
        .set(
            "case",
            MAPPER.valueToTree(
                Map.of(
                    "$ref",
                    CASE,
                    "description",
                    "Here its times may have an offset too, which the schema of a case does not"
                        + " have")));
    ((ObjectNode) schemas.path("Asked").path("properties"))
        .set("case", MAPPER.readTree(PATCH.formatted(CASE)));
    schemas.set("Problem", problem());
    ObjectNode message = (ObjectNode) schemas.path("Feed").deepCopy();
    ((ObjectNode) message.path("properties")).remove("more");
    message.set("required", MAPPER.valueToTree(List.of("events", "next")));
    schemas.set("Message", message);
    all.set("webhooks", MAPPER.createObjectNode().set("changes", MAPPER.readTree(WEBHOOK)));
    all.path("paths")
        .forEachEntry(
            (path, operations) ->
                operations.forEachEntry(
                    (method, operation) ->
                        operation(
                            method.toUpperCase(java.util.Locale.ROOT) + " " + path, operation)));
    all.set("security", MAPPER.valueToTree(List.of(Map.of("token", List.of()))));
    return all;
  }

  private static void operation(String name, JsonNode operation) {
    ObjectNode responses = (ObjectNode) operation.path("responses");
    responses.set(
        "default",
        MAPPER.readTree(
            """
            {"description": "Not done; nothing was changed, but where the code says so. Retry-After says how many seconds to wait where waiting helps",
             "headers": {"Retry-After": {"schema": {"type": "string"}}},
             "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}
            """));
    ((ObjectNode) responses.at("/default/content/application~1problem+json"))
        .set("example", MAPPER.readTree(PROBLEM));
    JsonNode answer = MAPPER.readTree(ANSWERS).path(name);
    responses.forEachEntry(
        (status, response) -> {
          if (!status.equals("default")) {
            ((ObjectNode) response.at("/content/application~1json")).set("example", answer);
          }
        });
    if (name.contains("/requests") && !name.equals("GET /api/v1/requests")) {
      ObjectNode headers = MAPPER.createObjectNode();
      headers.set("ETag", header("Which state of the request this is, for If-Match"));
      if (name.equals("POST /api/v1/requests")) {
        headers.set("Location", header("Where the request is read"));
      }
      responses.forEachEntry(
          (status, response) -> {
            if (!status.equals("default")) {
              ((ObjectNode) response).set("headers", headers);
            }
          });
    }
    JsonNode example = MAPPER.readTree(EXAMPLES).path(name);
    if (!example.isMissingNode()) {
      ((ObjectNode) operation.at("/requestBody/content/application~1json")).set("example", example);
    }
  }

  private static JsonNode header(String description) {
    return MAPPER.readTree(
        "{\"description\": \"%s\", \"required\": true, \"schema\": {\"type\": \"string\"}}"
            .formatted(description));
  }

  private static ObjectNode problem() {
    ObjectNode problem =
        (ObjectNode)
            MAPPER.readTree(
                """
                {"type": "object", "required": ["title", "status", "code", "detail"], "properties": {
                  "title": {"type": "string"}, "status": {"type": "integer"}, "detail": {"type": "string"},
                  "instance": {"type": "string"}}}
                """);
    StringBuilder meanings =
        new StringBuilder(
            "By which a program tells one refusal from another. AMP-… as in docs/errors.md; ");
    ArrayNode names = MAPPER.createArrayNode();
    Arrays.stream(ApiCode.values())
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .forEach(
            code -> {
              names.add(code.name());
              meanings.append(
                  "%s (%d): %s. ".formatted(code, code.status().value(), code.meaning()));
            });
    ObjectNode listed = MAPPER.createObjectNode().set("enum", names);
    ObjectNode amp = MAPPER.createObjectNode().put("pattern", "^AMP-[0-9]{3}$");
    ObjectNode code = MAPPER.createObjectNode().put("type", "string");
    code.put("description", meanings.toString().strip());
    code.set("anyOf", MAPPER.createArrayNode().add(listed).add(amp));
    ((ObjectNode) problem.path("properties")).set("code", code);
    return problem;
  }

  private static void sent(ObjectNode schema, Class<? extends Record> type) {
    JsonInclude include = type.getAnnotation(JsonInclude.class);
    boolean leavesOut = include != null && include.value() == JsonInclude.Include.NON_ABSENT;
    Map<String, RecordComponent> required = new TreeMap<>();
    ObjectNode properties = (ObjectNode) schema.path("properties");
    for (RecordComponent part : type.getRecordComponents()) {
      JsonProperty named = part.getAccessor().getAnnotation(JsonProperty.class);
      String name = named == null ? part.getName() : named.value();
      boolean open =
          part.getType() == Optional.class
              || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (!open || !leavesOut) {
        required.put(name, part);
      }
      if (open && !leavesOut) {
        properties.set(name, orNull(properties.path(name)));
      }
    }
    schema.set("required", MAPPER.valueToTree(required.keySet()));
  }

  private static void taken(ObjectNode schema) {
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    ObjectNode properties = (ObjectNode) schema.path("properties");
    for (String name : properties.propertyNames()) {
      if (!required.contains(name)) {
        properties.set(name, orNull(properties.path(name)));
      }
    }
  }

  private static JsonNode orNull(JsonNode schema) {
    ObjectNode open = (ObjectNode) schema.deepCopy();
    if (open.has("$ref")) {
      return MAPPER
          .createObjectNode()
          .set(
              "anyOf",
              MAPPER
                  .createArrayNode()
                  .add(open)
                  .add(MAPPER.createObjectNode().put("type", "null")));
    }
    open.set("type", MAPPER.valueToTree(List.of(open.path("type").asString(), "null")));
    if (open.path("enum") instanceof ArrayNode choices) {
      choices.addNull();
    }
    return open;
  }
}
