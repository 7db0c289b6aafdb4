/** The command on published figures. */
@NullMarked
package org.amparo.cli.claim;

import org.jspecify.annotations.NullMarked;
