/** The languages of a page: its words, kept apart from the templates, by key. */
@NullMarked
package org.amparo.report.language;

import org.jspecify.annotations.NullMarked;
