package org.amparo.desk.account;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The six digits of an authenticator, each good once. */
final class OneTimeCode {

  private static final int SECONDS = 30;
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimeCode() {}

  /** Of 120 random bits each, so that a plain digest of one tells nothing. */
  static List<String> newRecoveryCodes() {
    return Stream.generate(() -> "%24s".formatted(new BigInteger(120, RANDOM).toString(36)))
        .map(code -> code.replace(' ', '0').replaceAll(".{6}(?=.)", "$0-"))
        .limit(8)
        .toList();
  }

  /**
   * The time step that a code belongs to: this one, the one before or the next, for clocks that
   * differ a little; empty for any other, and where it or a later one was used already.
   */
  static OptionalLong step(String secret, String code, Instant now, long used) {
    byte[] given = code.getBytes(StandardCharsets.UTF_8);
    long current = now.getEpochSecond() / SECONDS;
    // Compared in the same time for every wrong code.
    return LongStream.rangeClosed(Math.max(used, current - 2) + 1, current + 1)
        .filter(
            at -> MessageDigest.isEqual(code(secret, at).getBytes(StandardCharsets.UTF_8), given))
        .findFirst();
  }

  static String code(String secret, long step) {
    try {
      return new DefaultCodeGenerator().generate(secret, step);
    } catch (CodeGenerationException e) {
      throw new IllegalStateException(e);
    }
  }
}
