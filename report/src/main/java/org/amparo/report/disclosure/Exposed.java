package org.amparo.report.disclosure;

/**
 * A hidden cell that what is published says too much of.
 *
 * @param cell its id
 * @param least the least it can be
 * @param greatest the greatest it can be
 * @param needed how far apart those two would have to be
 */
public record Exposed(String cell, double least, double greatest, long needed) {}
