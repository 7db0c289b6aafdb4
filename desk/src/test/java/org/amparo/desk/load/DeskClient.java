package org.amparo.desk.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.record.Actor;

/** Someone signed in at a desk, who sends forms and does not look at the pages that follow. */
final class DeskClient {

  static final String PASSWORD = "four plain words here";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final String origin;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .build();
  private String token = "";

  private DeskClient(String origin) {
    this.origin = origin;
  }

  /** Opens the accounts of some officers, {@code officer-1} and so on. */
  static void openAccounts(Accounts accounts, int officers) {
    for (int i = 1; i <= officers; i++) {
      accounts.open(Actor.DESK, "officer-" + i, Role.OFFICER, PASSWORD);
    }
  }

  static DeskClient signIn(String origin, int officer) {
    return signIn(origin, "officer-" + officer);
  }

  static DeskClient signIn(String origin, String account) {
    DeskClient client = new DeskClient(origin);
    client.page("/sign-in");
    client.post("/sign-in", Map.of("name", account, "password", PASSWORD));
    client.page("/account");
    return client;
  }

  private void page(String path) {
    Matcher found = TOKEN.matcher(get(path).body());
    if (!found.find()) {
      throw new IllegalStateException("no form at " + path);
    }
    token = found.group(1);
  }

  /** Takes in a request and gives its number. */
  String takeIn(String booking) {
    HttpResponse<String> response = takeInAnswer(booking);
    if (response.statusCode() != 302) {
      throw new IllegalStateException("not taken in: " + response.statusCode());
    }
    return response.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  HttpResponse<String> takeInAnswer(String booking) {
    return post(
        "/requests",
        Map.of(
            "booking",
            booking,
            "request.kind",
            "HOLD",
            "request.form",
            "I247A",
            "request.received_at",
            "2026-11-02T12:00",
            "arrival.confirmed",
            "true",
            "request.administrative_warrant",
            "true",
            "person.age",
            "34",
            "person.us_citizen_claim",
            "false"));
  }

  /** Decides a request as someone who saw it at its event so and so. */
  HttpResponse<String> decide(String number, long seen) {
    return post(
        "/requests/" + number + "/decide",
        Map.of("seen", Long.toString(seen), "choice", "DECLINE"));
  }

  /** How many seconds a page or a file takes to the last of its characters, however many. */
  double seconds(String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    HttpResponse<Void> response =
        client.send(
            HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(Duration.ofMinutes(10))
                .build(),
            BodyHandlers.discarding());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + response.statusCode());
    }
    return (System.nanoTime() - start) / 1e9;
  }

  HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.putIfAbsent("_csrf", token);
    String body =
        all.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** The answer, or {@link Gone} where the desk is not there any more. */
  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Gone(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The desk ended before it answered. */
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1;

    Gone(IOException cause) {
      super(cause);
    }
  }
}
