package org.amparo.desk.intake;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.WordList;
import org.amparo.model.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Finds in somebody's own words what may tell who a person is. It asks, and cannot be sure: a name
 * in small letters it does not see. Its patterns take a time that grows with the text alone.
 */
public final class FreeText {

  private static final String FOLDER = "org/amparo/desk/intake/";

  /** What somebody may write at once; more is no reason, but a file. */
  public static final int LONGEST = 2_000;

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s$");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ,]+");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

  /** Behind a name they make it that of a place or an office. */
  private static final Set<String> OFFICES =
      Set.of("county", "city", "court", "jail", "police", "sheriff", "department", "office");

  /** Words that begin with a capital and are no part of a person's name. */
  private static final Set<String> COMMON =
      Set.copyOf(WordList.of(BundledFiles.required(FreeText.class, FOLDER + "common-words.txt")));

  private static final Map<String, Pattern> KINDS =
      BundledFiles.required(FreeText.class, FOLDER + "free-text.tsv")
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toMap(
                  parts -> parts[0],
                  parts -> Pattern.compile(parts[1]),
                  (one, _) -> one,
                  LinkedHashMap::new));

  private FreeText() {}

  /** Words of a text, and what they look like, such as {@code an A-number}. */
  public record Found(String what, String words) {}

  /** What looks like it; empty for most texts. */
  public static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    KINDS.forEach(
        (what, pattern) ->
            all(pattern, text).stream()
                .filter(words -> counts(what, words))
                .forEach(words -> found.add(new Found(what, words))));
    return found;
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> all = new ArrayList<>();
    for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
      all.add(matcher.group());
    }
    return all;
  }

  /**
   * Refuses texts that nobody needs to write, wherever they stand in what was sent.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-602 for one that is longer than 2,000
   *     characters
   */
  public static void requireShort(@Nullable Object sent) {
    switch (sent) {
      case String text when text.length() > LONGEST ->
          throw ErrorCode.ARGUMENT_INVALID.error(
              "a text has %,d characters".formatted(text.length()),
              "say it in %,d at most".formatted(LONGEST));
      case Map<?, ?> map ->
          map.forEach(
              (key, value) -> {
                requireShort(key);
                requireShort(value);
              });
      case List<?> list -> list.forEach(FreeText::requireShort);
      case null, default -> {}
    }
  }

  private static boolean counts(String what, String words) {
    return switch (what) {
      case "a name" -> !isCommon(words.substring(words.lastIndexOf(' ') + 1));
      case "a full name" -> holdsName(List.of(BETWEEN_WORDS.split(words)));
      case "a name in capitals" -> holdsName(List.of(words.split("[./-]", -1)));
      // A day of the last years tells of the case; an older one may be a birth.
      case "a date long past" ->
          all(YEAR, words).stream()
              .map(year -> Year.parse(year).plusYears(10))
              .anyMatch(year -> !year.isAfter(Year.now(ZoneOffset.UTC)));
      default -> true;
    };
  }

  /** Two words in a row that offices, laws and places are not made of. */
  private static boolean holdsName(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      boolean office = i + 1 < words.size() && OFFICES.contains(plain(words.get(i + 1)));
      if (Stream.of(i - 1, i).map(words::get).noneMatch(FreeText::isCommon) && !office) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCommon(String word) {
    return COMMON.contains(plain(word));
  }

  private static String plain(String word) {
    return POSSESSIVE.matcher(word.toLowerCase(Locale.ROOT)).replaceFirst("").replace(".", "");
  }
}
