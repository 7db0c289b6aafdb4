package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.store.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

class BehindProxyTest {

  private static ConfigurableApplicationContext desk;

  @BeforeAll
  static void start() {
    System.setProperty("amparo.desk.requests-per-minute", "6");
    desk = DeskServer.start(settings(URI.create("https://desk.county.example"), null));
    System.clearProperty("amparo.desk.requests-per-minute");
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  private static DeskSettings settings(@Nullable URI proxy, @Nullable Path keyStore) {
    return new DeskSettings(
        "Franklin County, OH",
        TestDatabases.sqlite(),
        "127.0.0.1",
        0,
        keyStore,
        proxy,
        InstantSource.system(),
        TestCounty.OFFICER_DECIDES);
  }

  @Test
  void cookies_redirects_and_hsts_are_those_of_the_address_that_browsers_see() throws IOException {
    for (String host : new String[] {"desk.county.example", "evil.example"}) {
      String board = get("/board", host, "203.0.113.7");
      assertThat(board)
          .startsWith("HTTP/1.1 302")
          .contains("Strict-Transport-Security: max-age=31536000")
          .doesNotContain("evil.example", "http://");
      String location = header(board, "Location");
      assertThat(location).isIn("/sign-in", "https://desk.county.example/sign-in");
      assertThat(header(get("/sign-in", host, "203.0.113.7"), "Set-Cookie"))
          .startsWith("__Host-desk=")
          .contains("Secure", "HttpOnly", "Path=/", "SameSite=Strict");
    }
  }

  @Test
  void each_browser_has_a_limit_of_its_own_and_none_is_that_of_the_proxy() throws IOException {
    String last = "";
    for (int i = 0; i < 130 && !last.startsWith("HTTP/1.1 429"); i++) {
      last = get("/sign-in", "desk.county.example", "203.0.113.8");
    }
    assertThat(last).startsWith("HTTP/1.1 429");
    assertThat(get("/sign-in", "desk.county.example", "203.0.113.9")).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://desk.county.example",
        "desk.county.example",
        "https://desk.county.example/desk",
        "https://me@desk.county.example",
        "https://desk.county.example?x"
      })
  void an_address_that_browsers_could_not_use_is_refused(String address) {
    assertThatThrownBy(() -> settings(URI.create(address), null))
        .hasMessageContaining("behind a proxy");
    assertThatThrownBy(() -> settings(URI.create("https://desk.county.example"), Path.of("x")))
        .hasMessageContaining("no key store");
  }

  private static String get(String path, String host, String client) throws IOException {
    int port = Integer.parseInt(desk.getEnvironment().getProperty("local.server.port", ""));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s\r\nX-Forwarded-For: %s\r\nX-Forwarded-Proto: http\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n"
              .formatted(path, host, client);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElse("");
  }
}
