package org.amparo.evaluate.estimate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.model.BundledFiles;
import org.amparo.model.Sha256;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * What bookings are compared by: data, {@code comparisons/default.yaml} or a file of the user's.
 *
 * @param cells what matched bookings agree in; each a list of covariates that may stand in for one
 *     another, the preferred first
 * @param controls what the regression controls for, likewise
 * @param chargesCap more charges than this count as this many
 * @param horizonDays after how many days survival counts no more
 * @param recordedShare the least share of bookings that must record a covariate for it to be used
 */
public record Specification(
    String name,
    String text,
    List<List<String>> cells,
    List<List<String>> controls,
    int chargesCap,
    int horizonDays,
    double recordedShare,
    Map<String, String> offenseTypes) {

  /** The covariates that a specification may name. */
  public static final List<String> COVARIATES =
      List.of("grade", "category", "offense_type", "seriousness", "charges", "sex", "race", "age");

  /** What a comparison is always of, by the names that a reader may look for. */
  private static final Map<String, String> FIXED =
      Map.of(
          "outcome", "the days from booking to release, and their logarithm in the regression",
          "treatment", "the hold");

  /** Loaded once: every evaluation begins with it. */
  private static final class Bundled {
    private static final Specification DEFAULT = load();

    private static Specification load() {
      Map<String, String> files =
          BundledFiles.read(Specification.class, "comparisons", "default.yaml");
      Map.Entry<String, String> file = files.entrySet().iterator().next();
      return of(file.getValue(), file.getKey());
    }
  }

  private static final Set<String> KEYS =
      Set.of("cells", "controls", "charges_cap", "horizon_days", "recorded_share", "offense_types");

  /** The covariates used, in order, and labels of those that nothing stands in for. */
  public record Chosen(List<Covariate> used, List<String> missing) {

    /** The covariates as columns of a cell. */
    public List<Category> categories() {
      return used.stream()
          .map(
              covariate ->
                  switch (covariate) {
                    case Category category -> category;
                    case Amount amount -> amount.asCategory();
                  })
          .toList();
    }
  }

  /** The specification that ships with Amparo. */
  public static Specification bundled() {
    return Bundled.DEFAULT;
  }

  /** SHA-256 of its file, in hexadecimal. */
  public String digest() {
    return Sha256.of(text);
  }

  /** How figures that rest on it name it among their sources. */
  public String source() {
    return "comparison " + name + ", SHA-256 " + digest();
  }

  /** Reads the file of one; AMP-101 or AMP-103 where it cannot be read, else as {@link #of}. */
  public static Specification read(Path file) {
    return of(YamlNode.text(file), file.toString());
  }

  /** Reads one; AMP-509 where it is not one. */
  public static Specification of(String text, String name) {
    YamlNode whole = YamlNode.parse(text, name, ErrorCode.COMPARISON_INVALID);
    refuseFixed(whole);
    YamlNode file = whole.allow(KEYS);
    Map<String, String> types = new LinkedHashMap<>();
    file.require("offense_types")
        .entries()
        .forEach(
            (type, categories) ->
                categories
                    .items()
                    .forEach(
                        category -> {
                          if (types.put(category.text(), type) != null) {
                            throw category.error(
                                "'" + category.text() + "' is of two types", "keep one of them");
                          }
                        }));
    return new Specification(
        name.substring(name.replace('\\', '/').lastIndexOf('/') + 1),
        text,
        choices(file.require("cells")),
        choices(file.require("controls")),
        atLeastOne(file.require("charges_cap")),
        atLeastOne(file.require("horizon_days")),
        share(file.require("recorded_share")),
        types);
  }

  private static void refuseFixed(YamlNode file) {
    for (Map.Entry<String, String> fixed : FIXED.entrySet()) {
      file.find(fixed.getKey())
          .ifPresent(
              node -> {
                throw node.error(
                    "a comparison names no "
                        + fixed.getKey()
                        + ": it is always "
                        + fixed.getValue(),
                    "take '" + fixed.getKey() + "' out");
              });
    }
  }

  private static List<List<String>> choices(YamlNode list) {
    List<List<String>> choices = new ArrayList<>();
    Set<String> named = new LinkedHashSet<>();
    for (YamlNode item : list.items()) {
      List<String> names = new ArrayList<>();
      for (YamlNode name : item.isSequence() ? item.items() : List.of(item)) {
        if (!COVARIATES.contains(name.text())) {
          throw name.error(
              "'" + name.text() + "' is nothing that bookings are compared by",
              "use one of: " + String.join(", ", COVARIATES));
        }
        if (!named.add(name.text())) {
          throw name.error("'" + name.text() + "' stands in this list twice", "keep one of them");
        }
        names.add(name.text());
      }
      choices.add(List.copyOf(names));
    }
    return choices;
  }

  private static int atLeastOne(YamlNode number) {
    long value = number.integer();
    if (value < 1 || value > Integer.MAX_VALUE) {
      throw number.error("a whole number above zero was expected", "write one");
    }
    return (int) value;
  }

  private static double share(YamlNode number) {
    double value = number.decimal().doubleValue();
    if (value < 0 || value > 1) {
      throw number.error("a share from 0 to 1 was expected", "write one");
    }
    return value;
  }

  /** The covariates of a sample that a list of choices comes to. */
  public Chosen choose(List<List<String>> choices, Sample sample) {
    List<Covariate> used = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (List<String> names : choices) {
      List<Covariate> there =
          names.stream().flatMap(name -> sample.covariate(name).stream()).toList();
      there.stream()
          .filter(covariate -> recorded(covariate, sample))
          .findFirst()
          .ifPresentOrElse(
              used::add, () -> there.stream().findFirst().ifPresent(c -> missing.add(c.label())));
    }
    return new Chosen(used, missing);
  }

  /** Whether enough bookings of the sample record a covariate, and not all the same. */
  public boolean recorded(Covariate covariate, Sample sample) {
    Groups known = sample.count(covariate::known);
    return covariate.varies() && known.held() + known.others() >= recordedShare * sample.size();
  }
}
