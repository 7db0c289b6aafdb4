/** A desk as a process of its own: under load, killed, and without its database. */
@org.jspecify.annotations.NullMarked
package org.amparo.desk.load;
