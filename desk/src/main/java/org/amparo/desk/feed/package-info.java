/** What other programs follow: the list of requests, what changed, and messages of it. */
@NullMarked
package org.amparo.desk.feed;

import org.jspecify.annotations.NullMarked;
