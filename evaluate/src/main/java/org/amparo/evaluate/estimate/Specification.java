package org.amparo.evaluate.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amparo.evaluate.estimate.Covariate.Amount;
import org.amparo.evaluate.estimate.Covariate.Category;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;

/**
 * What bookings are compared by: data, {@code comparisons/default.yaml}.
 *
 * @param cells what matched bookings agree in; each a list of covariates that may stand in for one
 *     another, the preferred first
 * @param controls what the regression controls for, likewise
 * @param chargesCap more charges than this count as this many
 * @param horizonDays after how many days survival counts no more
 * @param recordedShare the least share of bookings that must record a covariate for it to be used
 * @param offenceTypes the type of each category of offence
 */
public record Specification(
    List<List<String>> cells,
    List<List<String>> controls,
    int chargesCap,
    int horizonDays,
    double recordedShare,
    Map<String, String> offenceTypes) {

  /** The covariates that a specification may name. */
  public static final List<String> COVARIATES =
      List.of("grade", "category", "offence_type", "seriousness", "charges", "sex", "race", "age");

  private static final Set<String> KEYS =
      Set.of("cells", "controls", "charges_cap", "horizon_days", "recorded_share", "offence_types");

  public Specification {
    cells = List.copyOf(cells);
    controls = List.copyOf(controls);
    offenceTypes = Map.copyOf(offenceTypes);
  }

  /**
   * The covariates that a choice comes to on given records.
   *
   * @param used those used, in order
   * @param missing the labels of those that the records lack and nothing stands in for
   */
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
    Map<String, String> files =
        BundledFiles.read(Specification.class, "comparisons", "default.yaml");
    Map.Entry<String, String> file = files.entrySet().iterator().next();
    return of(file.getValue(), file.getKey());
  }

  /**
   * Reads one.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-509 where it is not one
   */
  public static Specification of(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.COMPARISON_INVALID).allow(KEYS);
    Map<String, String> types = new LinkedHashMap<>();
    file.require("offence_types")
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
        choices(file.require("cells")),
        choices(file.require("controls")),
        atLeastOne(file.require("charges_cap")),
        atLeastOne(file.require("horizon_days")),
        share(file.require("recorded_share")),
        types);
  }

  private static List<List<String>> choices(YamlNode list) {
    List<List<String>> choices = new ArrayList<>();
    for (YamlNode item : list.items()) {
      List<String> names = new ArrayList<>();
      for (YamlNode name : item.isSequence() ? item.items() : List.of(item)) {
        if (!COVARIATES.contains(name.text())) {
          throw name.error(
              "'" + name.text() + "' is nothing that bookings are compared by",
              "use one of: " + String.join(", ", COVARIATES));
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
