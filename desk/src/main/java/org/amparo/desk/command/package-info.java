/** The commands of the desk. */
@NullMarked
package org.amparo.desk.command;

import org.jspecify.annotations.NullMarked;
