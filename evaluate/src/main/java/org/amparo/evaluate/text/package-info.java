/** Words for what the user meant. */
@NullMarked
package org.amparo.evaluate.text;

import org.jspecify.annotations.NullMarked;
