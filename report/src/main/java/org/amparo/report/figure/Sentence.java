package org.amparo.report.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.report.language.Counted;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Phrase;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Shown;

/** A sentence of words and figures, which is put into words when a page is written. */
public record Sentence(List<Object> parts) {

  /** Words of every language. */
  private record Message(String key, List<Slot> slots) {}

  /** A figure, with or without what it counts. */
  public record Printed(Amount amount, boolean noun) implements Counted {
    @Override
    public Number count() {
      return amount.recorded() ? new BigDecimal(amount.last().value()) : BigDecimal.ZERO;
    }

    private String text(Messages messages) {
      String counted = noun && amount.recorded() ? " " + amount.last().noun() : "";
      return amount.words(messages) + counted;
    }
  }

  /** One number of a figure. */
  public record Single(Shown shown) implements Counted {
    @Override
    public Number count() {
      return new BigDecimal(shown.value());
    }
  }

  /** A name in English, whatever the language of the sentence. */
  public record Named(String text) {}

  /** A link. */
  public record Linked(String text, String href) {}

  public static Sentence of(String key, Slot... slots) {
    return new Sentence(List.of(new Message(key, List.of(slots))));
  }

  /** Words in English, on every page. */
  public static Sentence english(String words) {
    return new Sentence(List.of(new Named(words)));
  }

  /** What a template prints, in order. */
  public List<Object> pieces(Messages messages) {
    return parts.stream()
        .flatMap(
            part ->
                part instanceof Message message
                    ? Phrase.pieces(messages, message.key(), message.slots().toArray(Slot[]::new))
                        .stream()
                    : Stream.of(part))
        .toList();
  }

  /** The sentence without markup. */
  public String text(Messages messages) {
    return pieces(messages).stream()
        .map(
            piece ->
                switch (piece) {
                  case Printed printed -> printed.text(messages);
                  case Single single -> single.shown().text();
                  case Named named -> named.text();
                  case Linked link -> link.text();
                  default -> piece.toString();
                })
        .collect(Collectors.joining());
  }

  /** A figure with the name of what it counts. */
  public static Slot counted(String name, Amount amount) {
    return new Slot(name, new Printed(amount, true));
  }

  /** A figure without it. */
  public static Slot bare(String name, Amount amount) {
    return new Slot(name, new Printed(amount, false));
  }

  public static Slot number(String name, Shown shown) {
    return new Slot(name, new Single(shown));
  }

  public static Slot named(String name, String english) {
    return new Slot(name, new Named(english));
  }

  /** Several as one, a space between them. */
  public static Sentence joined(Sentence... sentences) {
    List<Object> parts = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (!parts.isEmpty()) {
        parts.add(" ");
      }
      parts.addAll(sentence.parts());
    }
    return new Sentence(List.copyOf(parts));
  }
}
