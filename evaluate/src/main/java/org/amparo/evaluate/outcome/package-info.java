/** What the words that end a record of custody or a case say of the person. */
@NullMarked
package org.amparo.evaluate.outcome;

import org.jspecify.annotations.NullMarked;
