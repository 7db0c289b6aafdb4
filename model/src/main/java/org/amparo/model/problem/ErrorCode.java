package org.amparo.model.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every error a user can meet, by a code that does not change between versions. Each has a section
 * of the same name in {@code docs/errors.md}.
 */
public enum ErrorCode {
  FILE_NOT_FOUND("AMP-101", "File not found"),
  FILE_EMPTY("AMP-102", "File is empty"),
  FILE_NOT_READABLE("AMP-103", "File cannot be read"),
  FORMAT_UNKNOWN("AMP-104", "Not a format that Amparo reads"),
  WORKBOOK_DAMAGED("AMP-105", "Workbook is damaged or cut short"),
  ENCODING_WRONG("AMP-106", "Text is not in the expected encoding"),
  HEADER_NOT_RECOGNIZED("AMP-107", "No contract matches the header"),
  COLUMN_DUPLICATED("AMP-108", "A column name appears twice"),
  COLUMN_MISSING("AMP-109", "A required column is missing"),
  CONTRACT_UNKNOWN("AMP-110", "No contract has that name"),
  CONTRACT_INVALID("AMP-111", "Contract file is not valid"),
  TOO_MANY_REJECTED("AMP-112", "More rows rejected than the contract allows"),
  ROWS_NOT_CONSERVED("AMP-113", "Rows read are not rows kept plus rows rejected"),
  CHECK_STOPPED("AMP-114", "A check stops the import"),
  EXCEPTION_INVALID("AMP-115", "Exception to a check is not valid"),
  OFFENSE_TABLE_INVALID("AMP-117", "Offense table is not valid"),
  FILE_BEYOND_LIMIT("AMP-118", "File goes beyond a stated limit"),
  EXPRESSION_NOT_ALLOWED("AMP-119", "Contract holds an expression that is not allowed"),
  CATALOG_INVALID("AMP-120", "Catalog is not valid"),
  SET_UNKNOWN("AMP-121", "No published set has that name"),
  NETWORK_UNREACHABLE("AMP-122", "Publisher cannot be reached"),
  DOWNLOAD_REFUSED("AMP-123", "Publisher's server does not hand out the file"),
  DOWNLOAD_TOO_LARGE("AMP-124", "File is larger than allowed"),
  DOWNLOAD_BROKE_OFF("AMP-125", "Download broke off"),
  CHECKSUM_WRONG("AMP-126", "File is not the one that the catalog describes"),
  ADDRESS_NOT_ALLOWED("AMP-127", "Address leads where files are not fetched from"),
  ROWS_REPEATED("AMP-128", "The same rows are in the workspace already"),
  ROWS_OVERLAP("AMP-129", "Some of the rows are in the workspace already"),
  DRAFT_UNSURE("AMP-130", "A draft cannot tell how the file is laid out"),
  YEAR_OF_TWO_DIGITS("AMP-131", "A year has two digits where the contract expects four"),

  WORKSPACE_NOT_FOUND("AMP-201", "Workspace not found"),
  WORKSPACE_NEWER("AMP-202", "Workspace was written by a newer version"),
  WORKSPACE_FOREIGN("AMP-203", "File is not an Amparo workspace"),
  WORKSPACE_BUSY("AMP-204", "Workspace is in use by another process"),
  WORKSPACE_OLDER("AMP-205", "Workspace was written by an older version"),
  WORKSPACE_DAMAGED("AMP-206", "Workspace is damaged"),

