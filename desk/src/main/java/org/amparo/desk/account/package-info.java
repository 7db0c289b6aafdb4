/** Who may use the desk, how they prove who they are, and what each role may do. */
@NullMarked
package org.amparo.desk.account;

import org.jspecify.annotations.NullMarked;
