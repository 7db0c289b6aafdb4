/**
 * The edition of a report that may be published: a catalog of every number that a report has, what
 * each rests on, and the evaluation that is left once small counts and what betrays them are
 * hidden.
 */
@NullMarked
package org.amparo.report.edition;

import org.jspecify.annotations.NullMarked;
