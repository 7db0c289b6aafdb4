package org.amparo.handbook.schema;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schemas of the library's files and of {@code figures.json}, JSON Schema draft 2020-12. */
public final class JsonSchemas {

  private JsonSchemas() {}

  /**
   * File name to schema: {@code policy.schema.json}, {@code contract.schema.json}, {@code
   * case.schema.json}, {@code cases.schema.json}, {@code offense-list.schema.json}, {@code
   * calendar.schema.json} and {@code figures.schema.json}. They are stricter than no reader: a file
   * that a reader accepts is valid, except where YAML's null stands for an absent key and where a
   * word of a choice is not in capitals.
   */
  public static SortedMap<String, String> all() {
    SortedMap<String, String> schemas = new TreeMap<>();
    schemas.put("policy.schema.json", JsonText.of(PolicySchema.of()));
    schemas.put("contract.schema.json", JsonText.of(ContractSchema.of()));
    schemas.put("case.schema.json", JsonText.of(CasesSchema.file()));
    schemas.put("cases.schema.json", JsonText.of(CasesSchema.of()));
    schemas.put("offense-list.schema.json", JsonText.of(OffenseListSchema.of()));
    schemas.put("calendar.schema.json", JsonText.of(CalendarSchema.of()));
    schemas.put("figures.schema.json", JsonText.of(FiguresSchema.of()));
    return Collections.unmodifiableSortedMap(schemas);
  }
}
