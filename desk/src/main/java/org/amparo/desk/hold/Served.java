package org.amparo.desk.hold;

import java.time.LocalDateTime;
import org.amparo.desk.record.Actor;

/** That a notice was given, to whom by role, and when by the clocks of the jail. */
public record Served(String notice, String to, LocalDateTime at, Actor by) {}
