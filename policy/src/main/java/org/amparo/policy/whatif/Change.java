package org.amparo.policy.whatif;

/**
 * One fact of a case as it is and as it might be.
 *
 * @param path the fact, such as {@code person.age}, or the list, such as {@code convictions}
 * @param from what the case records, as in a case file; {@code unknown} where nothing. Of a list
 *     its elements, with {@code (complete)} behind them where there are no others, such as {@code
 *     [{grade: FELONY}] (complete)}; {@code none} where it is known to have none
 * @param to what it might be, written likewise
 */
public record Change(String path, String from, String to) {}
