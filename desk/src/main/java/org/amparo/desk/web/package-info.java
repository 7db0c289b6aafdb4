/** The desk as a web server: how it starts, who gets in, and what every page has. */
@NullMarked
package org.amparo.desk.web;

import org.jspecify.annotations.NullMarked;
