package org.amparo.report.page;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amparo.evaluate.Status;

/** What codes are called on the page. */
final class Words {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.US);

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("criminality.convicted", "Convicted of a crime"),
          Map.entry("criminality.pending", "Charges pending, no conviction"),
          Map.entry("criminality.other", "Neither conviction nor pending charge"),
          Map.entry("grade.other", "Another grade, such as an infraction"),
          Map.entry("category.dui", "Driving under the influence (DUI)"),
          Map.entry("category.obstruction", "Obstruction of an officer or of justice"),
          Map.entry("category.property", "Other property offence"),
          Map.entry("category.traffic", "Other traffic offence"),
          Map.entry("category.trafficking-persons", "Human trafficking"),
          Map.entry("threat-level.1", "Level 1"),
          Map.entry("threat-level.2", "Level 2"),
          Map.entry("threat-level.3", "Level 3"),
          Map.entry("race.asian-pacific-island", "Asian or Pacific Islander"),
          Map.entry("race.amer-indian-alaskan", "American Indian or Alaska Native"),
          Map.entry("citizenship.all-other-countries", "All other countries"),
          Map.entry("threat-level.none", "No level assigned"));

  private Words() {}

  /** A code of a dimension, such as {@code criminality} and {@code convicted}. */
  static String code(String dimension, String code) {
    if (code.equals("unknown")) {
      return "Not recorded";
    }
    String known = CODES.get(dimension + "." + code);
    if (known != null) {
      return known;
    }
    return dimension.equals("citizenship") ? names(code) : sentence(code);
  }

  /** {@code el-salvador} as "El Salvador". */
  private static String names(String code) {
    return Arrays.stream(code.split("-", -1)).map(Words::sentence).collect(Collectors.joining(" "));
  }

  /** A way of grouping people, as a heading. */
  static String dimension(String name) {
    return switch (name) {
      case "gender" -> "Sex";
      default -> sentence(name);
    };
  }

  /** {@code motor-vehicle} as "Motor vehicle". */
  static String sentence(String code) {
    String words = code.replace('-', ' ').replace('_', ' ').strip();
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT)
            + words.substring(1).toLowerCase(Locale.ROOT);
  }

  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  static String status(Status status) {
    return switch (status) {
      case ISSUED -> "issued by the agency";
      case RECEIVED -> "received by the jail";
      case DECIDED -> "decided under a policy";
      case CARRIED_OUT -> "carried out by the jail";
      case UNKNOWN -> "stage not recorded";
    };
  }

  static String measure(String measure) {
    return switch (measure) {
      case "direct" -> "Direct";
      case "counterfactual" -> "Counterfactual";
      case "gross" -> "Gross";
      case "ceiling" -> "Ceiling";
      default -> sentence(measure);
    };
  }

  static String rate(String rate) {
    return switch (rate) {
      case "marginal" -> "Marginal rate";
      case "average" -> "Average rate";
      case "contract" -> "Contract rate";
      case "reimbursed" -> "Reimbursed";
      default -> sentence(rate);
    };
  }
}
