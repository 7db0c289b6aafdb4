package org.amparo.sample.ice;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.sample.Draw;

/**
 * The records of a made-up nation: a jail in every county there is, on a list of facilities in the
 * shape of ICE's, and a detainers table in the shape of ICE's releases. Counties differ a
 * thousandfold in how many requests they get. No jail, person or request is real.
 */
public final class NationRecords {

  private static final LocalDate FROM = LocalDate.of(2022, 10, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 10);
  private static final Set<String> TERRITORIES = Set.of("AS", "GU", "MP", "PR", "UM", "VI");
  private static final double MAGNITUDES = 3;
  private static final String HEAD =
      "detloc|name|address|city|county|state|zip|circuit|aor|docket|type|type_detailed|authorizing_authority|capacity|guaranteed_minimum|date_of_last_use|date_of_first_use|over_72|dmcp_auth\n";

  private final long seed;
  private final int requests;
  private final List<County> counties;

  /**
   * The records.
   *
   * @param seed what everything is drawn from
   * @param requests how many, repeats not counted
   * @param states letters of the states to have, or none for all
   */
  public NationRecords(long seed, int requests, Set<String> states) {
    this.seed = seed;
    this.requests = requests;
    this.counties =
        Gazetteer.bundled().counties().stream()
            .filter(county -> county.until() == null && !TERRITORIES.contains(county.state()))
            .filter(county -> states.isEmpty() || states.contains(county.state()))
            .toList();
  }

  /** How many counties there are. */
  public int counties() {
    return counties.size();
  }

  /**
   * Writes {@code facilities.csv} and {@code detainers.csv}; the same arguments give the same
   * bytes.
   */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    writeFacilities(folder.resolve("facilities.csv"));
    new IceText(seed, requests, FROM, UNTIL, facilities()).write(folder.resolve("detainers.csv"));
  }

  private void writeFacilities(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(HEAD);
      for (County county : counties) {
        String name = county.shortName().toUpperCase(Locale.ROOT);
        out.write(
            "%s|%s|UNAVAILABLE|%s|%s|%s|NA|NA|NA|NA|IGSA|IGSA|NA|NA|NA|10/30/2017|1/1/2010|NA|NA\n"
                .formatted(code(county), name(county), name, name, county.state()));
      }
    }
  }

  /** Each jail as often as its county gets requests beside others. */
  private List<Facility> facilities() {
    Draw nation = Draw.seeded(seed).of("nation");
    List<Facility> facilities = new ArrayList<>();
    for (int i = 0; i < counties.size(); i++) {
      County county = counties.get(i);
      Facility jail =
          new Facility(
              name(county),
              code(county),
              county.shortName().toUpperCase(Locale.ROOT),
              county.state(),
              "Sample Area of Responsibility");
      double share = nation.part("county", i).share("size");
      long weight = Math.round(Math.pow(10, MAGNITUDES * share));
      for (int repeat = 0; repeat < weight; repeat++) {
        facilities.add(jail);
      }
    }
    return facilities;
  }

  private static String code(County county) {
    return "ZZ" + county.geoid();
  }

  private static String name(County county) {
    return county.legalName().toUpperCase(Locale.ROOT) + " JAIL (synthetic)";
  }
}
