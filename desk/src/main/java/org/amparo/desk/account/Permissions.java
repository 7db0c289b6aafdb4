package org.amparo.desk.account;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.desk.record.Actor;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Which role may do what, in one table: {@code permissions.csv}. What it does not allow is refused.
 */
public final class Permissions {

  private static final Permissions BUNDLED = read();

  private final Map<Act, Map<Role, Reach>> table;

  private Permissions(Map<Act, Map<Role, Reach>> table) {
    this.table = table;
  }

  /** How far a permission reaches. */
  public enum Reach {
    NOTHING,
    /** What is the account's own. */
    OWN,
    /** What another account did, and not what one's own did. */
    OTHERS,
    ANY
  }

  /** The table of the desk. */
  public static Permissions bundled() {
    return BUNDLED;
  }

  /** How far a role may do something. */
  public Reach reach(Role role, Act act) {
    return Objects.requireNonNull(Objects.requireNonNull(table.get(act)).get(role));
  }

  /** Whether a role may do something to what is its account's own, or another's. */
  public boolean allows(Role role, Act act, boolean own) {
    return switch (reach(role, act)) {
      case NOTHING -> false;
      case OWN -> own;
      case OTHERS -> !own;
      case ANY -> true;
    };
  }

  /** Every act that someone's row of the table allows in some way. */
  public static List<SimpleGrantedAuthority> of(Actor actor) {
    Role role = Role.valueOf(actor.role());
    return Stream.of(Act.values())
        .filter(act -> BUNDLED.reach(role, act) != Reach.NOTHING)
        .map(Act::name)
        .map(SimpleGrantedAuthority::new)
        .toList();
  }

  private static Permissions read() {
    Map<Act, Map<Role, Reach>> table = new EnumMap<>(Act.class);
    try (InputStreamReader text =
            new InputStreamReader(
                Objects.requireNonNull(Permissions.class.getResourceAsStream("permissions.csv")),
                StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        Map<Role, Reach> reaches = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
          reaches.put(role, reach(row.getField(role.name())));
        }
        table.put(Act.valueOf(row.getField("act")), reaches);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Permissions(table);
  }

  private static Reach reach(String cell) {
    return cell.equals("-") ? Reach.NOTHING : Reach.valueOf(cell.toUpperCase(Locale.ROOT));
  }
}
