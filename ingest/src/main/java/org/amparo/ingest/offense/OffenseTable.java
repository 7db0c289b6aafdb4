package org.amparo.ingest.offense;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;

/**
 * A table of offenses: a CSV file in which each row names an offense by its statute, its words or
 * its NCIC code and says its grade, kind and marks, with the source and the day that was looked up.
 *
 * @param name its path as a contract names it: {@code offenses/tables/ncic.csv}, or a path beside
 *     the contract
 */
public record OffenseTable(String name, String text) {

  private static final String FOLDER = "offenses";
  private static final String SUFFIX = ".csv";

  /**
   * The table of that name: a bundled one, else a file whose path is taken from the contract's
   * folder.
   *
   * @param contract the contract's own file, as it was named
   * @param place where the contract names the table
   * @throws AmparoException AMP-117 where there is none
   */
  public static OffenseTable find(String name, String contract, Place place) {
    Map<String, String> bundled = BundledFiles.read(OffenseTable.class, FOLDER, SUFFIX);
    String text = bundled.get(name);
    if (text != null) {
      return new OffenseTable(name, text);
    }
    Path file = Path.of(contract).resolveSibling(name);
    if (!Files.isRegularFile(file)) {
      throw ErrorCode.OFFENSE_TABLE_INVALID.error(
          "there is no offense table " + name,
          place,
          NearMiss.advice(name, bundled.keySet())
              + "; or the path of a CSV file beside the contract");
    }
    try {
      return new OffenseTable(file.toString(), Files.readString(file));
    } catch (java.io.IOException e) {
      throw ErrorCode.OFFENSE_TABLE_INVALID.error(
          "the offense table cannot be read: " + e.getMessage(),
          Place.of(file),
          "check its permissions, and that it is text in UTF-8",
          e);
    }
  }
}
