/** The measures: time, cost, people and policies, each as figures. */
@NullMarked
package org.amparo.evaluate.measure;

import org.jspecify.annotations.NullMarked;
