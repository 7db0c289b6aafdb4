package org.amparo.desk.record;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.amparo.desk.store.DeskDatabase;
import org.springframework.stereotype.Component;

/**
 * What was found not to be as the events say, or as an anchor kept elsewhere says: each an event,
 * and an alarm as long as the desk runs.
 */
@Component
public final class Differences {

  /** The kind of the event. */
  public static final String FOUND = "DIFFERENCE_FOUND";

  private final DeskDatabase database;
  private final EventLog log;
  private final Map<String, List<String>> all = new ConcurrentSkipListMap<>();

  public Differences(DeskDatabase database, EventLog log) {
    this.database = database;
    this.log = log;
  }

  /** Notes what a look at something found, in place of what the look before found. */
  public void found(String where, List<String> words) {
    if (words.equals(all.getOrDefault(where, List.of()))) {
      return;
    }
    if (!words.isEmpty()) {
      Map<String, ?> content = Map.of("where", where, "words", words);
      database.write(() -> log.append(Actor.DESK, FOUND, null, content));
    }
    all.put(where, List.copyOf(words));
  }

  /** All of them, each a sentence without its full stop. */
  public List<String> words() {
    return all.values().stream().flatMap(List::stream).toList();
  }
}
