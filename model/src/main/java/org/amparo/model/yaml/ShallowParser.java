package org.amparo.model.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Refuses tags, and values nested so deep that whatever walks through them runs out of stack. */
final class ShallowParser extends ParserImpl {

  private static final int DEEPEST = 100;

  private int depth;

  ShallowParser(LoadSettings settings, String text) {
    super(settings, new StreamReader(settings, text));
  }

  @Override
  public Event next() {
    Event event = super.next();
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent start -> start.getTag();
          default -> Optional.empty();
        };
    if (tag.isPresent()) {
      throw new ParserException("tags are not taken, such as " + tag.get(), event.getStartMark());
    }
    if (event instanceof CollectionStartEvent) {
      depth++;
    } else if (event instanceof CollectionEndEvent) {
      depth--;
    }
    if (depth > DEEPEST) {
      throw new ParserException(
          "values are nested more than " + DEEPEST + " deep", event.getStartMark());
    }
    return event;
  }
}
