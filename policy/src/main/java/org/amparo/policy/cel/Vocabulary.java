package org.amparo.policy.cel;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.checker.CelChecker;
import dev.cel.checker.CelCheckerBuilder;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction.Overload.Comparison;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amparo.model.fact.Fact;
import org.amparo.model.fact.FactType;
import org.amparo.model.fact.Field;
import org.amparo.model.fact.ListFact;

/** What an expression may name, as CEL types: facts, elements of lists, and definitions so far. */
final class Vocabulary {

  static final String YEARS_BEFORE = "yearsBefore";
  static final String PLUS_DAYS = "plusDays";
  static final String LISTED = "listed";
  static final String PERHAPS_LISTED = "perhaps_listed";
  static final String DATE = "date";

  private static final CelOptions OPTIONS = CelOptions.current().populateMacroCalls(true).build();

  private final Map<String, StructType> groups = new LinkedHashMap<>();
  private final Map<ListFact, StructType> elements = new LinkedHashMap<>();

  /** Takes definitions by path, such as {@code variables.paid}, with their types. */
  Vocabulary(Map<String, CelType> definitions) {
    Map<String, Map<String, CelType>> members = new LinkedHashMap<>();
    for (Fact fact : Fact.values()) {
      if (fact.type() == FactType.TIME) {
        continue; // conditions ask for days, clocks for times
      }
      members
          .computeIfAbsent(fact.group(), group -> new LinkedHashMap<>())
          .put(fact.key(), type(fact.type()));
    }
    for (String group : Lowering.DEFINITIONS) {
      Map<String, CelType> defined = new LinkedHashMap<>();
      definitions.forEach(
          (path, type) -> {
            if (path.startsWith(group + ".")) {
              defined.put(path.substring(group.length() + 1), type);
            }
          });
      members.put(group, defined);
    }
    members.forEach((name, fields) -> groups.put(name, struct(name, fields)));
    for (ListFact list : ListFact.values()) {
      Map<String, CelType> fields = new LinkedHashMap<>();
      for (Field field : list.fields()) {
        fields.put(field.name(), type(field.type()));
      }
      elements.put(list, struct("element of " + list.path(), fields));
    }
  }

  /** A parser, which knows no names. */
  static CelParser parser() {
    return CelParserFactory.standardCelParserBuilder()
        .setOptions(OPTIONS)
        .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
        .addMacros(CountMacro.MACRO)
        .build();
  }

  /**
   * A checker that knows these names and no others.
   *
   * @param called the functions and operators that the expression calls. It has no use for others
   *     of CEL's own, and cel-java takes longer to declare all of those than to check an
   *     expression.
   */
  CelChecker checker(Set<String> called) {
    return names()
        .setStandardEnvironmentEnabled(false)
        .setStandardDeclarations(standard(called))
        .build();
  }

  /** A checker to be, without CEL's own functions. */
  CelCheckerBuilder names() {
    CelCheckerBuilder builder =
        CelCompilerFactory.standardCelCheckerBuilder()
            .setOptions(OPTIONS)
            .setTypeProvider(new Types(types()))
            .addFunctionDeclarations(functions());
    groups.forEach(
        (name, type) -> builder.addVarDeclarations(CelVarDecl.newVarDeclaration(name, type)));
    elements.forEach(
        (list, type) ->
            builder.addVarDeclarations(
                CelVarDecl.newVarDeclaration(list.path(), ListType.create(type))));
    return builder;
  }

  /** CEL's own functions, as its standard environment declares them under these options. */
  private static CelStandardDeclarations standard(Set<String> called) {
    return CelStandardDeclarations.newBuilder()
        .filterFunctions(
            (function, overload) ->
                called.contains(function.functionName())
                    && !(overload instanceof Comparison comparison
                        && comparison.isHeterogeneousComparison()))
        .build();
  }

  /** The functions that CEL itself lacks. */
  private List<CelFunctionDecl> functions() {
    return List.of(
        listed(LISTED),
        listed(PERHAPS_LISTED),
        moved(PLUS_DAYS, "timestamp_plus_days_int"),
        moved(YEARS_BEFORE, "timestamp_years_before_int"),
        CelFunctionDecl.newFunctionDeclaration(
            DATE,
            CelOverloadDecl.newGlobalOverload(
                "date_string", SimpleType.TIMESTAMP, SimpleType.STRING)));
  }

  /** A function that moves a date by a whole number. */
  private static CelFunctionDecl moved(String name, String id) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newMemberOverload(
            id, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP, SimpleType.INT));
  }

  /** A function that asks of a list's element whether an offense list has it. */
  private CelFunctionDecl listed(String name) {
    List<CelOverloadDecl> overloads = new ArrayList<>();
    elements.forEach(
        (list, type) ->
            overloads.add(
                CelOverloadDecl.newMemberOverload(
                    name + "_" + list.path(), SimpleType.BOOL, type, SimpleType.STRING)));
    return CelFunctionDecl.newFunctionDeclaration(name, overloads);
  }

  /** The names at the start of a path: groups and lists. */
  List<String> roots() {
    List<String> roots = new ArrayList<>(groups.keySet());
    elements.keySet().forEach(list -> roots.add(list.path()));
    return roots;
  }

  /** The names that may follow this root; for anything but a group, those of list elements. */
  List<String> members(String root) {
    StructType group = groups.get(root);
    if (group != null) {
      return group.fieldNames().asList();
    }
    return elements.values().stream()
        .flatMap(element -> element.fieldNames().stream())
        .distinct()
        .toList();
  }

  private static StructType struct(String name, Map<String, CelType> fields) {
    ImmutableMap<String, CelType> fixed = ImmutableMap.copyOf(fields);
    return StructType.create(name, fixed.keySet(), field -> Optional.ofNullable(fixed.get(field)));
  }

  private ImmutableList<CelType> types() {
    return ImmutableList.<CelType>builder()
        .addAll(groups.values())
        .addAll(elements.values())
        .build();
  }

  private static CelType type(FactType type) {
    return switch (type) {
      case BOOLEAN -> SimpleType.BOOL;
      case INTEGER -> SimpleType.INT;
      case TEXT -> SimpleType.STRING;
      case DATE, TIME -> SimpleType.TIMESTAMP;
    };
  }

  private record Types(ImmutableList<CelType> types) implements CelTypeProvider {
    @Override
    public Optional<CelType> findType(String name) {
      return types.stream().filter(type -> type.name().equals(name)).findFirst();
    }
  }
}
