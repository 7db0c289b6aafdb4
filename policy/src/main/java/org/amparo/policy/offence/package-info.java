/** Dated lists of offences that policies name: whose sections, which kinds, how open. */
@NullMarked
package org.amparo.policy.offence;

import org.jspecify.annotations.NullMarked;
