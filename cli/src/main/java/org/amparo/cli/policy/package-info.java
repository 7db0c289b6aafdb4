/** Commands on the law and on single requests: policy, law, decide. */
@NullMarked
package org.amparo.cli.policy;

import org.jspecify.annotations.NullMarked;
