/** Contracts: what a publisher's files look like, and how their columns become canonical tables. */
@NullMarked
package org.amparo.ingest.contract;

import org.jspecify.annotations.NullMarked;
