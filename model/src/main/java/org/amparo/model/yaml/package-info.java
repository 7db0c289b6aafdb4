/** Reading YAML and JSON files with the place of every value, so that errors can point at it. */
@NullMarked
package org.amparo.model.yaml;

import org.jspecify.annotations.NullMarked;
