package org.amparo.desk.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.re2j.Pattern;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Which passwords somebody may choose, and what is kept of them. */
final class Passwords {

  /** In place of a password: there is none. */
  static final String NONE = "none";

  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;

  /** Of the place and the trade: what is left of a password without these has to be hard. */
  private static final Pattern GUESSED =
      Pattern.compile(
          "(?i)correct.?horse.?battery.?staple|amparo|desk|detainer|jail|sheriff|county|custody|officer|supervisor|counsel|auditor|admin(istrator)?");

  /** Of 0 to 4: ten thousand million tries are not enough. */
  private static final int HARD_TO_GUESS = 4;

  /** Digests of the 3,000 most common of twelve characters or more; the file says whence. */
  private static final Set<String> COMMON = common();

  private static final int DIGITS = 16;

  private final Set<String> refused;
  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

  /** Checked for accounts that do not exist, so that they take as long as those that do. */
  private final String nobody = Objects.requireNonNull(argon2.encode("one that opens nothing"));

  private Passwords(Set<String> refused) {
    this.refused = refused;
  }

  /**
   * With those of a list refused too, in any case of letters; none where no file is named.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-103 where the file cannot be read
   */
  static Passwords refusing(String file) {
    if (file.isBlank()) {
      return new Passwords(Set.of());
    }
    // Shorter ones are refused without a list, and most of any list are shorter.
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return new Passwords(
          lines
              .filter(line -> line.length() >= SHORTEST)
              .map(line -> line.toLowerCase(Locale.ROOT))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException | UncheckedIOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the list of refused passwords cannot be read",
          Place.of(Path.of(file)),
          "name a file in UTF-8 with a password a line in AMPARO_DESK_PASSWORDS",
          e);
    }
  }

  private static Set<String> common() {
    try (InputStream file = Passwords.class.getResourceAsStream("common-passwords.txt")) {
      String lines = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isCommon(String lower) {
    return COMMON.contains(Sha256.of(lower).substring(0, DIGITS));
  }

  /** Whether a password is the one of which this is kept. */
  boolean matches(String password, String kept) {
    return password.length() <= LONGEST
        && argon2.matches(password, kept.equals(NONE) ? nobody : kept);
  }

  /** What is kept of a new password; AMP-602 for one that an account should not have. */
  String encode(String name, String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "a password has %d to %d characters".formatted(SHORTEST, LONGEST),
          "choose a longer one, such as four words");
    }
    String left = GUESSED.matcher(password).replaceAll("");
    // Longer than this it takes a while to say, and is hard to guess already.
    String start = left.substring(0, Math.min(100, left.length()));
    String lower = password.toLowerCase(Locale.ROOT);
    if (refused.contains(lower)
        || isCommon(lower)
        || new Zxcvbn().measure(start, List.of(name)).getScore() < HARD_TO_GUESS) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "the password is made of what is tried first",
          "choose another, such as four words that have nothing to do with the jail");
    }
    return Objects.requireNonNull(argon2.encode(password));
  }
}
