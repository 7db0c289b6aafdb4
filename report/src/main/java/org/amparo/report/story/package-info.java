/** The first part of a report: its main findings, in sentences and in cards. */
@NullMarked
package org.amparo.report.story;

import org.jspecify.annotations.NullMarked;
