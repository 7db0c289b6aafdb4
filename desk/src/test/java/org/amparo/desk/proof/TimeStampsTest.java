package org.amparo.desk.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.TestDatabases;
import org.amparo.model.Sha256;
import org.amparo.model.problem.AmparoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimeStampsTest {

  private static final String DIGEST = Sha256.of("the last event");

  @TempDir private Path folder;

  @Test
  void a_token_is_of_the_digest_and_now_and_openssl_finds_it_signed_by_the_authority()
      throws Exception {
    try (TestAuthority server = new TestAuthority(TestAuthority.Answers.WELL)) {
      Path issuer = server.root(folder.resolve("issuer.pem"));
      Proof.Stamp stamp = TimeStamps.of(server.address(), issuer).stamp(DIGEST);
      assertThat(stamp.issuer()).isTrue();
      assertThat(Duration.between(Instant.parse(stamp.time()), Instant.now()).abs())
          .isLessThan(Duration.ofMinutes(1));
      Path token = folder.resolve("token.der");
      Files.write(token, Base64.getDecoder().decode(stamp.token()));
      assumeThat(Path.of("/usr/bin/openssl")).exists();
      assertThat(openssl(token, issuer, DIGEST)).contains("Verification: OK");
      assertThat(openssl(token, issuer, Sha256.of("another"))).contains("Verification: FAILED");
    }
  }

  @Test
  void a_proof_carries_the_token_and_both_verifiers_find_one_of_another_digest() throws Exception {
    ProvedDesk desk = ProvedDesk.open(TestDatabases.sqlite());
    try (DeskDatabase _ = desk.database();
        TestAuthority server = new TestAuthority(TestAuthority.Answers.WELL)) {
      desk.fill();
      TimeStamps authority = TimeStamps.of(server.address(), null);
      Proof proof = desk.prove(Disclosure.USUAL, List.of(), authority);
      assertThat(proof.stamp()).isNotNull();
      assertThat(proof.json()).contains("\"issuer\" : false", "\"token\"");
      assertThat(ProofTest.verify(folder, proof.json()).exit()).isZero();
      String token = java.util.Objects.requireNonNull(proof.stamp()).token();
      String other = authority.stamp(DIGEST).token();
      ProofTest.Said said = ProofTest.verify(folder, proof.json().replace(token, other));
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.words()).contains("the time stamp is of another digest");
    }
  }

  @ParameterizedTest
  @EnumSource(value = TestAuthority.Answers.class, names = "WELL", mode = EnumSource.Mode.EXCLUDE)
  void an_authority_that_does_not_answer_as_it_should_is_said_with_what_to_do(
      TestAuthority.Answers answers) throws Exception {
    try (TestAuthority server = new TestAuthority(answers)) {
      assertThatThrownBy(() -> TimeStamps.of(server.address(), null).stamp(DIGEST))
          .isInstanceOf(AmparoException.class)
          .hasMessageContaining("AMP-604")
          .hasMessageContaining("without a time stamp");
    }
  }

  @Test
  void a_signer_that_does_not_go_back_to_the_named_issuer_is_refused() throws Exception {
    try (TestAuthority server = new TestAuthority(TestAuthority.Answers.WELL);
        TestAuthority other = new TestAuthority(TestAuthority.Answers.WELL)) {
      Path issuer = other.root(folder.resolve("other.pem"));
      assertThatThrownBy(() -> TimeStamps.of(server.address(), issuer).stamp(DIGEST))
          .isInstanceOf(AmparoException.class)
          .hasMessageContaining("AMP-604");
    }
  }

  @Test
  void the_environment_names_an_authority_or_none() {
    assertThat(TimeStamps.named(Map.<String, String>of()::get)).isEmpty();
    assertThat(TimeStamps.named(Map.of("AMPARO_DESK_TSA", " ")::get)).isEmpty();
    assertThat(TimeStamps.named(Map.of("AMPARO_DESK_TSA", "https://tsa.county.example")::get))
        .hasValueSatisfying(one -> assertThat(one.issuer()).isNull());
    for (String wrong : List.of("tsa.county.example", "file:///etc/passwd", "https://a b")) {
      assertThatThrownBy(() -> TimeStamps.named(Map.of("AMPARO_DESK_TSA", wrong)::get))
          .isInstanceOf(AmparoException.class)
          .hasMessageContaining("AMP-602");
    }
  }

  private static String openssl(Path token, Path issuer, String digest)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "openssl",
                "ts",
                "-verify",
                "-token_in",
                "-in",
                token.toString(),
                "-digest",
                digest,
                "-CAfile",
                issuer.toString())
            .redirectErrorStream(true)
            .start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return words;
  }
}
