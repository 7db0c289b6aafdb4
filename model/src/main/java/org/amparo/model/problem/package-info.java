/** What went wrong, where, and what to do: the one shape of every error a user sees. */
@NullMarked
package org.amparo.model.problem;

import org.jspecify.annotations.NullMarked;
