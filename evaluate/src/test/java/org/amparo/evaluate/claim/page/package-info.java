@NullMarked
package org.amparo.evaluate.claim.page;

import org.jspecify.annotations.NullMarked;
