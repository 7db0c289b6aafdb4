/** Commands on records: fetch, import, check, contract, export, letter. */
@NullMarked
package org.amparo.cli.records;

import org.jspecify.annotations.NullMarked;
