package org.amparo.desk.record;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.amparo.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What an event holds, as canonical JSON, with a salt of its own: without it, someone who has only
 * the digest of erased content could try every booking number until one fits.
 *
 * <p>Each field has a salt and a digest of its own, and the digest of the content is that of the
 * digests of its fields, so that one field can be shown and another withheld. Older desks digested
 * the salt and the whole text at once; such content is shown whole or not at all.
 *
 * @param salt {@code f} and 32 hexadecimal digits; from an older desk the digits alone
 */
public record Content(String salt, String json) {

  private static final String BY_FIELDS = "f";
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * A value of an event's content, with where it stands.
   *
   * @param path a JSON Pointer (RFC 6901), such as {@code /case/request/form}
   * @param text what is digested: canonical JSON of the path, a salt and the value
   */
  public record Field(String path, String text) {

    /** What stands for the field where the field itself is withheld. */
    public String digest() {
      return Sha256.of(text);
    }
  }

  static Content of(Map<String, ?> object) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    return new Content(BY_FIELDS + HexFormat.of().formatHex(salt), CanonicalJson.of(object));
  }

  /** Whether a field can be shown while others are withheld. */
  public boolean isByFields() {
    return salt.startsWith(BY_FIELDS);
  }

  /** The digest that the header of its event names. */
  public String digest() {
    return isByFields()
        ? Sha256.of(fields().stream().map(Field::digest).collect(Collectors.joining("\n")))
        : Sha256.of(salt + json);
  }

  /** Its fields in the order of their paths; a list, and an object without keys, is one field. */
  public List<Field> fields() {
    Map<String, Field> fields = new TreeMap<>();
    add(fields, "", CanonicalJson.read(json));
    return List.copyOf(fields.values());
  }

  private void add(Map<String, Field> fields, String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> object && !object.isEmpty()) {
      object.forEach((key, held) -> add(fields, path + "/" + escaped(String.valueOf(key)), held));
    } else {
      Map<String, @Nullable Object> field = new TreeMap<>();
      field.put("path", path);
      // Nobody finds the salt of the content, or of another field, from that of one.
      field.put("salt", Sha256.of(salt + "\n" + path).substring(0, 32));
      field.put("value", value);
      fields.put(path, new Field(path, CanonicalJson.of(field)));
    }
  }

  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }
}
