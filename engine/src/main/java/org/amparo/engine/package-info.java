/** Decides every case of a workspace: the view that makes cases, and their answers. */
@NullMarked
package org.amparo.engine;

import org.jspecify.annotations.NullMarked;
