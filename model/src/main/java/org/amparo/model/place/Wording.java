package org.amparo.model.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names brought to one spelling, so that those that differ in writing alone are equal. */
public final class Wording {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern LEFT_OUT = Pattern.compile("['’.`]");
  private static final Pattern APART = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
  private static final Pattern SAINTE = Pattern.compile("\\bsainte\\b");

  private Wording() {}

  /**
   * Lower case; no accents, full stops or apostrophes; one space for all else that is no letter or
   * digit; {@code st} for saint. {@code Miami-Dade} and {@code MIAMI DADE} are one, and so are
   * {@code St. Mary's} and {@code Saint Marys}.
   */
  public static String key(String name) {
    String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String joined = LEFT_OUT.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("");
    String spaced = APART.matcher(joined).replaceAll(" ").strip();
    return spaced.contains("saint")
        ? SAINTE.matcher(SAINT.matcher(spaced).replaceAll("st")).replaceAll("ste")
        : spaced;
  }

  /** {@link #key} with its spaces left out, for names that are written apart at times. */
  static String joined(String name) {
    return key(name).replace(" ", "");
  }
}
