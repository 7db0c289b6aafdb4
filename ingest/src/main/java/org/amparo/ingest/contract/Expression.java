package org.amparo.ingest.contract;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amparo.model.problem.Place;
import org.amparo.model.yaml.YamlNode;

/**
 * An expression in DuckDB's SQL over a contract's typed columns, and where the contract holds it.
 */
public record Expression(String sql, Place place, Sight sight) {

  /** Which rows it may look at. */
  enum Sight {
    /** Its own, and others over a window. */
    WINDOWS,
    /** Its own alone, for some rows are set aside before it is asked; those left it may number. */
    ROW,
    /** The rows of one record together, by {@link OverRows}. */
    RECORD
  }

  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** The text of a node, at its place. */
  static Expression of(YamlNode node) {
    return of(node, Sight.WINDOWS);
  }

  static Expression of(YamlNode node, Sight sight) {
    String sql = sight == Sight.RECORD ? OverRows.named(node.text()) : node.text();
    return new Expression(sql, node.place(), sight);
  }

  /** Another text in its place. */
  public Expression with(String sql) {
    return new Expression(sql, place, sight);
  }

  /** Whether it takes the rows of a record together itself. */
  public boolean aggregates() {
    return sight == Sight.RECORD && OverRows.in(this);
  }

  /** The expression with a blank for each text in quotes. */
  String withoutLiterals() {
    return LITERAL.matcher(sql).replaceAll(" ");
  }

  /** The names that stand in it outside of literals: columns, but functions and words too. */
  public Set<String> names() {
    Set<String> names = new TreeSet<>();
    Matcher matcher = NAME.matcher(withoutLiterals());
    while (matcher.find()) {
      names.add(matcher.group().toLowerCase(java.util.Locale.ROOT));
    }
    return names;
  }
}
