/** How the desk is: its health, and a log of requests without what they are about. */
@NullMarked
package org.amparo.desk.health;

import org.jspecify.annotations.NullMarked;
