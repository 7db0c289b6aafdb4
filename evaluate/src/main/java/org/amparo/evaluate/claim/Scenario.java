package org.amparo.evaluate.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.amparo.evaluate.Unit;
import org.amparo.evaluate.claim.Cell.Cost;
import org.amparo.evaluate.text.Amounts;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * What a policy would have saved in a year, made of published inputs: days past release, times the
 * price of a day, times the share of days no longer spent in jail. Nothing of it is measured.
 *
 * @param claim its inputs, and rows {@code price} and {@code low-}, {@code central-} and {@code
 *     high-days}, {@code -released} and {@code -saving}
 */
public record Scenario(Claim claim) {

  /** From the end that saves least. */
  public static final List<String> ENDS = List.of("low", "central", "high");

  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  /** The scenarios that ship with Amparo, in the order of their files. */
  public static List<Scenario> bundled() {
    return BundledFiles.read(Scenario.class, "scenarios", ".yaml").entrySet().stream()
        .map(file -> read(YamlNode.parse(file.getValue(), file.getKey(), ErrorCode.CLAIM_INVALID)))
        .toList();
  }

  /** The scenario of a file; AMP-502 for none, or where its ends are not of one cell, in order. */
  public static Scenario read(YamlNode file) {
    Claim claim = ClaimLoader.load(file);
    for (String row : List.of("price", "-days", "-released", "-saving")) {
      for (String end : row.startsWith("-") ? ENDS : List.of("")) {
        if (claim.rows().stream().noneMatch(each -> each.id().equals(end + row))) {
          throw file.error("the scenario has no row '" + end + row + "'", "add the row");
        }
      }
    }
    Scenario scenario = new Scenario(claim);
    List<BigDecimal> savings = ENDS.stream().map(scenario::saving).toList();
    long cells = ENDS.stream().map(end -> scenario.row(end, "saving").cell()).distinct().count();
    if (cells > 1 || !savings.stream().sorted().toList().equals(savings)) {
      throw file.error(
          "the ends are not of one measure and one kind of rate, or not in order",
          "give their savings one cell, and order them by what they save");
    }
    return scenario;
  }

  /** The scenario of a county, where Amparo has one. */
  public static Optional<Scenario> at(String geoid) {
    return bundled().stream()
        .filter(scenario -> scenario.claim().places().equals(List.of(geoid)))
        .findFirst();
  }

  /** A factor of an end: its days, or the share of them that is no longer spent in jail. */
  public ClaimRow row(String end, String part) {
    return claim.row(end + "-" + part);
  }

  /** What an end saves, in cents, to two significant digits: its inputs bear no more. */
  public BigDecimal saving(String end) {
    return row(end, "saving").exact().round(TWO_DIGITS).setScale(0, RoundingMode.UNNECESSARY);
  }

  /** How its days are counted and what they are priced at. */
  public Cost cell() {
    return (Cost) row(ENDS.getFirst(), "saving").cell();
  }

  /** An end with its numbers, such as {@code 648 days × $231.70 × 86 of 100}. */
  public String formula(String end) {
    return "%s days × %s × %s of 100"
        .formatted(
            whole(row(end, "days").exact()),
            Amounts.written(claim.row("price").exact(), Unit.CENTS_PER_DAY),
            whole(row(end, "released").exact().movePointRight(2)));
  }

  private static String whole(BigDecimal number) {
    return Amounts.written(number.setScale(0, RoundingMode.HALF_UP), Unit.NUMBERS);
  }
}
