/** Dated lists of offenses that policies name: whose sections, which kinds, how open. */
@NullMarked
package org.amparo.policy.offense;

import org.jspecify.annotations.NullMarked;
