package org.amparo.evaluate.measure.sheet;

/**
 * Makes a family's figures and tables where SQL cannot: draws, regressions, files of the program.
 */
@FunctionalInterface
public interface FigureFunction {
  /**
   * Adds them; what it reads of records stands in steps, of other figures in its measure's file.
   */
  void add(FigureSheet sheet);
}
