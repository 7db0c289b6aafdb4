package org.amparo.ingest.draft;

import java.util.List;
import java.util.Map;

/** What jails call things, how they write days, and the words of charges and holds. */
final class ExportWords {

  static final List<String> THINGS =
      List.of(
          "number",
          "person",
          "name",
          "booked",
          "released",
          "charge",
          "code",
          "level",
          "end",
          "status",
          "agency",
          "sex",
          "dob",
          "ice",
          "bond",
          "left",
          "eligible");

  /** Names that jails use for these, a set a line. From the sixth on, the draft was not made by. */
  static final List<String> NAMES =
      """
      Booking Number,Inmate ID,Inmate Name,Booking Date,Release Date,Charge Description,Charge Code,Charge Level,Charge Release Date,Disposition,Agency,Sex,DOB,ICE Hold,Bond Type,Released To,Eligible For Release
      BOOKING_NO,PERSON_ID,LAST_NAME,BOOK_DT,REL_DT,CHARGE_DESC,STATUTE,CHG_CLASS,DISPO_DATE,DISPO,ARRESTING_AGENCY,GENDER,BIRTH_DATE,IMM_HOLD,BOND_TYPE,RELEASE_REASON,LOCAL_RELEASE_DATE
      bookingId,subjectId,fullName,dateBooked,dateReleased,offense,offenseCode,severity,dispositionDate,chargeStatus,holdingAgency,sex,dateOfBirth,iceDetainer,bailType,releaseType,eligibleAt
      Book #,SO Number,Defendant,Intake Date/Time,Out Date/Time,Charges,Charge #,F/M,Charge Disposition Date,Charge Disposition,Jurisdiction,Sex,Date of Birth,Immigration Hold,Bail Status,Release Type,Cleared Date
      Jail ID,Name ID,Arrestee Name,Commitment Date,Discharge Date,Offense Description,Offense Code,Degree,Offense End Date,Court Disposition,Arresting Agency,Gender,D.O.B.,ICE,Bond Status,Reason for Release,State Release Date
      Book of Arrest Number,CCN,Inmate Name,Booking Date Time,Release Date Time,Charge Name,Charge RCW,Charge Class,Charge Release Date Time,Charge Release Reason,Charge Agency,Gender,Birthdate,Immigration Detainer,Bail Type,Release Reason,Local Hold Ended
      INMATE_BOOK_ID,IDENTIFIER,INMATE NAME,LATEST ADMISSION DATE,DISCHARGED_DT,CONTROLLING OFFENSE,OFFENSE CD,OFFENSE LEVEL,OFFENSE DISPOSED DT,COURT STATUS,HOLDING AUTHORITY,GENDER,BIRTH DT,DETAINER,BOND TYPE,DISCHARGE REASON,ELIGIBLE RELEASE DATE
      Jail Bkg No,Name No,Inmate,Date/Time Booked,Date/Time Out,Offense Descr,Statute Cd,F/M/I,Chg Rel Dt,Disp Cd,Arrest Agy,Sex,Birth Dt,ICE Hold?,Bond Type,Rel Type,Clr Date
      bk_id,person_key,nm,bk_date,rls_date,chrg_desc,chrg_cd,chrg_lvl,chrg_disp_date,chrg_disp,agcy,sx,birth_dt,ice_dtnr,bnd_typ,rls_rsn,lcl_rls_dt
      incarcerationNumber,offenderId,offenderName,committedOn,releasedOn,chargeDescription,chargeStatute,chargeGrade,chargeClosedOn,chargeOutcome,requestingAgency,gender,dob,hasIceDetainer,bondDescription,releasedToAgency,eligibleForReleaseOn
      Arrest Number,Master Name Index,Subject,Date and Time of Intake,Date and Time of Release,Description of Charge,Charge Code,Severity Level,Date of Disposition,Disposition of Charge,Agency Name,Sex,Date of Birth,Immigration Detainer Y/N,Type of Bond,Reason Released,Date Local Charges Cleared
      BkgNum,InmateNum,Offender Full Name,Bkg Date/Time,Rlse Date/Time,Offense Literal,PC Section,Chrg Lvl,Chrg Rlse Dt,Chrg Dispo,Arr Agency,Sex,DOB,INS Hold Ind,Bail Typ,Rlse Rsn,Elig Rlse Dt
      custody_id,master_id,suspect,custody_start,custody_end,charge_title,charge_number,charge_severity,charge_end_date,charge_result,charging_agency,sex_code,birthdate,ice_flag,bond_status_desc,custody_end_reason,cleared_for_release_at
      Inmate Booking Number,Person No.,Name (Last First),Admit Date & Time,Rel. Date & Time,Charges (Desc.),Charges (Code),Charges (Class),Charges (Disp. Date),Charges (Disp.),Held For,Sex,Birth,Hold - Immigration,Bond (Type),Rel. To,Local Rel.
      """
          .lines()
          .toList();

