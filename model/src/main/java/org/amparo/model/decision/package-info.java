/** What a policy answers. */
@NullMarked
package org.amparo.model.decision;

import org.jspecify.annotations.NullMarked;
