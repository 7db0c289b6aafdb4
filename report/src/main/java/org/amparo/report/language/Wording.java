package org.amparo.report.language;

import java.util.Map;
import java.util.function.Supplier;

/**
 * What a page says, in the language it is being written in. That language is bound around the
 * writing of a whole page ({@link #in}); outside it is English. It is not passed on to other
 * threads: what writes pages on several binds it on each.
 */
public final class Wording {

  private static final ScopedValue<Language> CURRENT = ScopedValue.newInstance();

  private Wording() {}

  /** Does the work in a language, and gives what it gives. */
  public static <T> T in(Language language, Supplier<T> work) {
    return ScopedValue.where(CURRENT, language).call(work::get);
  }

  /** The language that is being written. */
  public static Language language() {
    return CURRENT.orElse(Language.ENGLISH);
  }

  /** Whether what is being written is a translation. */
  public static boolean translated() {
    return language() != Language.ENGLISH;
  }

  /** The words under a key. */
  public static String say(String key) {
    return say(key, Map.of());
  }

  /**
   * The words under a key with values put in.
   *
   * @param values by name: numbers and words
   */
  public static String say(String key, Map<String, ?> values) {
    return Messages.of(language()).say(key, values);
  }

  /** Whether there are words under a key. */
  public static boolean has(String key) {
    return Messages.of(language()).has(key);
  }

  /** The words under a key, which may be marked up, with markup put in. */
  public static Phrase phrase(String key, Slot... slots) {
    return Messages.of(language()).phrase(key, slots);
  }
}
