package org.amparo.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 that is taken while bytes pass. */
final class Digest {

  private static final int BUFFER_BYTES = 1 << 16;

  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  Digest add(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        add(buffer, read);
      }
    }
    return this;
  }

  /** 64 hexadecimal digits; the digest begins anew afterwards. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
