package org.amparo.evaluate;

/**
 * What a class does with the rows that a query gives, where a figure is no plain result of one.
 *
 * @param type the class
 * @param words what it does, a sentence
 * @param section the heading in {@code docs/methods.md} under which its formulas stand
 */
public record Reckoning(Class<?> type, String words, String section) {}
