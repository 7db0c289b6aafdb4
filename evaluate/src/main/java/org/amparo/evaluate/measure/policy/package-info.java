/** What each policy would do with the requests, and what it would save. */
@NullMarked
package org.amparo.evaluate.measure.policy;

import org.jspecify.annotations.NullMarked;
