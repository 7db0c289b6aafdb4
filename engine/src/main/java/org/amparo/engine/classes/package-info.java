/**
 * Decides classes, not cases: one scan groups the cases by what the policies ask of them, and each
 * policy is decided once a class, by the interpreter.
 */
@NullMarked
package org.amparo.engine.classes;

import org.jspecify.annotations.NullMarked;
