package org.amparo.evaluate;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is, said once in a file of {@code measures/}. Wide because it is all that is said
 * of one.
 *
 * @param id its id, with parameters in braces: {@code time.direct.{hold}.hours}
 * @param unit what it counts; null where the row says
 * @param stage which stage of a request it speaks of; null where the row says
 * @param measured how it is measured: direct, gross, count, ...; may have parameters
 * @param rate the kind of rate behind a cost, which may be a parameter; empty where there is none
 * @param base what its denominator is: in words, or the id of the whole as declared
 * @param within the id, as declared, of the whole that contains it; empty where nothing does
 * @param contributors the id, as declared, of the count of people or bookings that an amount is the
 *     sum of; {@link #NOT_COUNTED} where nothing counts them; empty where it is no sum of people
 * @param madeFrom the id, as declared, of the figure whose number times a price, a clock or a unit
 *     it is, or of two with {@value #OVER} between, the first of which it is divided by the second;
 *     empty where there is none
 * @param listedIn the table that has a row of it; empty where none has
 */
public record FigureDeclaration(
    Measure.Origin origin,
    String key,
    String id,
    LabelTemplate label,
    @Nullable Unit unit,
    FigureKind kind,
    @Nullable Status stage,
    String measured,
    String rate,
    String base,
    String within,
    String contributors,
    String madeFrom,
    String listedIn,
    Addition adds) {

  /** Of an amount whose contributors no query counts: rounded editions withhold it. */
  public static final String NOT_COUNTED = "NOT_COUNTED";

  /** Between the figures of a quotient. */
  public static final String OVER = " / ";

  /** The parameters of its id, label and rate, and of what it is made from. */
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>(LabelTemplate.places(id));
    names.addAll(LabelTemplate.places(measured));
    names.addAll(LabelTemplate.places(rate));
    names.addAll(LabelTemplate.places(madeFrom));
    names.addAll(label.places());
    return names;
  }

  /** What a text of the declaration says with the parameters' values put in. */
  public String filled(String text, Map<String, String> values) {
    return LabelTemplate.filled(
        text,
        name -> {
          String value = values.get(name);
          if (value == null) {
            throw error("needs a value for {" + name + "}");
          }
          return label.parameter(name).inId(value);
        });
  }

  /** A mistake in how the figure is made, with the file that declares it. */
  public IllegalStateException error(String what) {
    return new IllegalStateException(
        "measures/%s.yaml: the figure '%s' %s".formatted(origin.measure(), key, what));
  }
}
