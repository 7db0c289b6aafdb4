package org.amparo.report.atlas;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amparo.evaluate.Addition;
import org.amparo.evaluate.Figure;
import org.amparo.evaluate.FigureDeclaration;
import org.amparo.evaluate.FigureKind;
import org.amparo.evaluate.FigureValue;
import org.amparo.evaluate.LabelTemplate;
import org.amparo.evaluate.Measure;
import org.amparo.evaluate.Status;
import org.amparo.evaluate.Unit;
import org.amparo.model.disclosure.Rounding;
import org.amparo.report.language.Language;
import org.amparo.report.language.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures of an atlas's numbers, so that what its pages say is asserted as in a report.
 *
 * @param id how their ids begin
 * @param name what is counted, in a language
 */
record AtlasFigures(
    String id,
    Function<Messages, String> name,
    Status status,
    String digest,
    List<String> sources) {

  private static final Measure.Origin ATLAS = new Measure.Origin("atlas", null, "", "");

  /** A figure of this unit and value, with how many may belong to it and are not placed. */
  Figure of(
      String key, Unit unit, FigureKind kind, String base, FigureValue value, @Nullable Long open) {
    String own = key.isEmpty() ? id : id + "." + key;
    LabelTemplate label =
        new LabelTemplate(
            Arrays.stream(Language.values())
                .collect(
                    Collectors.toMap(
                        Language::tag, language -> quoted(name.apply(Messages.of(language))))),
            Map.of(),
            Map.of());
    FigureDeclaration declared =
        new FigureDeclaration(
            ATLAS,
            own,
            own,
            label,
            unit,
            kind,
            status,
            "count",
            "",
            base,
            "",
            "",
            "",
            "",
            Addition.NOT);
    return new Figure(
        own,
        declared,
        Figure.Ties.NONE,
        label.label(Map.of(), List.of()),
        new Figure.Subject(unit, status, "count", null, Map.of()),
        value,
        new Figure.Counted(null, null, open),
        new Figure.Origin(digest, sources));
  }

  /** A name holds no place to fill. */
  private static String quoted(String name) {
    return name.replace('{', '(').replace('}', ')');
  }

  /** What a number of an edition is, be it one of those that stand for none. */
  static FigureValue value(long number) {
    if (number == SubjectEdition.FEW) {
      return new FigureValue.Withheld(null, Rounding.FEW, null);
    }
    if (number == SubjectEdition.WITHHELD) {
      return new FigureValue.Withheld(null, null, null);
    }
    return number < 0
        ? FigureValue.Absent.NOT_RECORDED
        : new FigureValue.Known(BigDecimal.valueOf(number));
  }
}
