package org.amparo.model.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names brought to one spelling, so that those that differ in writing alone are equal. */
public final class Wording {

  private static final char LAST_ASCII = 127;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern SAINT = Pattern.compile("\\bsaint\\b");
  private static final Pattern SAINTE = Pattern.compile("\\bsainte\\b");

  private Wording() {}

  /**
   * Lower case; no accents, full stops or apostrophes; one space for all else that is no letter or
   * digit; {@code st} for saint. {@code Miami-Dade} and {@code MIAMI DADE} are one, and so are
   * {@code St. Mary's} and {@code Saint Marys}.
   */
  public static String key(String name) {
    String spaced = spaced(plain(name).toLowerCase(Locale.ROOT));
    return spaced.contains("saint")
        ? SAINTE.matcher(SAINT.matcher(spaced).replaceAll("st")).replaceAll("ste")
        : spaced;
  }

  /** Without accents; most names have none. */
  private static String plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > LAST_ASCII) {
        return ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
      }
    }
    return name;
  }

  /** Letters by hand: thousands of names are brought to their key when places are first read. */
  private static String spaced(String lower) {
    StringBuilder spaced = new StringBuilder(lower.length());
    boolean apart = false;
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
        if (apart && !spaced.isEmpty()) {
          spaced.append(' ');
        }
        spaced.append(letter);
        apart = false;
      } else {
        apart |= "'’.`".indexOf(letter) < 0;
      }
    }
    return spaced.toString();
  }

  /** {@link #key} with its spaces left out, for names that are written apart at times. */
  static String joined(String name) {
    return key(name).replace(" ", "");
  }
}
