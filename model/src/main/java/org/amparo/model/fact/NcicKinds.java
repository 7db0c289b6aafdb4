package org.amparo.model.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * Kinds of offense by NCIC uniform offense code: single codes first, then headings, which are the
 * first two characters. The map is Amparo's own, made from the code list of NIEM 5.0.1, and nobody
 * has reviewed it yet; a code that leaves open which kind it is has none.
 */
public final class NcicKinds {

  private static final String CODES = "offenses/ncic-offenses.yaml";
  private static final String HEADINGS = "offenses/ncic-headings.yaml";
  private static final int HEADING = 2;
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}");
  private static final Pattern HEADING_CODE = Pattern.compile("[0-9]{2}");

  private final Map<String, String> codes;
  private final Map<String, String> headings;

  private NcicKinds(Map<String, String> codes, Map<String, String> headings) {
    this.codes = Collections.unmodifiableMap(codes);
    this.headings = Collections.unmodifiableMap(headings);
  }

  private static final class Bundled {
    private static final NcicKinds KINDS =
        of(
            BundledFiles.required(NcicKinds.class, CODES),
            BundledFiles.required(NcicKinds.class, HEADINGS));
  }

  /** The map that ships with Amparo, read once; AMP-308 where it is not valid. */
  public static NcicKinds bundled() {
    return Bundled.KINDS;
  }

  /** The map that two files hold; AMP-308 for a code of another form or an unknown kind. */
  static NcicKinds of(String codes, String headings) {
    return new NcicKinds(
        read(codes, CODES, CODE, "an NCIC code has four characters, digits and capital letters"),
        read(headings, HEADINGS, HEADING_CODE, "a heading has two digits"));
  }

  private static Map<String, String> read(String text, String name, Pattern form, String advice) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.OFFENSE_LIST_INVALID);
    Map<String, String> kinds = new LinkedHashMap<>();
    file.allow(Set.of("title", "reviewed", "codes"))
        .require("codes")
        .entries()
        .forEach(
            (code, kind) -> {
              if (!form.matcher(code).matches()) {
                throw kind.error("'" + code + "' does not belong here", advice);
              }
              if (!Offense.CATEGORIES.contains(kind.text())) {
                throw kind.error(
                    "'" + kind.text() + "' is not a kind of offense",
                    "use one of: " + String.join(", ", Offense.CATEGORIES));
              }
              kinds.put(code, kind.text());
            });
    return kinds;
  }

  /** Whether a text has the form of a code: four digits and capital letters. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** The kind of a code, whatever its case and outer blanks; empty where the map has none. */
  public Optional<String> kind(String code) {
    String plain = code.strip().toUpperCase(Locale.ROOT);
    if (!isCode(plain)) {
      return Optional.empty();
    }
    String kind = codes.get(plain);
    return Optional.ofNullable(kind == null ? headings.get(plain.substring(0, HEADING)) : kind);
  }

  /** One of the map's two files, code to kind, by its path as contracts name it; else empty. */
  public Optional<Map<String, String>> file(String path) {
    return switch (path) {
      case CODES -> Optional.of(codes);
      case HEADINGS -> Optional.of(headings);
      default -> Optional.empty();
    };
  }
}
