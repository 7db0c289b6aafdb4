/**
 * Disclosure control: which small counts a public edition hides, what else it must hide so that
 * nobody can subtract them back, and the check that nobody can.
 */
@NullMarked
package org.amparo.report.disclosure;

import org.jspecify.annotations.NullMarked;
