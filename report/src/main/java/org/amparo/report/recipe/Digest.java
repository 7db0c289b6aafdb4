package org.amparo.report.recipe;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** SHA-256, in hexadecimal. */
public final class Digest {

  private Digest() {}

  /** Of each of these files, by its path. */
  public static Map<String, String> of(Map<String, byte[]> files) {
    return files.entrySet().parallelStream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, file -> of(file.getValue()), (one, _) -> one, TreeMap::new));
  }

  /** Of these bytes. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
