/** The papers that a request brings about: which, in what words, and served when. */
@NullMarked
package org.amparo.desk.notice;

import org.jspecify.annotations.NullMarked;
