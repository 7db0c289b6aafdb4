package org.amparo.desk.account;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.amparo.desk.record.Actor;
import org.amparo.model.BundledFiles;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Which role may do what, in one table: {@code permissions.csv}. What it does not allow is refused.
 */
public final class Permissions {

  private static final Permissions BUNDLED = new Permissions();

  private final Map<Act, Map<Role, Reach>> table = new EnumMap<>(Act.class);

  private Permissions() {
    String text =
        BundledFiles.required(Permissions.class, "org/amparo/desk/account/permissions.csv");
    for (var row : CsvReader.builder().ofNamedCsvRecord(text)) {
      Map<Role, Reach> reaches = new EnumMap<>(Role.class);
      for (Role role : Role.values()) {
        String cell = row.getField(role.name());
        reaches.put(
            role, cell.equals("-") ? Reach.NOTHING : Reach.valueOf(cell.toUpperCase(Locale.ROOT)));
      }
      table.put(Act.valueOf(row.getField("act")), reaches);
    }
  }

  /** How far a permission reaches: own is the account's, others' what another account did. */
  public enum Reach {
    NOTHING,
    OWN,
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

  /** Whether someone's row of the table allows an act in some way. */
  public static boolean may(Actor actor, Act act) {
    return BUNDLED.reach(Role.valueOf(actor.role()), act) != Reach.NOTHING;
  }

  /** Every such act. */
  public static List<SimpleGrantedAuthority> of(Actor actor) {
    return Stream.of(Act.values())
        .filter(act -> may(actor, act))
        .map(act -> new SimpleGrantedAuthority(act.name()))
        .toList();
  }
}