  static final Map<String, String> DATES =
      Map.ofEntries(
          Map.entry("iso", "yyyy-MM-dd HH:mm:ss"),
          Map.entry("day", "yyyy-MM-dd"),
          Map.entry("us", "M/d/yyyy"),
          Map.entry("us2", "M/d/yy"),
          Map.entry("ustime", "MM/dd/yyyy h:mm a"),
          Map.entry("dmy", "dd/MM/yyyy HH:mm"),
          Map.entry("month", "dd-MMM-yyyy"),
          Map.entry("zone", "yyyy-MM-dd HH:mm:ss 'EST'"),
          Map.entry("t", "yyyy-MM-dd'T'HH:mm:ss"),
          Map.entry("long", "MMMM d, yyyy"),
          Map.entry("z", "yyyy-MM-dd'T'HH:mm:ss'Z'"),
          Map.entry("offset", "yyyy-MM-dd'T'HH:mm:ss'-05:00'"),
          Map.entry("military", "MM/dd/yyyy HHmm"),
          Map.entry("seconds", "M/d/yyyy h:mm:ss a"),
          Map.entry("sql", "MMM dd yyyy h:mma"),
          Map.entry("weekday", "EEEE, MMMM d, yyyy"),
          Map.entry("abbr", "d-MMM-yy HH:mm"),
          Map.entry("compact", "yyyyMMddHHmm"),
          Map.entry("plain", "yyyyMMdd"),
          Map.entry("dots", "dd.MM.yyyy HH:mm"),
          Map.entry("fraction", "yyyy-MM-dd HH:mm:ss.SSS"),
          Map.entry("dashes", "MM-dd-yyyy HH:mm"),
          Map.entry("us24", "M/d/yyyy H:mm"),
          Map.entry("dmonth", "dd MMM yyyy HH:mm"),
          Map.entry("ampm", "MMM d, yyyy h:mm a"),
          Map.entry("slash", "yyyy/MM/dd HH:mm:ss"),
          Map.entry("eee", "EEE MM/dd/yyyy"),
          Map.entry("apart", "MM/dd/yyyy"));

  private static final List<String> TEXTS =
      List.of(
          "THEFT 3",
          "DUI",
          "BATTERY - DOMESTIC",
          "POSS OF METHAMPHETAMINE",
          "DRIVING W/O INS",
          "BURGLARY 2ND DEGREE",
          "CRIMINAL TRESPASS",
          "FAILURE TO APPEAR",
          "POSS ICE W/ INTENT");

  private static final List<String> MORE_TEXTS =
      List.of(
          "RESIST OFFICER W/O VIOLENCE",
          "PETIT THEFT 1ST OFFENSE",
          "NO VALID DL",
          "FTA - NO INSURANCE",
          "SALE/DELIVER COCAINE W/IN 1000 FT OF SCHOOL",
          "HIT & RUN - PROP DAMAGE",
          "FALSE IMMIGRATION DOCUMENT",
          "INTERFERE WITH POLICE",
          "TRAFFIC METH (ICE) 28G OR MORE",
          "HOLD FOR OTHER AGENCY",
          "US MARSHAL HOLD",
          "OUT OF COUNTY WARRANT");

  private static final List<String> HOLDS =
      List.of("ICE DETAINER", "HOLD FOR IMMIGRATION", "INS HOLD", "IMMIGRATION HOLD - ICE");

  private static final List<String> MORE_HOLDS =
      List.of(
          "HOLD: U.S. IMMIGRATION & CUSTOMS ENFORCEMENT",
          "FEDERAL DETAINER - DHS/ICE",
          "IMMIGRATION DETAINER (8 CFR 287.7)",
          "B.I.C.E. HOLD",
          "ICE ADMIN WARRANT I-200",
          "FED HOLD/ICE",
          "HOLD ICE/ERO MIAMI",
          "USICE WARR OF REMOVAL");

  private ExportWords() {}

  static List<String> texts(int names) {
    return names < 5 ? TEXTS : MORE_TEXTS;
  }

  static List<String> holds(int names) {
    return names < 5 ? HOLDS : MORE_HOLDS;
  }
}
