/** What the desk says of a request now: the situation, why, and what is left to do. */
@NullMarked
package org.amparo.desk.verdict;

import org.jspecify.annotations.NullMarked;
