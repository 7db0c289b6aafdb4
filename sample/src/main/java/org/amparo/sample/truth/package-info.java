/**
 * What truly happened in generated counties, the records that a jail has of it, and how these are
 * damaged.
 */
@NullMarked
package org.amparo.sample.truth;

import org.jspecify.annotations.NullMarked;
