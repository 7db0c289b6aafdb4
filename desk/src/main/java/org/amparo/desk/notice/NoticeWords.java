package org.amparo.desk.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amparo.desk.law.AnswerView;
import org.amparo.desk.law.Helpline;
import org.amparo.policy.law.OwedDuty;

/** The words of a printed notice, paragraph by paragraph as {@code notice.jte} prints them. */
record NoticeWords(PrintedNotice notice) {

  private static final String BOOKING = "{booking}";

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(notice.law().law().place().name());
    lines.add(notice.title(BOOKING));
    lines.add(notice.numbers(BOOKING));
    notice.parts(BOOKING).forEach(part -> add(lines, part));
    return lines;
  }

  private void add(List<String> lines, Notice.Part part) {
    switch (part.block()) {
      case WORDS, BLANK -> lines.add(part.words());
      case LAW -> law(lines);
      case DUTIES -> duties(lines);
      case NUMBERS -> numbers(lines);
      case SIGNATURE -> signature(lines);
    }
  }

  private String label(String key) {
    return notice.language().text("label", key);
  }

  private void law(List<String> lines) {
    List<AnswerView.Reason> reasons = notice.reasons();
    lines.add(label("law"));
    lines.add((notice.outcome() + (reasons.isEmpty() ? "" : " " + label("in-english"))).strip());
    for (AnswerView.Reason reason : reasons) {
      lines.add("%s%s: %s".formatted(reason.policy(), notice.adopted(reason), reason.rule()));
      reason.restsOn().forEach(one -> lines.add(PrintedNotice.cited(one)));
    }
  }

  private void duties(List<String> lines) {
    List<OwedDuty> duties = notice.duties();
    if (!duties.isEmpty()) {
      lines.add(label("duties"));
    }
    for (OwedDuty owed : duties) {
      lines.add(owed.policy().name() + ": " + owed.duty().text());
      owed.duty().citations().forEach(one -> lines.add(PrintedNotice.cited(one)));
    }
  }

  private void numbers(List<String> lines) {
    lines.add(label("numbers"));
    for (Helpline line : Helpline.values()) {
      String number = Optional.ofNullable(notice.county().numbers().get(line)).orElse("");
      lines.add((label(line.name()) + " " + number).strip());
    }
  }

  private void signature(List<String> lines) {
    lines.add(label("by"));
    lines.add(label("to"));
    lines.add(label("at"));
    if (notice.toPerson()) {
      lines.add(label("interpreter"));
      lines.add(label("signature"));
      lines.add(label("would-not-sign"));
    }
  }
}
