package org.amparo.report.browser;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The years of school that a text in English asks for, after Kincaid and others (1975): 0.39 times
 * the words of a sentence plus 11.8 times the syllables of a word, less 15.59. No library of it is
 * kept for Java, and it is three counts.
 *
 * <p>A word is what stands between spaces and has a letter or a digit. A number counts as one word,
 * with a syllable for each of its digits before the decimal point but three at most: about what is
 * said of one that is read aloud in short. Syllables are counted as groups of vowels, less a silent
 * e at the end, also before a plural's s; a name counts as any other word.
 */
public final class ReadingGrade {

  /** The most that a lead may ask for. */
  public static final double MOST = 9;

  /** Of fewer words the count of syllables says nothing: nobody stumbles over them. */
  private static final int FEW = 8;

  private static final Pattern SENTENCE = Pattern.compile("[^.!?:]+[.!?:]?(?=\\s|$)");
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\d]\\S*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern ENDS =
      Pattern.compile("(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouycglsxz])es$");

  private ReadingGrade() {}

  /**
   * The grade of a text.
   *
   * @param passages its paragraphs and items, each of which ends a sentence
   */
  public static double of(List<String> passages) {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    for (String passage : passages) {
      String text = passage.replaceAll("(?<=\\d)[.,](?=\\d)", "");
      sentences += (int) SENTENCE.matcher(text).results().filter(ReadingGrade::hasWord).count();
      for (String word : WORD.matcher(text).results().map(MatchResult::group).toList()) {
        words++;
        syllables += syllables(word);
      }
    }
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
  }

  /** The sentences of a passage that ask for more than {@link #MOST}. */
  public static Stream<String> hard(String passage) {
    return SENTENCE
        .matcher(passage)
        .results()
        .map(MatchResult::group)
        .filter(sentence -> WORD.matcher(sentence).results().count() >= FEW)
        .filter(sentence -> of(List.of(sentence)) > MOST)
        .map(String::strip);
  }

  private static boolean hasWord(MatchResult sentence) {
    return WORD.matcher(sentence.group()).find();
  }

  static int syllables(String word) {
    long digits = word.chars().filter(Character::isDigit).count();
    if (digits > 0) {
      return (int) Math.min(3, digits);
    }
    int sum = 0;
    for (String part : word.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
      if (!part.isEmpty()) {
        String said = ENDS.matcher(part).replaceAll("");
        sum += Math.max(1, (int) VOWELS.matcher(said).results().count());
      }
    }
    return Math.max(1, sum);
  }
}
