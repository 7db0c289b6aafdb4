package org.amparo.desk.record;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.amparo.model.Sha256;

/**
 * What an event holds, as canonical JSON, with a salt of its own: without it, someone who has only
 * the digest of erased content could try every booking number until one fits.
 *
 * @param salt 32 hexadecimal digits
 */
record Content(String salt, String json) {

  private static final SecureRandom RANDOM = new SecureRandom();

  static Content of(Map<String, ?> object) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new Content(HexFormat.of().formatHex(salt), CanonicalJson.of(object));
  }

  String digest() {
    return Sha256.of(salt + json);
  }
}
