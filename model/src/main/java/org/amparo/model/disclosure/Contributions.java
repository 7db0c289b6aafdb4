package org.amparo.model.disclosure;

import java.math.BigDecimal;

/**
 * Whose an amount is. Never published: it only decides how coarsely the amount is.
 *
 * @param people how many contribute; of a middle value, how many lie on its smaller side
 * @param largest the most that one of them contributes, in the amount's unit, without a sign
 */
public record Contributions(long people, BigDecimal largest) {}
