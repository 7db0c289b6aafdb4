/** The pages of the guide that are written from the claim files, and their schema. */
@NullMarked
package org.amparo.handbook.claim;

import org.jspecify.annotations.NullMarked;
