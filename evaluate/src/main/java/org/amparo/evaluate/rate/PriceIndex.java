package org.amparo.evaluate.rate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.model.yaml.YamlNode;

/**
 * Consumer prices by year, to say what an amount of one year is in the money of another.
 *
 * @param name such as {@code CPI-U}
 * @param unverified years whose average was not read in a table of the publisher or a reprint
 */
public record PriceIndex(
    String name, String source, SortedMap<Integer, BigDecimal> averages, Set<Integer> unverified) {

  private static final String FILE = "rates/index/cpi-u.yaml";

  public PriceIndex {
    averages = Collections.unmodifiableSortedMap(new TreeMap<>(averages));
    unverified = Set.copyOf(unverified);
  }

  /** The index that ships with Amparo: CPI-U, US city average, all items. */
  public static PriceIndex bundled() {
    String text = BundledFiles.required(PriceIndex.class, FILE);
    return load(YamlNode.parse(text, FILE, ErrorCode.RATE_INVALID));
  }

  static PriceIndex load(YamlNode file) {
    file.allow(Set.of("name", "source", "averages", "unverified"));
    YamlNode source = file.require("source").allow(Set.of("text", "url"));
    SortedMap<Integer, BigDecimal> averages = new TreeMap<>();
    for (Map.Entry<String, YamlNode> entry : file.require("averages").entries().entrySet()) {
      averages.put(year(file, entry.getKey()), entry.getValue().decimal());
    }
    Set<Integer> unverified = new HashSet<>();
    file.items("unverified").forEach(year -> unverified.add(Math.toIntExact(year.integer())));
    return new PriceIndex(file.text("name"), source.text("text"), averages, unverified);
  }

  private static int year(YamlNode file, String written) {
    if (!written.matches("[0-9]{4}")) {
      throw file.error("'" + written + "' is no year", "write averages as year: value");
    }
    return Integer.parseInt(written);
  }

  /** A rate in the money of another year; AMP-508 where that or its own has no average. */
  public Rate adjust(Rate rate, int toYear) {
    if (rate.moneyYear() == toYear) {
      return rate;
    }
    BigDecimal ratio = average(toYear).divide(average(rate.moneyYear()), MathContext.DECIMAL128);
    return rate.inMoneyOf(toYear, ratio, name);
  }

  private BigDecimal average(int year) {
    BigDecimal average = averages.get(year);
    if (average == null) {
      throw ErrorCode.PRICE_INDEX_MISSING.error(
          name + " has no annual average for " + year,
          Place.of(FILE),
          "name a year from " + averages.firstKey() + " to " + averages.lastKey());
    }
    return average;
  }
}
