package org.amparo.sample.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import org.amparo.sample.Draw;
import org.amparo.sample.ice.Facility;
import org.amparo.sample.ice.IceWorkbook;

/**
 * Sample County, invented: a jail's export and ICE's workbook in the shapes the real ones have,
 * made from a seed. The same settings give the same bytes of every file. Nobody in it exists,
 * nothing in it is a name, and ICE's rows cannot be matched with the jail's.
 */
public final class SampleCounty {

  /** The place as the jail's files key it. */
  public static final String PLACE_ID = "sample";

  /** The place as a reader sees it. */
  public static final String PLACE_NAME = "Sample County (synthetic)";

  /** The clock on the jail's wall. */
  public static final ZoneId TIMEZONE = ZoneId.of("America/New_York");

  /** ICE's count and the jail's never agree: some requests never reach the jail. */
  private static final double ISSUED_PER_RECEIVED = 1.02;

  /** A booking's id has seven digits. */
  private static final int MOST_BOOKINGS = 9_999_999;

  private static final int BOOKINGS_BETWEEN_REPORTS = 2_000;

  private SampleCounty() {}

  /**
   * What to make.
   *
   * @param seed any number; another one gives another county
   * @param bookings exactly so many stays
   * @param detainers about so many requests in the jail's log, and two in a hundred more in ICE's
   * @param from the first day, at the jail; two years on the county is paid no longer and declines
   *     more
   * @param until the day after the last; what happens from then on is unknown to the export
   * @param number 0 for Sample County; others are counties beside it
   * @param traits what it has besides; one that is not named it has not
   */
  public record Settings(
      long seed,
      int bookings,
      int detainers,
      LocalDate from,
      LocalDate until,
      int number,
      Map<Trait, Double> traits) {

    /** Refuses counts and periods that cannot be, with {@link ErrorCode#ARGUMENT_INVALID}. */
    public Settings {
      if (bookings < 100
          || bookings > MOST_BOOKINGS
          || detainers < 1
          || detainers > bookings / 2
          || !from.isBefore(until)) {
        throw new AmparoException(
            ErrorCode.ARGUMENT_INVALID,
            "Sample County cannot be made of %d bookings and %d detainers from %s until %s"
                .formatted(bookings, detainers, from, until),
            null,
            "Ask for 100 to 9,999,999 bookings, at most half of them with a detainer, and a day to"
                + " book them on.");
      }
      traits = Map.copyOf(traits);
    }

    /** Sample County, without any trait. */
    public Settings(long seed, int bookings, int detainers, LocalDate from, LocalDate until) {
      this(seed, bookings, detainers, from, until, 0, Map.of());
    }

    /** One of many small counties, of two or three years, with traits drawn from its seed. */
    public static Settings any(long seed, int number) {
      Draw draw = Draw.seeded(seed).part("county", number);
      Map<Trait, Double> traits = new EnumMap<>(Trait.class);
      for (Trait trait : Trait.values()) {
        if (trait.most() > 0 && draw.chance("has " + trait, 0.4)) {
          traits.put(trait, trait.most() * (0.2 + 0.8 * draw.share("much " + trait)));
        }
      }
      int bookings = draw.between("bookings", 120, 360);
      LocalDate until = LocalDate.of(2025, 1, 1);
      return new Settings(
          draw.bits("seed"),
          bookings,
          draw.between("detainers", 10, bookings / 4),
          until.minusYears(draw.between("years", 2, 4)),
          until,
          number,
          traits);
    }

    /** The same with this much of a trait. */
    public Settings with(Trait trait, double much) {
      Map<Trait, Double> more = new HashMap<>(traits);
      more.put(trait, much);
      return new Settings(seed, bookings, detainers, from, until, number, more);
    }

    /** How much it has of a trait. */
    public double of(Trait trait) {
      return traits.getOrDefault(trait, 0.0);
    }

    /** The place as the jail's files key it. */
    public String placeId() {
      return number == 0 ? PLACE_ID : PLACE_ID + "-" + number;
    }

    /** The place as a reader sees it. */
    public String placeName() {
      return number == 0 ? PLACE_NAME : "Sample County " + number + " (synthetic)";
    }

    /** Three years, 60,000 bookings, about 1,200 detainers. */
    public static Settings standard(long seed) {
      return new Settings(seed, 60_000, 1_200, LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1));
    }

