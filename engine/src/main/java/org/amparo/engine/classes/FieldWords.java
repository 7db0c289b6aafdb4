package org.amparo.engine.classes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amparo.engine.sql.ConditionSql;
import org.amparo.engine.sql.KleeneCode;
import org.amparo.engine.sql.KleeneCode.Leaf;
import org.amparo.engine.sql.TermSql;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.policy.ir.Condition;
import org.amparo.policy.ir.Condition.Operator;
import org.amparo.policy.ir.Term;

/**
 * A text field of a list's elements by the words that comparisons name: looked up once an element
 * in an ENUM, which hashes, where each comparison by itself would try word after word. Words that
 * no comparison tells apart share a bucket; 0 is the field unknown, 1 a word that none names.
 */
final class FieldWords {

  private static final int UNKNOWN = 0;
  private static final int OTHER = 1;

  private final Field field;
  private final String prefix;
  private final List<String> words;
  private final Map<Leaf, Set<String>> named;

  /** The bucket of each word. */
  private final List<Integer> buckets = new ArrayList<>();

  /** A word of each bucket; none for the first two. */
  private final List<String> examples = new ArrayList<>(List.of("", ""));

  private FieldWords(Field field, Map<Leaf, Set<String>> named, String prefix) {
    this.field = field;
    this.prefix = prefix;
    this.named = named;
    this.words = named.values().stream().flatMap(Collection::stream).distinct().sorted().toList();
    Map<List<Boolean>, Integer> known = new LinkedHashMap<>();
    for (String word : words) {
      List<Boolean> told = named.values().stream().map(some -> some.contains(word)).toList();
      Integer bucket = known.get(told);
      if (bucket == null) {
        bucket = examples.size();
        known.put(told, bucket);
        examples.add(word);
      }
      buckets.add(bucket);
    }
  }

  /**
   * The fields that some comparisons compare with constants, each with all of its words.
   *
   * @param prefix of the columns for what is looked up
   */
  static Map<Field, FieldWords> of(Collection<Leaf> leaves, String prefix) {
    Map<Field, Map<Leaf, Set<String>>> byField = new LinkedHashMap<>();
    for (Leaf leaf : leaves) {
      field(leaf)
          .ifPresent(
              field ->
                  byField
                      .computeIfAbsent(field, _ -> new LinkedHashMap<>())
                      .put(leaf, words(leaf.comparison())));
    }
    Map<Field, FieldWords> all = new LinkedHashMap<>();
    byField.forEach(
        (field, named) ->
            all.put(field, new FieldWords(field, named, prefix + field.name() + "_")));
    return all;
  }

  /** The text field that a comparison compares with constants alone, if it does that. */
  static Optional<Field> field(Leaf leaf) {
    Term term =
        switch (leaf.comparison()) {
          case Condition.Compare compare when compare.right() instanceof Term.Constant ->
              compare.left();
          case Condition.OneOf oneOf -> oneOf.term();
          default -> new Term.Constant("", FactType.TEXT);
        };
    return term instanceof Term.FieldValue value && value.type() == FactType.TEXT
        ? Optional.of(value.field())
        : Optional.empty();
  }

  private static Set<String> words(Condition comparison) {
    Set<String> words = new LinkedHashSet<>();
    if (comparison instanceof Condition.OneOf oneOf) {
      oneOf.values().forEach(word -> words.add((String) word.value()));
    } else if (comparison instanceof Condition.Compare compare
        && compare.right() instanceof Term.Constant word) {
      words.add((String) word.value());
    }
    return words;
  }

  /** The name of the column that holds the bucket. */
  String name() {
    return "bucket_of_" + field.name();
  }

  /** How many words are named. */
  int size() {
    return words.size();
  }

  /**
   * The columns that hold what is looked up, name to SQL: once a case, for a lambda computes its
   * own constants again for every block.
   */
  Map<String, String> lookups() {
    Map<String, String> lookups = new LinkedHashMap<>();
    lookups.put(prefix + "bucket", list(buckets, "SMALLINT"));
    named.keySet().forEach(leaf -> lookups.put(name(leaf), list(codes(leaf), "TINYINT")));
    return lookups;
  }

  private static String list(List<Integer> numbers, String type) {
    return numbers.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", "CAST([", "] AS " + type + "[])"));
  }

  private String name(Leaf leaf) {
    return prefix + List.copyOf(named.keySet()).indexOf(leaf);
  }

  /** The element's bucket in SQL. */
  String bucket() {
    String column = ConditionSql.ELEMENT + "." + field.name();
    String type =
        words.stream().map(TermSql::quoted).collect(Collectors.joining(", ", "ENUM(", ")"));
    return "CASE WHEN %s IS NULL THEN CAST(%d AS SMALLINT) ELSE coalesce(%s[enum_code(TRY_CAST(%s AS %s)) + 1], CAST(%d AS SMALLINT)) END"
        .formatted(column, UNKNOWN, prefix + "bucket", column, type, OTHER);
  }

  /**
   * A comparison's code by the bucket.
   *
   * @param column that holds the bucket
   */
  String code(Leaf leaf, String column) {
    return name(leaf) + "[" + column + " + 1]";
  }

  /** A comparison's code in each bucket. */
  private List<Integer> codes(Leaf leaf) {
    boolean differs =
        leaf.comparison() instanceof Condition.Compare compare
            && compare.operator() == Operator.NOT_EQUAL;
    Set<String> some = named.getOrDefault(leaf, Set.of());
    List<Integer> codes = new ArrayList<>(List.of(KleeneCode.UNKNOWN));
    for (int i = OTHER; i < examples.size(); i++) {
      boolean isNamed = i > OTHER && some.contains(examples.get(i));
      boolean holds = isNamed != differs != leaf.negated();
      codes.add(holds ? KleeneCode.TRUE : KleeneCode.FALSE);
    }
    return codes;
  }
}
