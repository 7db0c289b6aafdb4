package org.amparo.report.page;

import org.amparo.policy.Policy;
import org.amparo.policy.library.CaseSuite;

/** A policy with its cases, as tables for people without Amparo. */
public record PolicyTable(Policy policy, CaseSuite suite) {}
