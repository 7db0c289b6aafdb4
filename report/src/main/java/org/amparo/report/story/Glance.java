package org.amparo.report.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.evaluate.Unit;
import org.amparo.report.figure.Figures;
import org.amparo.report.language.Wording;
import org.amparo.report.number.Amount;
import org.amparo.report.number.Part;
import org.amparo.report.number.Shown;
import org.amparo.report.section.HoldDefinitions;
import org.jspecify.annotations.Nullable;

/**
 * The page's main figures side by side.
 *
 * @param cards at most eight
 */
public record Glance(List<Card> cards) {

  private static final int MOST = 8;

  /** A part of a whole is read as one only where both are counts. */
  private static final Set<Unit> COUNTS = EnumSet.of(Unit.PEOPLE, Unit.REQUESTS, Unit.BOOKINGS);

  /**
   * One figure.
   *
   * @param label what it is, in a few words
   * @param amount the figure
   * @param of what it is a part of, or null
   * @param unknown how many records it could not place, or null where none or of no meaning
   */
  public record Card(String label, Amount amount, @Nullable Shown of, @Nullable Shown unknown) {}

  public static @Nullable Glance of(Figures figures) {
    String hold = "time.direct." + HoldDefinitions.primary(figures);
    boolean total = !figures.has("requests.received") && !figures.has("requests.issued");
    List<@Nullable Card> cards = new ArrayList<>();
    cards.add(card(figures, "received", "requests.received"));
    cards.add(card(figures, "issued", "requests.issued"));
    cards.add(total ? card(figures, "total", "requests.total") : null);
    cards.add(card(figures, "people", "requests.people"));
    cards.add(card(figures, "bookings", hold + ".bookings"));
    cards.add(card(figures, "hours", hold + ".hours"));
    cards.add(card(figures, "over", hold + ".over-48-hours"));
    cards.add(card(figures, "cost", "cost.direct.average"));
    cards.add(card(figures, unconvicted(figures), "human.never-convicted"));
    cards.add(card(figures, "held", "bookings.held"));
    cards.add(card(figures, "ledger-people", "ledger.people"));
    cards.add(card(figures, "ledger-days", "ledger.inmate-days"));
    cards.add(card(figures, "ledger-cost", "ledger.cents"));
    cards.add(card(figures, "ledger-per-day", "ledger.cents-per-day"));
    cards.add(card(figures, "ledger-months", "ledger.months"));
    cards.add(card(figures, "custody", "link.to-custody"));
    cards.add(card(figures, "removal", "link.to-removal"));
    List<Card> present =
        cards.stream().flatMap(Stream::ofNullable).filter(Objects::nonNull).limit(MOST).toList();
    return present.isEmpty() ? null : new Glance(present);
  }

  /** Where the agency's word is all there is, it is no court's record. */
  private static String unconvicted(Figures figures) {
    return Concerned.asReported(figures) ? "unconvicted-reported" : "unconvicted";
  }

  private static @Nullable Card card(Figures figures, String label, String id) {
    Amount amount = figures.brief(id);
    if (amount == null) {
      return null;
    }
    Unit unit = figures.find(id).orElseThrow().unit();
    return new Card(
        Wording.say("glance." + label),
        amount,
        COUNTS.contains(unit) ? figures.part(id, Part.DENOMINATOR) : null,
        figures.some(id, Part.UNKNOWN));
  }
}
