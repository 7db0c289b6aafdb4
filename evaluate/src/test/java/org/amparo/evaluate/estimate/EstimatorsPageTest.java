package org.amparo.evaluate.estimate;

import static org.amparo.evaluate.estimate.Trials.Tried.MATCHING;
import static org.amparo.evaluate.estimate.Trials.Tried.OLS_FACTOR;
import static org.amparo.evaluate.estimate.Trials.Tried.SURVIVAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.amparo.evaluate.estimate.SimulatedCounty.Effect;
import org.amparo.evaluate.estimate.SimulatedCounty.Feature;
import org.amparo.evaluate.estimate.SimulatedCounty.Ways;
import org.junit.jupiter.api.Test;

/** Coverage in a thousand made-up counties each, and the page that shows it. */
class EstimatorsPageTest {

  private static final Path PAGE = Path.of(System.getProperty("amparo.root"), "docs/estimators.md");
  private static final int BOOKINGS = 600;

  private static final Ways ADDS = Ways.fair(BOOKINGS, Effect.ADDS);
  private static final Ways BY_LOT = ADDS.with(Feature.BY_LOT);
  private static final Ways MULTIPLIES = Ways.fair(BOOKINGS, Effect.MULTIPLIES);

  private static final String RECURRING =
      "a person has one to five stays, alike in all on record and in half the variance of the rest";

  private static final List<Trials> FAIR =
      List.of(
          Trials.of(MATCHING, "holds depend on grade, charges and sex, all on record", ADDS),
          Trials.of(
              MATCHING,
              "holds depend on grade, charges and sex, all on record; " + RECURRING,
              ADDS.with(Feature.RECURRING)),
          Trials.of(
              OLS_FACTOR,
              "holds depend on the same; a hold multiplies each stay by one factor",
              MULTIPLIES),
          Trials.of(OLS_FACTOR, "the same; " + RECURRING, MULTIPLIES.with(Feature.RECURRING)),
          Trials.of(
              SURVIVAL,
              "holds come by lot; records end 8 to 16 days after each booking",
              BY_LOT.endingAfter(8)),
          Trials.of(
              SURVIVAL, "the same; " + RECURRING, BY_LOT.endingAfter(8).with(Feature.RECURRING)),
          Trials.of(
              SURVIVAL,
              "2,400 bookings; requests come by lot within six days of booking, to those still"
                  + " there, and add two days to stays that outlast the sixth; compared from the"
                  + " sixth day on",
              Ways.fair(4 * BOOKINGS, Effect.ADDS)
                  .with(Feature.BY_LOT, Feature.LATER_REQUESTS, Feature.LANDMARK)));

  private static final List<Trials> UNFAIR =
      List.of(
          Trials.of(
              MATCHING,
              "a trait that nobody recorded brings holds and long stays",
              ADDS.with(Feature.UNMEASURED)),
          Trials.of(
              OLS_FACTOR,
              "a trait that nobody recorded brings holds and long stays",
              MULTIPLIES.with(Feature.UNMEASURED)),
          Trials.of(
              MATCHING,
              "the file has bookings in proportion to their length",
              ADDS.with(Feature.LONG_STAYS)),
          Trials.of(
              SURVIVAL,
              "as above, and one in three of those held is lost sight of when half the stay is"
                  + " over",
              BY_LOT.endingAfter(8).with(Feature.INFORMATIVE)),
          Trials.of(
              SURVIVAL,
              "requests come by lot within six days of booking, to those still there; compared"
                  + " from booking on (immortal time)",
              BY_LOT.with(Feature.LATER_REQUESTS)),
          Trials.of(
              SURVIVAL,
              "holds by lot; the file has only stays that were over when it was made, 8 to 16 days"
                  + " after each booking (a file of releases)",
              BY_LOT.endingAfter(8).with(Feature.RELEASES_ONLY)),
          Trials.of(
              SURVIVAL,
              "holds by lot; half of the stays of those held that last more than eight days are"
                  + " not on record (unknown because long)",
              BY_LOT.with(Feature.LOST_IF_LONG)),
          Trials.of(
              OLS_FACTOR,
              "a hold makes the mean stay half as long again and stays less alike"
                  + " (heteroscedastic); the factor read as one of means",
              MULTIPLIES.with(Feature.UNLIKE_SPREADS)),
          Trials.of(SURVIVAL, "holds depend on grade, charges and sex", ADDS.endingAfter(8)));

  private static final Trials BY_LENGTH =
      Trials.of(
          OLS_FACTOR,
          "the file has bookings in proportion to their length",
          MULTIPLIES.with(Feature.LONG_STAYS));

  @Test
  void theIntervalsHoldTheTruthIn93To97OfAHundredCountiesWhereTheAssumptionsHold() {
    assertThat(FAIR)
        .allSatisfy(
            trials -> assertThat(trials.covered()).as(trials.toString()).isBetween(0.93, 0.97));
  }

  @Test
  void whereAnAssumptionFailsTheIntervalsDoNotHoldWhatTheySay() {
    assertThat(UNFAIR)
        .allSatisfy(trials -> assertThat(trials.covered()).as(trials.toString()).isLessThan(0.93));
  }

  @Test
  void aFactorOnLogNormalStaysOutlivesAFileByLengthWhoseDaysDoNot() {
    assertThat(BY_LENGTH.covered()).isBetween(0.92, 0.97);
  }

  @Test
  void thePageIsWhatTheTrialsGive() throws IOException {
    String page = page();
    if (Boolean.getBoolean("amparo.regenerate")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Estimators of added time, tried

            Written by `EstimatorsPageTest` (`build-support/regenerate`); do not edit. What each estimator is, and its formula, stands in
            [methods](methods.md#compared-with-similar-people).

            Each row is %,d made-up counties of %,d bookings, each from its own seed, in which what a hold adds is known. *Covered* is the
            share of them whose 95 percent interval holds it: about 95 %% where the estimator's assumptions hold.

            ## Where the assumptions hold

            """
                .formatted(Trials.COUNTIES, BOOKINGS));
    rows(page, FAIR);
    page.append(
        """

        ## Where one fails

        No interval shows that an assumption fails: it is as narrow as before, around the wrong number. A study whose comparison group is
        a sample by length of stay, or whose records lack what brings both holds and long stays, has this error whatever its sample.

        """);
    rows(page, UNFAIR);
    page.append(
        """

        ## Where one fails and little comes of it

        These stays are log-normal: a file that holds them in proportion to their length shifts the logarithms of both groups nearly alike.
        The factor outlives that; the days of the other estimators do not. Other distributions of stays need not be so kind.

        """);
    rows(page, List.of(BY_LENGTH));
    return page.toString();
  }

  private static void rows(StringBuilder page, List<Trials> all) {
    page.append(
        "| estimator | county | true | found, on average | covered |\n|---|---|--:|--:|--:|\n");
    for (Trials trials : all) {
      page.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.2f | %.2f | %.1f %% |%n",
              trials.estimator(),
              trials.county(),
              trials.truth(),
              trials.found(),
              100 * trials.covered()));
    }
  }
}
