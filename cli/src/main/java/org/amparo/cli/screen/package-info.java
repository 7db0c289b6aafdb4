/** What the law in force answers, in lines of a terminal. */
@NullMarked
package org.amparo.cli.screen;

import org.jspecify.annotations.NullMarked;
