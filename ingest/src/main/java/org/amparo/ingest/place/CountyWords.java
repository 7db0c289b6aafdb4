package org.amparo.ingest.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.Wording;

/** The counties whose name stands in words such as {@code TAM-POLK COUNTY JAIL}. */
record CountyWords(Gazetteer gazetteer) {

  private static final int LONGEST_NAME = 5;
  private static final Pattern COUNTY =
      Pattern.compile(
          "\\b(?:COUNTY|COUTY|CNTY|CTY|CO(?=\\.|,| JAIL| SHERIFF| DET| CORR| COURT| PROB| CRIM| NON"
              + "| P&P| AT |$))");
  private static final Pattern PARISH = Pattern.compile("\\bPARISH\\b");
  private static final Pattern CITY = Pattern.compile("\\bCITY\\b");

  /** The counties of the names found, of several states at times, and how many names there are. */
  record Named(Set<County> counties, int names) {}

  /** The counties and parishes named. */
  Named counties(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    Set<String> names = new LinkedHashSet<>();
    Set<County> found = new LinkedHashSet<>();
    collect(upper, COUNTY, "County", names, found);
    collect(upper, PARISH, "Parish", names, found);
    return new Named(found, names.size());
  }

  /** The cities named that are counties of their own: {@code VIRGINIA BEACH CITY POLICE}. */
  Named cities(String text) {
    Set<String> names = new LinkedHashSet<>();
    Set<County> found = new LinkedHashSet<>();
    collect(text.toUpperCase(Locale.ROOT), CITY, "City", names, found);
    return new Named(found, names.size());
  }

  private void collect(
      String text, Pattern marker, String word, Set<String> names, Set<County> found) {
    Matcher matcher = marker.matcher(text);
    while (matcher.find()) {
      String before = text.substring(0, matcher.start());
      // Behind a comma CO is Colorado.
      if (before.strip().endsWith(",")) {
        continue;
      }
      List<String> words = Arrays.asList(Wording.key(before).split(" ", -1));
      List<County> longest = longest(words, word);
      if (!longest.isEmpty()) {
        names.add(Wording.key(longest.getFirst().shortName()));
        found.addAll(longest);
      }
    }
  }

  /** The counties of the longest name that the words end with: SALT LAKE comes before LAKE. */
  private List<County> longest(List<String> words, String word) {
    for (int length = Math.min(LONGEST_NAME, words.size()); length > 0; length--) {
      String name = String.join(" ", words.subList(words.size() - length, words.size()));
      List<County> found = new ArrayList<>();
      for (County county : gazetteer.counties(name, null)) {
        if (county.until() == null && hasWord(county, word)) {
          found.add(county);
        }
      }
      if (!name.isEmpty() && !found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Alaska's boroughs are called counties at times; a planning region or a city never is. */
  private static boolean hasWord(County county, String word) {
    String legal = county.word().orElse("City");
    return word.equals("County")
        ? !Set.of("City", "Parish", "Municipio", "Planning Region").contains(legal)
        : legal.equals(word);
  }
}
