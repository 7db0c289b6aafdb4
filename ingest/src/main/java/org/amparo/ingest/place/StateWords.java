package org.amparo.ingest.place;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.place.State;

/** The state that a landmark's words name, where they name one and no other. */
final class StateWords {

  private final Gazetteer gazetteer;
  private final List<Pattern> ways;

  StateWords(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    String name =
        gazetteer.states().stream()
            .map(state -> state.name().toUpperCase(Locale.ROOT))
            // West Virginia before Virginia.
            .sorted((one, other) -> other.length() - one.length())
            .collect(Collectors.joining("|", "(", ")"));
    String letters =
        gazetteer.states().stream().map(State::letters).collect(Collectors.joining("|", "(", ")"));
    this.ways =
        List.of(
            // The agency identifier of the FBI: TX0150000.
            Pattern.compile("\\b" + letters + "\\d{7}\\b"),
            Pattern.compile("\\b(?:" + letters + "|" + name + ") STATE\\b"),
            Pattern.compile(", ?" + letters + "\\b(?! CO)"),
            Pattern.compile("- ?" + letters + "\\b$"),
            Pattern.compile("\\bDIST " + letters + "\\b"),
            // At the end CO may be short for county.
            Pattern.compile(" (?!CO$)" + letters + "$"),
            Pattern.compile("(?:^|[ ,-])" + name + "$"),
            Pattern.compile(", ?" + name + "\\b(?! (?:COUNTY|CO|CITY)\\b)"),
            Pattern.compile("\\bSTATE OF " + name + "\\b"),
            Pattern.compile("(?:^|- )" + name + " (?:DEPT|DEPARTMENT|DOC|STATE)\\b"));
  }

  /** The letters of the state; empty where the words name none, or several. */
  Optional<String> in(String landmark) {
    String text = landmark.toUpperCase(Locale.ROOT).replace(", TXN", ", TX").strip();
    Set<String> found = new TreeSet<>();
    for (Pattern way : ways) {
      Matcher matcher = way.matcher(text);
      while (matcher.find()) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
          if (matcher.group(group) != null) {
            gazetteer.state(matcher.group(group)).map(State::letters).ifPresent(found::add);
          }
        }
      }
    }
    return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
  }
}
