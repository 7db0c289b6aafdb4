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
public record Expression(String sql, Place place) {

  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** The text of a node, at its place. */
  static Expression of(YamlNode node) {
    return new Expression(node.text(), node.place());
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
