/** Tests of what the commands on law are made of. */
@NullMarked
package org.amparo.cli.policy;

import org.jspecify.annotations.NullMarked;
