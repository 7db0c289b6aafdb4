/** The command that makes an atlas on a cluster. */
@NullMarked
package org.amparo.cluster.command;

import org.jspecify.annotations.NullMarked;
