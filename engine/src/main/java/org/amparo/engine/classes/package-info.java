/** Decides classes, not cases: one scan groups the cases, and a policy is decided once a class. */
@NullMarked
package org.amparo.engine.classes;

import org.jspecify.annotations.NullMarked;
