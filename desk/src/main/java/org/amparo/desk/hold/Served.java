package org.amparo.desk.hold;

import java.time.LocalDateTime;
import org.amparo.desk.record.Actor;

/**
 * That a notice was given to someone.
 *
 * @param notice its id
 * @param to the role of who received it, such as {@code PERSON}
 * @param at by the clocks of the jail
 */
public record Served(String notice, String to, LocalDateTime at, Actor by) {}
