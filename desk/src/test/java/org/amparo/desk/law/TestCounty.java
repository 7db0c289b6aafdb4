package org.amparo.desk.law;

/** Counties as tests set them up. */
public final class TestCounty {

  /** One whose agency leaves it to the officer where the law leaves it to the agency. */
  public static final County OFFICER_DECIDES =
      County.parse(
          """
          instructions:
            - {from: 2000-01-01, says: OFFICER_DECIDES, number: "12-3"}
          numbers: {legal_aid: 614-555-0199}
          """,
          "county.yaml");

  private TestCounty() {}
}
