@NullMarked
package org.amparo.handbook.schema;

import org.jspecify.annotations.NullMarked;
