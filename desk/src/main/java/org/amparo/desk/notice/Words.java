package org.amparo.desk.notice;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amparo.desk.hold.Hold;
import org.amparo.desk.law.LawAnswer;
import org.amparo.model.BundledFiles;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** What notices say in one language apart from their own text: days, labels, and what is asked. */
final class Words {

  private static final String FILE = "notice-words/%s.yaml";
  private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      String file = FILE.formatted(language.code());
      ALL.put(
          language,
          new Words(
              YamlNode.parse(
                  BundledFiles.required(Words.class, file), file, ErrorCode.YAML_INVALID)));
    }
  }

  private final YamlNode file;

  private Words(YamlNode file) {
    this.file = file;
  }

  static Words of(Language language) {
    return java.util.Objects.requireNonNull(ALL.get(language));
  }

  /** A label, such as that of the booking number. */
  String label(String key) {
    return file.require("label").text(key);
  }

  /** What the law in force answers, in a sentence. */
  String outcome(LawAnswer answer, Hold hold) {
    return file.require("outcome")
        .text(
            answer.law().lacksStateLaw()
                ? "UNSUPPORTED"
                : answer.to(hold.asked()).outcome().name());
  }

  /** A moment with the zone of the jail's clocks. */
  String moment(ZonedDateTime moment) {
    return moment(moment.toLocalDateTime())
        + " "
        + DateTimeFormatter.ofPattern("z", Locale.US).format(moment);
  }

  private String moment(LocalDateTime moment) {
    return day(moment)
        + ", "
        + DateTimeFormatter.ofPattern(file.text("clock"), Locale.US).format(moment);
  }

  private String day(LocalDateTime day) {
    List<YamlNode> months = file.items("months");
    return file.text("day")
        .replace("{month}", months.get(day.getMonthValue() - 1).text())
        .replace("{day}", String.valueOf(day.getDayOfMonth()))
        .replace("{year}", String.valueOf(day.getYear()));
  }

  /** A text with what its names in braces stand for. */
  String filled(String text, Hold hold, LawAnswer answer, ZonedDateTime now) {
    CaseRecord facts = hold.facts();
    String asked = hold.asked().name();
    Map<String, String> values =
        Map.of(
            "jail", answer.law().place().name(),
            "booking", hold.booking(),
            "number", hold.number(),
            "today", moment(now),
            "received", received(facts).orElse(label("not-recorded")),
            "form", form(facts),
            "deadline", answer.deadline().map(this::moment).orElse(label("not-recorded")),
            "asked", file.require("asked").text(asked),
            "asked_you", file.require("asked_you").text(asked));
    String filled = text;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private Optional<String> received(CaseRecord facts) {
    if (facts.value(Fact.REQUEST_RECEIVED_AT) instanceof LocalDateTime at) {
      return Optional.of(moment(at));
    }
    return facts.value(Fact.REQUEST_RECEIVED_ON) instanceof java.time.LocalDate on
        ? Optional.of(day(on.atStartOfDay()))
        : Optional.empty();
  }

  private String form(CaseRecord facts) {
    return facts.value(Fact.REQUEST_FORM) instanceof String form && !form.equals("OTHER")
        ? form.replace("I247", "I-247")
        : label("not-recorded");
  }
}