  POLICY_UNKNOWN("AMP-301", "No policy has that id"),
  POLICY_INVALID("AMP-302", "Policy file is not valid"),
  POLICY_TYPE_ERROR("AMP-303", "Policy expression does not type-check"),
  POLICY_UNSUPPORTED("AMP-304", "Policy expression is outside the language Amparo decides"),
  POLICY_CASE_FAILED("AMP-305", "A policy does not decide its own case as written"),
  CASE_INVALID("AMP-306", "Case file is not valid"),
  PARAMETER_UNKNOWN("AMP-307", "Policy has no such parameter or choice"),
  OFFENSE_LIST_INVALID("AMP-308", "Offense list is not valid"),
  POLICY_RULES_FAULTY(
      "AMP-309",
      "Rules can never apply, contradict one another, leave a gap, or take convictions of any day"),
  POLICY_CONFLICT("AMP-310", "Two policies answer one question for one place on one day"),
  PLACE_NAME_UNKNOWN("AMP-311", "Not the name of a place"),
  POLICY_COLLIDES("AMP-312", "A draft collides with law of a higher rank"),
  STATUTE_UNKNOWN("AMP-313", "Statute is of no form or section that its court's law has"),
  CALENDAR_INVALID("AMP-320", "Holiday calendar is not valid or not known"),
  CALENDAR_DAY_UNKNOWN("AMP-321", "Holiday calendar does not reach back to that day"),

  OUTPUT_NOT_WRITABLE("AMP-401", "Cannot write there"),
  DISK_FULL("AMP-402", "No space left to write"),
  FONT_MISSING("AMP-403", "No font to draw charts with"),
  REPORT_NOT_CHECKABLE("AMP-410", "No report that can be checked"),

  CLAIM_UNKNOWN("AMP-501", "No claim has that id"),
  CLAIM_INVALID("AMP-502", "Claim file is not valid"),
  PLACE_UNKNOWN("AMP-503", "No records for that place"),
  NOTHING_TO_REPORT("AMP-504", "Workspace holds nothing to report on"),
  RATE_INVALID("AMP-505", "Rate file is not valid"),
  OUTCOMES_INVALID("AMP-506", "List of outcomes is not valid"),
  RATE_UNKNOWN("AMP-507", "No rate has that id"),
  PRICE_INDEX_MISSING("AMP-508", "No price index for that year"),
  COMPARISON_INVALID("AMP-509", "Specification of a comparison is not valid"),
  SERIOUSNESS_INVALID("AMP-510", "Seriousness of charges is not valid"),
  POPULATION_INVALID("AMP-511", "Population file is not valid"),
  PERIOD_INVALID("AMP-512", "No period that the records cover"),
  MEASURE_INVALID("AMP-513", "Measure file is not valid"),
  SCENARIO_MISSING("AMP-514", "No published inputs for that place"),
  PART_FAILED("AMP-515", "Records of a county cannot be measured on the cluster"),
  CLUSTER_FAILED("AMP-516", "The cluster cannot do the work"),

  YAML_INVALID("AMP-601", "File is not valid YAML or JSON"),
  ARGUMENT_INVALID("AMP-602", "Argument is not valid"),
  RECORD_NOT_WHOLE("AMP-603", "Record of a desk is not as it was written"),
  TIME_STAMP_FAILED("AMP-604", "No good time stamp came"),
  TIME_NOT_SURE("AMP-611", "A time that the clocks of the jail showed twice, or never"),
  BOOKINGS_INVALID("AMP-612", "Bookings cannot be taken in"),

  UNEXPECTED("AMP-901", "Unexpected failure"),
  OUT_OF_MEMORY("AMP-902", "Not enough memory");

  private final String code;
  private final String title;

  ErrorCode(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The stable code, such as {@code AMP-101}. */
  public String code() {
    return code;
  }

  /** What it means, in a few words. */
  public String title() {
    return title;
  }

  /** An error that concerns no file. */
  public AmparoException error(String message, String remedy) {
    return error(message, null, remedy);
  }

  /** An error at a place, or at none. */
  public AmparoException error(String message, @Nullable Place place, String remedy) {
    return new AmparoException(List.of(new Problem(this, message, place, remedy)));
  }

  /** The same with the failure that showed it, kept for {@code --debug}. */
  public AmparoException error(
      String message, @Nullable Place place, String remedy, @Nullable Throwable cause) {
    AmparoException error = error(message, place, remedy);
    error.initCause(cause);
    return error;
  }
}
