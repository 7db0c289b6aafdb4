package org.amparo.sample.ice;

/**
 * A jail as ICE's file names it.
 *
 * @param areaOfResponsibility the ICE field office's area
 */
public record Facility(
    String name, String code, String city, String state, String areaOfResponsibility) {

  /** The one jail of Sample County, in a state that does not exist. */
  public static Facility sample() {
    return new Facility(
        "SAMPLE COUNTY JAIL",
        "SAMPLCO",
        "SAMPLE CITY",
        "SAMPLE STATE",
        "Sample Area of Responsibility");
  }
}
