package org.amparo.report.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.amparo.model.BundledFiles;

/** The words of a language by key, as ICU messages; each file says if a speaker reviewed it. */
public final class Messages {

  /** The files of each language. */
  public static final List<String> FILES =
      List.of(
          "answer",
          "assert",
          "atlas",
          "atlas-part",
          "caveat",
          "frame",
          "needs",
          "number",
          "table",
          "word");

  private static final String FOLDER = "org/amparo/report/language/";
  private static final String REVIEWED = "reviewed";
  private static final Map<Language, Messages> LOADED =
      Collections.synchronizedMap(new EnumMap<>(Language.class));

  private final Language language;
  private final Map<String, String> patterns;
  private final boolean reviewed;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Messages(Language language, Map<String, String> patterns, boolean reviewed) {
    this.language = language;
    this.patterns = patterns;
    this.reviewed = reviewed;
  }

  /** Those of a language; read once. */
  public static Messages of(Language language) {
    return LOADED.computeIfAbsent(language, Messages::read);
  }

  /** Those of the language in which everything is said. */
  public static Messages english() {
    return of(Language.ENGLISH);
  }

  private static Messages read(Language language) {
    Map<String, String> patterns = new TreeMap<>();
    boolean reviewed = true;
    for (String file : FILES) {
      Properties read = read(language, file);
      reviewed &= Boolean.parseBoolean((String) read.remove(REVIEWED));
      for (String key : read.stringPropertyNames()) {
        if (patterns.put(key, read.getProperty(key)) != null) {
          throw new IllegalStateException(key + " stands twice in " + language.tag());
        }
      }
    }
    return new Messages(language, Collections.unmodifiableMap(patterns), reviewed);
  }

  private static Properties read(Language language, String file) {
    Properties read = new Properties();
    try {
      read.load(
          new StringReader(
              BundledFiles.required(
                  Messages.class, FOLDER + language.tag() + "/" + file + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** The language. */
  public Language language() {
    return language;
  }

  /** The words under a key. */
  public String say(String key) {
    return say(key, Map.of());
  }

  /** The words under a key, which may be marked up, with markup put in. */
  public Phrase phrase(String key, Slot... slots) {
    return Phrase.of(this, key, slots);
  }

  /** Every message as written, by key. */
  public Map<String, String> patterns() {
    return patterns;
  }

  /** Whether there is such a message. */
  public boolean has(String key) {
    return patterns.containsKey(key);
  }

  /** Whether a person has reviewed every file of the language. English is the source itself. */
  public boolean reviewed() {
    return reviewed;
  }

  /** The words under a key with values put in; IllegalStateException where there are none. */
  public String say(String key, Map<String, ?> values) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalStateException("no message " + key + " in " + language.tag());
    }
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return pattern;
    }
    MessageFormat format =
        formats.computeIfAbsent(key, _ -> new MessageFormat(pattern, language.rules()));
    synchronized (format) {
      return format.format(values);
    }
  }
}
