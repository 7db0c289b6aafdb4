package org.amparo.report.language;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message that may hold markup; words put into it are escaped. */
public record Phrase(List<Object> pieces) implements Content {

  /** Signs that no message holds: they keep the places while ICU forms the sentence. */
  private static final char FIRST_MARK = '\uE000';

  /** Words put into a message, kept apart from the message's own. */
  private record Words(String text) {}

  /** A message in pieces, for a template that prints what stands in its places. */
  public static List<Object> pieces(Messages messages, String key, Slot... slots) {
    return of(messages, key, slots).pieces().stream()
        .map(piece -> piece instanceof Words words ? words.text() : piece)
        .toList();
  }

  static Phrase of(Messages messages, String key, Slot... slots) {
    Map<String, Object> values = new HashMap<>();
    List<Object> marked = new ArrayList<>();
    for (Slot slot : slots) {
      if (slot.value() instanceof Number) {
        values.put(slot.name(), slot.value());
      } else {
        values.put(slot.name(), String.valueOf((char) (FIRST_MARK + marked.size())));
        marked.add(slot.value() instanceof String words ? new Words(words) : slot.value());
        if (slot.value() instanceof Counted counted) {
          values.put(slot.name() + "_n", counted.count());
        }
      }
    }
    String text = messages.say(key, values);
    List<Object> pieces = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < text.length(); at++) {
      int mark = text.charAt(at) - FIRST_MARK;
      if (mark >= 0 && mark < marked.size()) {
        pieces.add(text.substring(from, at));
        pieces.add(marked.get(mark));
        from = at + 1;
      }
    }
    pieces.add(text.substring(from));
    return new Phrase(List.copyOf(pieces));
  }

  @Override
  public void writeTo(TemplateOutput output) {
    for (Object piece : pieces) {
      switch (piece) {
        case Words words -> output.writeUserContent(words.text());
        case Content content -> output.writeUserContent(content);
        default -> output.writeContent(piece.toString());
      }
    }
  }
}
