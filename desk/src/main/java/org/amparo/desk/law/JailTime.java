package org.amparo.desk.law;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.ListFact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.policy.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A time that another system sent, by the clocks of the jail.
 *
 * @param exact the moment, where the clocks showed the time twice and its offset says which; empty
 *     where the clocks alone say it
 */
public record JailTime(LocalDateTime local, Optional<Instant> exact) {

  /**
   * Reads {@code 2026-11-03T09:30}, or a time with an offset or Z; empty where it is neither.
   *
   * @throws org.amparo.model.problem.AmparoException AMP-611 for a time without an offset that the
   *     clocks of the jail showed twice, or never
   */
  public static Optional<JailTime> read(String text, ZoneId zone) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      LocalDateTime local =
          moment.atZoneSameInstant(zone).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
      boolean twice = zone.getRules().getValidOffsets(local).size() > 1;
      return Optional.of(
          new JailTime(local, twice ? Optional.of(moment.toInstant()) : Optional.empty()));
    } catch (DateTimeException _) {
      return local(text, zone);
    }
  }

  private static Optional<JailTime> local(String text, ZoneId zone) {
    LocalDateTime local;
    try {
      local = LocalDateTime.parse(text);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
    int offsets = zone.getRules().getValidOffsets(local).size();
    if (offsets != 1) {
      String offset = zone.getRules().getOffset(local).getId();
      throw ErrorCode.TIME_NOT_SURE.error(
          offsets == 0
              ? "the clocks of the jail skipped " + local
              : "the clocks of the jail showed %s twice".formatted(local),
          "send the time with its offset, such as %s%s".formatted(local, offset));
    }
    return Optional.of(new JailTime(local, Optional.empty()));
  }

  /** Such a time of the clocks alone. */
  public static JailTime of(LocalDateTime local) {
    return new JailTime(local, Optional.empty());
  }

  /** A moment by the clocks of the jail. */
  public static JailTime of(ZonedDateTime moment) {
    return new JailTime(moment.toLocalDateTime(), Optional.of(moment.toInstant()));
  }

  /**
   * The moment; of an hour that clocks showed twice the first, where nothing says which, so that no
   * hold ends late for it.
   */
  public ZonedDateTime moment(ZoneId zone) {
    return exact.map(instant -> instant.atZone(zone)).orElseGet(() -> Deadline.start(local, zone));
  }

  /**
   * The zone of a fixed offset by which the clocks ran, such as {@code Etc/GMT+5}, where the second
   * of two moments is meant; null where the clocks alone tell the moment.
   */
  public @Nullable String fixedZone(ZoneId zone) {
    ZonedDateTime moment = moment(zone);
    return moment.toInstant().equals(Deadline.start(local, zone).toInstant())
        ? null
        // By the sign of POSIX: west of Greenwich is plus.
        : "Etc/GMT%+d".formatted(-moment.getOffset().getTotalSeconds() / 3600);
  }

  /** Whether it is after another. */
  public boolean isAfter(JailTime other, ZoneId zone) {
    return moment(zone).isAfter(other.moment(zone));
  }

  /** A case as it was sent, with each of its times by the clocks of the jail. */
  public static Map<String, Object> plain(Map<String, Object> sent, ZoneId zone) {
    Map<String, Object> all = new TreeMap<>();
    sent.forEach((key, value) -> all.put(key, plain(key, value, zone)));
    return all;
  }

  private static @Nullable Object plain(String path, @Nullable Object value, ZoneId zone) {
    if (value instanceof Map<?, ?> group) {
      Map<String, @Nullable Object> all = new TreeMap<>();
      group.forEach((key, one) -> all.put(key.toString(), plain(path + "." + key, one, zone)));
      return all;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>();
      list.forEach(one -> all.add(plain(path, one, zone)));
      return all;
    }
    return value instanceof String text && isTime(path)
        ? read(text, zone).map(time -> time.local().toString()).orElse(text)
        : value;
  }

  private static boolean isTime(String path) {
    int dot = path.lastIndexOf('.');
    return Fact.byPath(path).filter(fact -> fact.type() == FactType.TIME).isPresent()
        || (dot > 0
            && ListFact.byPath(path.substring(0, dot))
                .flatMap(list -> list.field(path.substring(dot + 1)))
                .filter(field -> field.type() == FactType.TIME)
                .isPresent());
  }
}
