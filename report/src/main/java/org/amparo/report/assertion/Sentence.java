package org.amparo.report.assertion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amparo.report.assertion.AssertionWords.Form;
import org.amparo.report.language.Counted;
import org.amparo.report.language.Messages;
import org.amparo.report.language.Phrase;
import org.amparo.report.language.Slot;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Shown;

/** A sentence of words, names and assertions, which is put into words when a page is written. */
public record Sentence(List<Object> parts) {

  private static final Pattern END = Pattern.compile("[.?!] *$");

  /** Words that an assertion is printed with. */
  private record Quantified(String text) {}

  /** Words of every language. */
  private record Message(String key, List<Slot> slots) {}

  /** An assertion, with as much of it as the sentence has room for. */
  public record Asserted(Assertion assertion, Form form) implements Counted {
    @Override
    public Number count() {
      return AssertionWords.count(assertion);
    }
  }

  /** An assertion that decides what is said and is not said itself. */
  private record Unprinted(Assertion assertion) {}

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

  /**
   * A message with what stands in its places. Its assertions are of one base, period and group, or
   * the program is at fault: two that differ would be read as one.
   */
  public static Sentence of(String key, Slot... slots) {
    List<Assertion.Ground> grounds =
        asserted(List.of(slots)).map(Assertion::ground).distinct().toList();
    if (grounds.size() > 1) {
      throw new IllegalStateException(
          "%s sets numbers side by side that it does not declare: %s".formatted(key, grounds));
    }
    return across(key, slots);
  }

  /** The same where the message itself says that its numbers differ in base, period or group. */
  public static Sentence across(String key, Slot... slots) {
    return new Sentence(List.of(new Message(key, List.of(slots))));
  }

  private static Stream<Assertion> asserted(List<Slot> slots) {
    return slots.stream()
        .map(Slot::value)
        .flatMap(
            value ->
                value instanceof Asserted asserted ? Stream.of(asserted.assertion()) : Stream.of());
  }

  /** The same sentence, which rests on these too and prints none of them. */
  public Sentence restingOn(Assertion... more) {
    List<Object> all = new ArrayList<>(parts);
    for (Assertion assertion : more) {
      all.add(new Unprinted(assertion));
    }
    return new Sentence(List.copyOf(all));
  }

  /** What the sentence rests on, in the order in which it is said in English. */
  public List<Assertion> assertions() {
    return parts.stream()
        .flatMap(
            part ->
                switch (part) {
                  case Message message -> asserted(message.slots());
                  case Asserted asserted -> Stream.of(asserted.assertion());
                  case Unprinted unprinted -> Stream.of(unprinted.assertion());
                  default -> Stream.<Assertion>of();
                })
        .toList();
  }

  /** Words in English, on every page. */
  public static Sentence english(String words) {
    return new Sentence(List.of(new Named(words)));
  }

  /** What a template prints, in order; a sentence that begins with a quantifier has a capital. */
  public List<Object> pieces(Messages messages) {
    List<Object> pieces = new ArrayList<>();
    boolean begins = true;
    for (Object piece : printed(messages)) {
      boolean asserted = piece instanceof Quantified;
      String text = piece instanceof Quantified quantified ? quantified.text() : piece.toString();
      if (asserted || piece instanceof String) {
        pieces.add(begins && asserted ? capital(text) : text);
        begins = (begins && text.isBlank()) || END.matcher(text).find();
      } else {
        pieces.add(piece);
        begins = false;
      }
    }
    return List.copyOf(pieces);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private List<Object> printed(Messages messages) {
    AssertionWords words = new AssertionWords(messages);
    return parts.stream()
        .flatMap(
            part ->
                part instanceof Message message
                    ? Phrase.pieces(messages, message.key(), message.slots().toArray(Slot[]::new))
                        .stream()
                    : part instanceof Unprinted ? Stream.of() : Stream.of(part))
        .flatMap(
            piece ->
                piece instanceof Asserted asserted
                    ? words.pieces(asserted.assertion(), asserted.form()).stream()
                        .map(word -> word instanceof String text ? new Quantified(text) : word)
                    : Stream.of(piece))
        .<Object>map(piece -> piece instanceof Shown shown ? new Single(shown) : piece)
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

  /** An assertion with its quantifier. */
  public static Slot says(String name, Assertion assertion) {
    return new Slot(name, new Asserted(assertion, Form.PLAIN));
  }

  /** An assertion as a number alone, where the words around it say what kind it is. */
  public static Slot digits(String name, Assertion assertion) {
    return new Slot(name, new Asserted(assertion, Form.BARE));
  }

  /** An assertion with what it counts. */
  public static Slot counts(String name, Assertion assertion) {
    return new Slot(name, new Asserted(assertion, Form.COUNTED));
  }

  /** An assertion with its interval, where it has one. */
  public static Slot ranges(String name, Assertion assertion) {
    return new Slot(name, new Asserted(assertion, Form.WITH_RANGE));
  }

  /** The interval of an estimate alone. */
  public static Slot interval(String name, Assertion assertion) {
    return new Slot(name, new Asserted(assertion, Form.INTERVAL));
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

  /** Several as one, a space between them. */
  public static Sentence joined(List<Sentence> sentences) {
    return joined(sentences.toArray(Sentence[]::new));
  }
}
