package org.amparo.desk.notice;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/** A language in which notices are printed, with what they say apart from their own text. */
public enum Language {
  EN,
  ES,
  HT;

  private static final Map<Language, YamlNode> WORDS = new EnumMap<>(Language.class);

  static {
    for (Language language : values()) {
      String file = "notice-words/%s.yaml".formatted(language.code());
      String text = BundledFiles.required(Language.class, file);
      WORDS.put(language, YamlNode.parse(text, file, ErrorCode.YAML_INVALID));
    }
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  private YamlNode words(String key) {
    return Objects.requireNonNull(WORDS.get(this)).require(key);
  }

  public String text(String list, String key) {
    return words(list).text(key);
  }

  public String moment(ZonedDateTime moment) {
    String zone = DateTimeFormatter.ofPattern("z", Locale.US).format(moment);
    return moment(moment.toLocalDateTime()) + " " + zone;
  }

  String moment(LocalDateTime moment) {
    DateTimeFormatter clock = DateTimeFormatter.ofPattern(words("clock").text(), Locale.US);
    return day(moment.toLocalDate()) + words("at").text() + clock.format(moment);
  }

  String day(LocalDate day) {
    return words("day")
        .text()
        .replace("{month}", words("months").items().get(day.getMonthValue() - 1).text())
        .replace("{day}", String.valueOf(day.getDayOfMonth()))
        .replace("{year}", String.valueOf(day.getYear()));
  }
}
