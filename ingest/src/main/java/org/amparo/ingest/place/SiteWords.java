package org.amparo.ingest.place;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.amparo.model.place.County;
import org.amparo.model.place.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * What sort of site words speak of. A guess by rule from the words alone: a jail that carries a
 * county's name may be run by a company, so a row that rests on this alone is not reviewed.
 */
final class SiteWords {

  private static final Map<SiteKind, Pattern> FIRST_THAT_FITS = new LinkedHashMap<>();

  static {
    put(SiteKind.JUVENILE, "JUV|JUVENILE|YOUTH|CHILDREN'?S|ACADEMY");
    put(
        SiteKind.HOSPITAL,
        "HOSP|HOSPITAL|MED CTR|MED CENTER|MEDICAL (CENTER|CTR)|HEALTH|HLTH|BEHV|PSYCHIATRIC");
    put(
        SiteKind.HOTEL,
        "INN|HOTEL|HTL|SUITES|STES?|MOTEL|MARRIOTT|HILTON|RAMADA|WYNDHAM|SHERATON|BEST WEST(ERN)?"
            + "|SUPER 8|EXTENDED STAY|RESIDENCE INN|TRUSTED ADULT|NEIGHBOR-FAMILY");
    put(
        SiteKind.FEDERAL,
        "BOP\\w*|USBOP|FCI|FCC|FDC|FPC|FMC|LSCI|USP|MDC|FEDERAL|FED\\.? ?CORR\\S*|USMS?|US ?MS"
            + "|MARSH?ALL?S?|BORDER PATROL|CBP|POE|PORT OF ENTRY|SPC|SERVICE PROCESSING"
            + "|FEDCAP\\S*");
    put(SiteKind.OFFICE, "PROBATION|PAROLE|P ?& ?P|PP|USCIS|CIS|SUB-?OFFICE|ERO|FIELD OFFICE");
    put(SiteKind.COURT, "COURT|COURTHOUSE|MAGISTRATE|JUDICIAL");
    put(
        SiteKind.AREA,
        "GENERAL|NON-SPECIFIC|FUGITIVE\\w*|FUGOPS?|FUG OPS|AT LARGE|CRIM|NON CRIM|STREET ARREST"
            + "|VCAS|NON-CUSTODIAL|AIRPORT");
    put(
        SiteKind.STATE_PRISON,
        "STATE (PRISON|JAIL|PENITENTIARY|CORRECTIONAL)|STATE CORR|PENITENTIARY|RECEPTION CENTER"
            + "|(DEPT|DEPARTMENT) OF (CRIMINAL JUSTICE|CORRECTIONS),? .*|DEPT CRIMINAL JUSTICE.*"
            + "|(\\w\\w|STATE|FLORIDA) (DOC|DEPARTMENT OF CORRECTIONS)|SCI|FLDOC|C\\.I\\.|C\\.F\\.");
    put(
        SiteKind.CITY_JAIL,
        "POLICE|P\\.?D|CITY JAIL|CITY DETENTION|CITY CORR\\w*|CITY LOCKUP|CITY (JUSTICE|POLICE)");
    put(SiteKind.REGIONAL_JAIL, "REGIONAL|REG\\.? JAIL");
  }

  private static final Pattern JAIL =
      Pattern.compile(
          "\\b(JAIL|JAILS|GAOL|DET|DETENTION|CORR|CORRECTIONS?|CORRECTIONAL|DOC|PRISON|SHERIFF"
              + "|SHERIFFS|SHERIFF'S|SHERRIF'S|SO|S\\.O|L\\.E\\.C|LEC|LAW ENFORCEMENT|JUSTICE"
              + "|PUB(LIC)? SAF\\w*|ADC|WORKHOUSE|WORK RELEASE|PRE-?TRIAL|HOLDING)\\b");
  private static final Pattern PRISON =
      Pattern.compile("\\b(PRISON|CORRECTIONAL (INSTITUTION\\w*|FACILITY|INST)|CI|CF|CCF|DOC)\\b");

  private SiteWords() {}

  private static void put(SiteKind kind, String words) {
    FIRST_THAT_FITS.put(kind, Pattern.compile("\\b(" + words + ")(?![\\w])"));
  }

  /** The kind of site; a jail whose words name a county is taken for its. */
  static SiteKind kind(String text, boolean county) {
    String upper = text.toUpperCase(Locale.ROOT);
    boolean jail = JAIL.matcher(upper).find();
    for (Map.Entry<SiteKind, Pattern> kind : FIRST_THAT_FITS.entrySet()) {
      if (kind.getValue().matcher(upper).find()) {
        return kind.getKey();
      }
    }
    if (county) {
      return jail ? SiteKind.COUNTY_JAIL : SiteKind.AREA;
    }
    return PRISON.matcher(upper).find() ? SiteKind.STATE_PRISON : SiteKind.OTHER;
  }

  /**
   * Whether a site of a kind is its county's own jail; null where that is not known: a regional
   * jail is run by several, and the bare name of a county may stand for its jail.
   */
  static @Nullable Boolean own(SiteKind kind, @Nullable County county, boolean bareName) {
    return switch (kind) {
      case COUNTY_JAIL -> county == null ? null : Boolean.TRUE;
      case CITY_JAIL -> county == null ? null : Boolean.valueOf(county.isCity());
      case REGIONAL_JAIL, OTHER -> null;
      case AREA -> bareName ? null : Boolean.FALSE;
      case STATE_PRISON, FEDERAL, DETENTION_CENTER, JUVENILE, HOSPITAL, HOTEL, COURT, OFFICE ->
          Boolean.FALSE;
    };
  }

  /** Whether words that name a county may mean its jail, and are not of an arrest elsewhere. */
  static boolean isBareName(String text) {
    return kind(text, false) != SiteKind.AREA;
  }
}
