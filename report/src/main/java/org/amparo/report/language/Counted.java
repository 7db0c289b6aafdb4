package org.amparo.report.language;

/** What fills a place and has a number, by which a message may choose singular or plural. */
public interface Counted {

  /** The number; where there are two, the last that is read. */
  Number count();
}
