package org.amparo.ingest.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.ingest.draft.Profile.Value;
import org.amparo.ingest.draft.Synonyms.Candidate;
import org.jspecify.annotations.Nullable;

/**
 * What one of a source's words means.
 *
 * @param value the word with its count
 * @param meaning ours, or null where none was guessed
 */
record CodeGuess(Value value, @Nullable String meaning) {

  /** A guess for each word of a column; empty where not one could be guessed. */
  static List<CodeGuess> of(Candidate candidate, Profile profile) {
    List<CodeGuess> guesses = new ArrayList<>();
    for (Value value : profile.values()) {
      guesses.add(new CodeGuess(value, meaning(candidate, value.text())));
    }
    return guesses.stream().allMatch(guess -> guess.meaning() == null) ? List.of() : guesses;
  }

  private static @Nullable String meaning(Candidate candidate, String text) {
    for (Map.Entry<String, String> code : candidate.codes().entrySet()) {
      if (text.equalsIgnoreCase(code.getKey())
          || Pattern.compile(code.getValue()).matcher(text).matches()) {
        return code.getKey();
      }
    }
    return null;
  }
}
