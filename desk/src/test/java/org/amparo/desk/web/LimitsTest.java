package org.amparo.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.account.Role;
import org.amparo.desk.account.Tokens;
import org.amparo.desk.record.Actor;
import org.amparo.desk.record.EventLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** How much, how often and how slowly someone may ask, and TLS. */
class LimitsTest {

  private static final String PASSWORD = "four plain words here";

  private static ConfigurableApplicationContext desk;

  @BeforeAll
  static void start() {
    desk =
        Started.with(
            Map.of(
                "amparo.desk.requests-per-minute", "60",
                "server.tomcat.connection-timeout", "1s"),
            null,
            InstantSource.system());
    for (String name : new String[] {"officer-1", "officer-2"}) {
      desk.getBean(Accounts.class).open(Actor.DESK, name, Role.OFFICER, PASSWORD);
    }
    for (String name : new String[] {"program-1", "program-2"}) {
      desk.getBean(Accounts.class).openProgram(Actor.DESK, name);
    }
  }

  @AfterAll
  static void stop() {
    desk.close();
  }

  @Test
  void an_account_that_asks_too_often_is_told_when_to_ask_again_and_others_are_not() {
    HttpRequest.Builder often = program("program-1");
    HttpResponse<String> refused =
        IntStream.range(0, 130)
            .mapToObj(_ -> send(often))
            .filter(answer -> answer.statusCode() != 200)
            .findFirst()
            .orElseThrow();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After").map(Integer::parseInt).orElseThrow())
        .isBetween(1, 61);
    assertThat(refused.body()).contains("TOO_MANY_REQUESTS", "wait for the next");
    assertThat(send(program("program-2")).statusCode()).isEqualTo(200);
  }

  @Test
  void tries_to_sign_in_end_after_a_few_a_minute_and_are_not_counted_against_the_account() {
    Browser browser = new Browser(Started.origin(desk));
    browser.get("/sign-in");
    Map<String, String> wrong = Map.of("name", "officer-2", "password", "a wrong password");
    long refused =
        IntStream.range(0, 12)
            .filter(
                i ->
                    browser.post(i % 2 == 0 ? "/sign-in" : "/%73ign-in", wrong).statusCode() == 429)
            .count();
    assertThat(refused).isGreaterThanOrEqualTo(6);
    assertThat(desk.getBean(EventLog.class).ofKind("SIGN_IN_REFUSED"))
        .hasSizeLessThanOrEqualTo(12 - (int) refused);
  }

  @Test
  void a_form_that_is_too_large_is_not_read() {
    HttpRequest.Builder form =
        HttpRequest.newBuilder(URI.create(Started.origin(desk) + "/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("name=" + "x".repeat(150_000)));
    assertThat(send(form).statusCode()).isEqualTo(413);
  }

  @Test
  void a_client_that_does_not_go_on_is_hung_up_on() throws Exception {
    int port = URI.create(Started.origin(desk)).getPort();
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
      slow.setSoTimeout(8_000);
      slow.getOutputStream().write("GET /sign-in HT".getBytes(StandardCharsets.US_ASCII));
      long before = System.nanoTime();
      while (slow.getInputStream().read() >= 0) {
        // What the desk says before it hangs up.
      }
      assertThat(System.nanoTime() - before).isLessThan(6_000_000_000L);
    }
  }

  @Test
  void over_tls_the_cookie_and_the_headers_keep_a_browser_to_it(@TempDir Path folder)
      throws Exception {
    Path store = folder.resolve("desk.p12");
    Path password = Files.writeString(folder.resolve("password"), "not a secret\n");
    assertThat(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "desk",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=127.0.0.1",
                    "-ext",
                    "san=ip:127.0.0.1",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass",
                    "not a secret")
                .start()
                .waitFor())
        .isZero();
    try (ConfigurableApplicationContext tls =
        Started.with(
            Map.of("AMPARO_DESK_KEY_STORE_PASSWORD_FILE", password.toString()),
            store,
            InstantSource.system())) {
      URI page = URI.create(Started.origin(tls).replace("http:", "https:") + "/sign-in");
      SSLContext trusting = trusting(store);
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .sslContext(trusting)
              .build()
              .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Strict-Transport-Security"))
          .hasValueSatisfying(
              value -> assertThat(value).contains("max-age=31536000", "includeSubDomains"));
      assertThat(answer.headers().firstValue("Set-Cookie"))
          .hasValueSatisfying(
              cookie ->
                  assertThat(cookie)
                      .startsWith("__Host-desk=")
                      .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Strict")
                      .doesNotContain("Domain"));
      try (var old = trusting.getSocketFactory().createSocket("127.0.0.1", page.getPort())) {
        var socket = (javax.net.ssl.SSLSocket) old;
        socket.setSSLParameters(new SSLParameters(null, new String[] {"TLSv1.3"}));
        socket.startHandshake();
        assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
      }
      assertThat(plain(page)).isNotEqualTo(200);
      assertThat(ofVersion(page.getPort(), 3)).as("TLS 1.2").isEqualTo(HANDSHAKE);
      assertThat(ofVersion(page.getPort(), 2)).as("TLS 1.1").isEqualTo(ALERT);
      assertThat(ofVersion(page.getPort(), 1)).as("TLS 1.0").isEqualTo(ALERT);
    }
  }

  private static final int ALERT = 21;
  private static final int HANDSHAKE = 22;

  /**
   * What the desk answers to a client that offers TLS 1.0, 1.1 or 1.2 and none later, byte by byte,
   * for no library of this program speaks the old ones: the type of its first record.
   */
  private static int ofVersion(int port, int minor) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      // What such a client can do, as RFC 4346 and 5246 have it: elliptic curves with ECDSA or RSA.
      String curves = "000a0006000400170018";
      String points = "000b00020100";
      String signatures = "000d00080006040108040403";
      byte[] extensions = HexFormat.of().parseHex(curves + points + signatures);
      ByteBuffer hello = ByteBuffer.allocate(512);
      hello.put((byte) 3).put((byte) minor).put(new byte[32]).put((byte) 0);
      int[] suites = {0xC02B, 0xC02C, 0xC02F, 0xC030, 0xC009, 0xC00A, 0xC013, 0xC014};
      hello.putShort((short) (2 * suites.length));
      for (int suite : suites) {
        hello.putShort((short) suite);
      }
      hello.put((byte) 1).put((byte) 0);
      hello.putShort((short) extensions.length).put(extensions);
      int length = hello.position();
      ByteBuffer all = ByteBuffer.allocate(length + 9);
      all.put((byte) HANDSHAKE).put((byte) 3).put((byte) 1).putShort((short) (length + 4));
      all.put((byte) 1).put((byte) 0).putShort((short) length).put(hello.array(), 0, length);
      socket.getOutputStream().write(all.array());
      return socket.getInputStream().read();
    }
  }

  /** What a client that does not speak TLS gets. */
  private static int plain(URI page) throws InterruptedException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(page.toString().replace("https:", "http:")))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    } catch (IOException e) {
      return e instanceof SSLHandshakeException ? -2 : -1;
    }
  }

  private static SSLContext trusting(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance(store.toFile(), "not a secret".toCharArray());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(keys);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static HttpRequest.Builder program(String account) {
    return HttpRequest.newBuilder(URI.create(Started.origin(desk) + "/api/v1/board"))
        .header("Authorization", "Bearer " + desk.getBean(Tokens.class).issue(Actor.DESK, account));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
