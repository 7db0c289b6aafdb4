/** What goes out by e-mail: alerts at deadlines, and anchors of the record. */
@NullMarked
package org.amparo.desk.mail;

import org.jspecify.annotations.NullMarked;
