/** The command line. */
@NullMarked
package org.amparo.cli;

import org.jspecify.annotations.NullMarked;
