package org.amparo.ingest.place;

import java.util.Locale;
import java.util.Set;
import org.amparo.model.place.SiteKind;
import org.jspecify.annotations.Nullable;

/** What sort of site a facility is, by ICE's type, its operator and its name, in this order. */
final class FacilityWords {

  private static final Set<String> COMPANIES =
      Set.of("GEO", "CCA", "CEC", "M&TC", "MVM", "AGS", "CORNELL", "AKAL", "ICA", "CFDFC");

  private FacilityWords() {}

  /** The kind of site. */
  static SiteKind kind(FacilityRow row, boolean countyNamed) {
    String type = upper(row.typeDetail());
    String operator = upper(row.operator());
    String name = upper(row.name());
    boolean byCounty = operator.startsWith("COUNTY");
    SiteKind byType = ofType(type, row.code(), name);
    if (byType != null) {
      return byType;
    }
    SiteKind byOperator = ofOperator(operator);
    if (byOperator != null) {
      return byOperator;
    }
    SiteKind byName = SiteWords.kind(name, countyNamed);
    if (byName == SiteKind.AREA) {
      // A list of facilities names no areas: MARIN COUNTY is its jail.
      boolean jail = byCounty || type.equals("IGSA") || type.equals("USMS IGA");
      return jail && countyNamed ? SiteKind.COUNTY_JAIL : SiteKind.OTHER;
    }
    return byName == SiteKind.OTHER && operator.equals("CITY") ? SiteKind.CITY_JAIL : byName;
  }

  private static @Nullable SiteKind ofType(String type, String code, String name) {
    return switch (type) {
      case "HOSPITAL", "HEALTH" -> SiteKind.HOSPITAL;
      case "HOLD", "STAGING", "TRANSPORT", "AIRPORT", "POE", "BPS" -> SiteKind.OFFICE;
      case "BOP", "SPC" -> SiteKind.FEDERAL;
      case "CDF", "USMS CDF", "DIGSA" -> SiteKind.DETENTION_CENTER;
      case "JUVENILE", "FAMILY", "ORR" -> SiteKind.JUVENILE;
      default ->
          code.endsWith("HOLD") || name.contains("HOLD ROOM") || name.contains("HOLDROOM")
              ? SiteKind.OFFICE
              : null;
    };
  }

  private static @Nullable SiteKind ofOperator(String operator) {
    if (COMPANIES.contains(operator) || operator.startsWith("LASALLE")) {
      return SiteKind.DETENTION_CENTER;
    }
    return switch (operator) {
      case "HOSPITAL" -> SiteKind.HOSPITAL;
      case "HOTEL" -> SiteKind.HOTEL;
      case "BOP", "FEDERAL" -> SiteKind.FEDERAL;
      default -> null;
    };
  }

  private static String upper(@Nullable String text) {
    return text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
  }
}
