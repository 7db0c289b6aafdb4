/** What every command rests on: its result, its progress, its errors, its tables. */
@NullMarked
package org.amparo.cli.base;

import org.jspecify.annotations.NullMarked;
