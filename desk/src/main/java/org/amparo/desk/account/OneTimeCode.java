package org.amparo.desk.account;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The six digits of an authenticator, each good once. */
final class OneTimeCode {

  private static final int SECONDS = 30;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCode() {}

  static String newSecret() {
    return new DefaultSecretGenerator(32).generate();
  }

  /** Of 120 random bits each, so that a plain digest of one tells nothing. */
  static List<String> newRecoveryCodes() {
    return Stream.generate(() -> "%24s".formatted(new BigInteger(120, RANDOM).toString(36)))
        .map(code -> code.replace(' ', '0').replaceAll(".{6}(?=.)", "$0-"))
        .limit(8)
        .toList();
  }

  /**
   * The time step that a code belongs to: this one, the one before or the next, for clocks that
   * differ a little; empty for any other code, and for one that was used already.
   *
   * @param used the time step of the last code that was accepted
   */
  static OptionalLong step(String secret, String code, Instant now, long used) {
    long current = now.getEpochSecond() / SECONDS;
    for (long step = current - 1; step <= current + 1; step++) {
      if (step > used && same(code(secret, step), code)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  static String code(String secret, long step) {
    try {
      return new DefaultCodeGenerator().generate(secret, step);
    } catch (CodeGenerationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** In the same time for every wrong code. */
  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