    /**
     * The same three years at a twentieth of the bookings and a fifth of the requests, for tests.
     */
    public static Settings small(long seed) {
      return new Settings(seed, 3_000, 240, LocalDate.of(2022, 1, 1), LocalDate.of(2025, 1, 1));
    }
  }

  /**
   * How far the writing is.
   *
   * @param step what is being written, in a few words
   * @param done of {@code total}, in records
   */
  public record Progress(String step, long done, long total) {}

  /**
   * What was written.
   *
   * @param folder holds {@code jail} and {@code ice}
   * @param files every file, in a fixed order
   * @param bookings stays
   * @param bookingRows charge rows without the header, the faulty ones included
   * @param detainerRows requests in the jail's log
   * @param convictionRows convictions on file
   * @param iceRows requests in ICE's workbook, duplicates included
   */
  public record Written(
      Path folder,
      List<Path> files,
      long bookings,
      long bookingRows,
      long detainerRows,
      long convictionRows,
      long iceRows) {

    public Written {
      files = List.copyOf(files);
    }
  }

  /**
   * What truly happened in a county, whatever its files say.
   *
   * @param county how it was made
   * @param heldSeconds how long everybody was kept whom the county held and whose hold was over
   */
  public record Truth(Settings county, long heldSeconds) {}

  /**
   * Writes {@code jail/bookings.csv}, {@code jail/detainers.csv}, {@code jail/convictions.csv},
   * {@code jail/jurisdiction.csv} and {@code ice/Sample_Detainers_FY26.xlsx}, over any that are
   * there.
   *
   * @param folder made if need be
   * @param progress told how far it is, often enough for a bar
   * @throws AmparoException {@link ErrorCode#DISK_FULL} or {@link ErrorCode#OUTPUT_NOT_WRITABLE}
   */
  public static Written write(Path folder, Settings settings, Consumer<Progress> progress) {
    try {
      Path jail = Files.createDirectories(folder.resolve("jail"));
      Path ice = Files.createDirectories(folder.resolve("ice"));
      JurisdictionFacts.write(jail, List.of(settings), TIMEZONE);
      Written written = jail(folder, jail, settings, progress);
      Path workbook = ice.resolve("Sample_Detainers_FY26.xlsx");
      long iceRows = workbook(workbook, settings, progress);
      return new Written(
          folder,
          List.of(
              jail.resolve("bookings.csv"),
              jail.resolve("detainers.csv"),
              jail.resolve("convictions.csv"),
              jail.resolve("jurisdiction.csv"),
              workbook),
          settings.bookings(),
          written.bookingRows(),
          written.detainerRows(),
          written.convictionRows(),
          iceRows);
    } catch (IOException failure) {
      throw notWritten(folder, failure);
    }
  }

  /**
   * Writes the jails' files of many counties, each file once with the rows of all, as places of one
   * workspace.
   *
   * @return what truly happened in each, in the order given
   */
  public static List<Truth> writeJails(Path folder, List<Settings> counties) {
    try {
      Files.createDirectories(folder);
      JurisdictionFacts.write(folder, counties, TIMEZONE);
      List<Truth> truths = new ArrayList<>();
      try (JailExport export = new JailExport(folder, TIMEZONE, counties)) {
        for (Settings county : counties) {
          truths.add(write(export, county, _ -> {}));
        }
      }
      return truths;
    } catch (IOException failure) {
      throw notWritten(folder, failure);
    }
  }

  private static Written jail(
      Path folder, Path jail, Settings settings, Consumer<Progress> progress) throws IOException {
    try (JailExport export = new JailExport(jail, TIMEZONE, List.of(settings))) {
      write(export, settings, progress);
      return new Written(
          folder,
          List.of(),
          settings.bookings(),
          export.bookingRows(),
          export.detainerRows(),
          export.convictionRows(),
          0);
    }
  }

  private static Truth write(JailExport export, Settings settings, Consumer<Progress> progress)
      throws IOException {
    BookingMaker maker = new BookingMaker(settings, TIMEZONE);
    export.begin(settings);
    for (int index = 0; index < settings.bookings(); index++) {
      export.write(index, maker.make(index));
      if (index % BOOKINGS_BETWEEN_REPORTS == 0) {
        progress.accept(new Progress("jail records", index, settings.bookings()));
      }
    }
    progress.accept(new Progress("jail records", settings.bookings(), settings.bookings()));
    return new Truth(settings, maker.heldSeconds());
  }

  private static long workbook(Path workbook, Settings settings, Consumer<Progress> progress)
      throws IOException {
    int requests = (int) Math.round(settings.detainers() * ISSUED_PER_RECEIVED);
    String step = "ICE workbook";
    long rows =
        new IceWorkbook(
                settings.seed(),
                requests,
                settings.from(),
                settings.until(),
                List.of(Facility.sample()))
            .write(
                workbook,
                done -> progress.accept(new Progress(step, Math.min(done, requests), requests)));
    progress.accept(new Progress(step, requests, requests));
    return rows;
  }

  private static AmparoException notWritten(Path folder, IOException failure) {
    String reason = String.valueOf(failure.getMessage());
    // Java has no exception of its own for a full disk; the system's words are all there is.
    boolean full = reason.toLowerCase(Locale.ROOT).contains("no space left");
    return new AmparoException(
        full ? ErrorCode.DISK_FULL : ErrorCode.OUTPUT_NOT_WRITABLE,
        "Sample County could not be written: " + reason,
        Place.of(folder.toString()),
        full ? "free some 50 MB, or name another folder" : "name a folder that you may write to",
        failure);
  }
}
