/** The pages of the guide that are written from the claim files, and their schema. */
@NullMarked
package org.amparo.evaluate.claim.page;

import org.jspecify.annotations.NullMarked;
