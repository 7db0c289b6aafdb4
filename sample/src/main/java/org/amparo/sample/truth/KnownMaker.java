package org.amparo.sample.truth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.amparo.sample.Draw;
import org.amparo.sample.Weighted;
import org.jspecify.annotations.Nullable;

/** Draws what is true of a person and a request besides times. */
final class KnownMaker {

  private record Kind(String text, String grade, String category) {}

  private static final Weighted<Kind> KINDS =
      Weighted.of(new Kind("DISORDERLY CONDUCT", "MISDEMEANOR", "PUBLIC_ORDER"), 0.25)
          .and(new Kind("PETIT THEFT", "MISDEMEANOR", "THEFT"), 0.2)
          .and(new Kind("DRIVING UNDER THE INFLUENCE", "MISDEMEANOR", "DUI"), 0.15)
          .and(new Kind("BATTERY", "MISDEMEANOR", "SIMPLE_ASSAULT"), 0.1)
          .and(new Kind("BURGLARY", "FELONY", "BURGLARY"), 0.1)
          .and(new Kind("AGGRAVATED ASSAULT", "FELONY", "AGGRAVATED_ASSAULT"), 0.1)
          .and(new Kind("ROBBERY", "FELONY", "ROBBERY"), 0.05)
          .and(new Kind("NO VALID LICENSE", "INFRACTION", "TRAFFIC"), 0.05)
          .build();

  private static final Weighted<Custody.Reason> REASONS =
      Weighted.of(Custody.Reason.BOND_OR_RECOGNIZANCE, 0.6)
          .and(Custody.Reason.DISMISSED, 0.25)
          .and(Custody.Reason.DIVERSION, 0.1)
          .and(Custody.Reason.ACQUITTED, 0.05)
          .build();

  private static final Weighted<String> RACES =
      Weighted.of("WHITE", 0.5).and("BLACK", 0.2).and("HISPANIC", 0.3).build();

  private KnownMaker() {}

  static Custody.Reason reason(Draw draw) {
    return REASONS.pick(draw, "reason");
  }

  static Known known(Draw draw, @Nullable Asked asked) {
    List<Known.Charge> charges = new ArrayList<>();
    String status =
        switch (reason(draw)) {
          case DISMISSED -> "DISMISSED";
          case ACQUITTED -> "ACQUITTED";
          default -> "OPEN";
        };
    for (int i = 0; i < draw.between("charges", 1, 4); i++) {
      Kind kind = KINDS.pick(draw.part("charge", i), "kind");
      charges.add(new Known.Charge(kind.text(), kind.grade(), kind.category(), status));
    }
    List<Known.Conviction> convictions = new ArrayList<>();
    for (int i = 0; asked != null && i < draw.between("convictions", -1, 3); i++) {
      Draw one = draw.part("conviction", i);
      Kind kind = KINDS.pick(one, "kind");
      LocalDate on =
          LocalDate.ofInstant(asked.receivedAt(), ZoneOffset.UTC)
              .minusDays(one.between("days-ago", 400, 6_000));
      convictions.add(
          new Known.Conviction(
              kind.text(), kind.grade(), kind.category(), on, one.between("sentence", 0, 300)));
    }
    int age = asked == null ? draw.between("age", 18, 60) : asked.age();
    return new Known(
        draw.chance("man", 0.8) ? "MALE" : "FEMALE",
        RACES.pick(draw, "race"),
        2022 - age,
        charges,
        convictions);
  }

  static Asked asked(
      Draw draw,
      int number,
      Instant receivedAt,
      Asked.Answer answer,
      Instant endIfHonored,
      Instant answeredAt) {
    return new Asked(
        "D" + number,
        receivedAt,
        answer,
        endIfHonored,
        answeredAt,
        draw.between("level", 1, 4),
        draw.chance("minor", 0.02) ? 17 : draw.between("age", 19, 60),
        new Asked.Boxes(
            draw.chance("form", 0.97),
            draw.chance("cause", 0.9),
            draw.chance("document", 0.1),
            draw.chance("warrant", 0.8),
            draw.chance("judge", 0.05),
            draw.chance("served", 0.7),
            draw.chance("order", 0.2),
            draw.chance("citizen", 0.02),
            draw.chance("victim", 0.05)));
  }
}
