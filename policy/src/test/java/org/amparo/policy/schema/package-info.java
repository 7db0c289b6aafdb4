@NullMarked
package org.amparo.policy.schema;

import org.jspecify.annotations.NullMarked;
