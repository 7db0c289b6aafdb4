/** The sections on people: who was held, by group, charge and outcome. */
@NullMarked
package org.amparo.report.section.people;

import org.jspecify.annotations.NullMarked;
