package org.amparo.ingest.contract;

import java.util.List;
import java.util.Optional;

/**
 * Something that should hold of a source's rows, with the share of failing rows from which the user
 * is warned and from which the import stops. It never changes or removes a row. Wide because it
 * holds every field of a check in a contract file.
 *
 * @param id its name within the contract, such as {@code released-before-booked}
 * @param sentence what should hold, a sentence without a full stop at its end
 * @param why what goes wrong where it does not hold; may be empty
 * @param table the canonical table whose records are checked; empty for the typed rows
 * @param fails true for a row that fails; NULL, like false, is no failure
 * @param of the rows that are asked; all of them where empty
 * @param warn the share of failing rows, 0 to 1, above which it warns
 * @param stop the share above which the import stops; 1 where it never does
 * @param show columns whose values a sample of failing rows gives; where empty, the dates, numbers
 *     and yes-or-no values that {@code fails} names, never text
 */
public record Check(
    String id,
    String sentence,
    String why,
    Optional<String> table,
    Expression fails,
    Optional<Expression> of,
    double warn,
    double stop,
    List<String> show) {}
