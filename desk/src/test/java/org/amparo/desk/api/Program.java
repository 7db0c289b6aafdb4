package org.amparo.desk.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program, which acts at a desk by its token, and gets no answer that is not promised. */
record Program(String origin, String token) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper MAPPER = new JsonMapper();

  /** What the desk answered. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String tag() {
      return response.headers().firstValue("ETag").orElse("");
    }

    String type() {
      return response.headers().firstValue("Content-Type").orElse("");
    }

    JsonNode json() {
      return MAPPER.readTree(response.body());
    }

    String code() {
      return json().path("code").asString();
    }
  }

  Answer get(String path) {
    return send("GET", path, "", Map.of());
  }

  /** An act with a key of its own. */
  Answer act(String method, String path, String match, Object body) {
    return send(
        method,
        path,
        MAPPER.writeValueAsString(body),
        Map.of("Idempotency-Key", UUID.randomUUID().toString(), "If-Match", match));
  }

  Answer send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!body.isEmpty() && !headers.containsKey("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach((name, value) -> request.header(name, value));
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      Contract.check(method, path, answer);
      return new Answer(answer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
