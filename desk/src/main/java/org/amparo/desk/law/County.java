package org.amparo.desk.law;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amparo.model.Sha256;
import org.amparo.model.fact.CaseReader;
import org.amparo.model.fact.CaseRecord;
import org.amparo.model.fact.Fact;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.yaml.YamlNode;
import org.amparo.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What a county set up for its desk once, each entry with the days for which it stands: facts of
 * the county, the agency's own instruction, the rules that it adopted, and who is on call.
 *
 * @param numbers that papers for the person print
 * @param sha256 the digest of the file; empty where there is none
 */
public record County(
    List<KnownFact> facts,
    List<Instruction> instructions,
    List<Adoption> adopted,
    OnCall onCall,
    Map<Helpline, String> numbers,
    List<DailyCost> dailyCosts,
    String sha256) {

  /** A county that set up nothing. */
  public static final County NONE =
      new County(List.of(), List.of(), List.of(), OnCall.NOBODY, Map.of(), List.of(), "");

  /** The facts that are the county's, and are asked of no person. */
  public static final Set<Fact> FACTS =
      Set.of(
          Fact.JURISDICTION_AGREEMENT_287G,
          Fact.JURISDICTION_REIMBURSEMENT,
          Fact.JURISDICTION_REVIEWS_PROBABLE_CAUSE_ISSUER);

  public County {
    facts = List.copyOf(facts);
    instructions = List.copyOf(instructions);
    adopted = List.copyOf(adopted);
    numbers = Map.copyOf(numbers);
    dailyCosts = List.copyOf(dailyCosts);
  }

  /** The days for which an entry stands, from the first up to one that is no longer of them. */
  public record Days(LocalDate from, @Nullable LocalDate until) {

    private static Days of(YamlNode entry) {
      Days days =
          new Days(
              entry.require("from").date(), entry.find("until").map(YamlNode::date).orElse(null));
      if (days.until != null && !days.until.isAfter(days.from)) {
        throw entry.error("until is not after from", "give the first day that it stands no longer");
      }
      return days;
    }

    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /** A fact of the county for some days. */
  public record KnownFact(Fact fact, Object value, Days days) {

    private static KnownFact of(YamlNode entry) {
      entry.allow(Set.of("fact", "is", "from", "until"));
      String path = entry.text("fact");
      Fact fact =
          Fact.byPath(path)
              .filter(FACTS::contains)
              .orElseThrow(
                  () ->
                      entry.error(
                          path + " is no fact of a county",
                          "name one of " + FACTS.stream().map(Fact::path).sorted().toList()));
      return new KnownFact(fact, CaseReader.value(entry.require("is"), fact), Days.of(entry));
    }
  }

  /** What the agency tells its officers where the law lets it choose. */
  public enum Says {
    HOLD,
    DO_NOT_HOLD,
    OFFICER_DECIDES
  }

  /** An instruction that the agency adopted, under its own number. */
  public record Instruction(Says says, String number, Days days) {

    private static Instruction of(YamlNode entry) {
      entry.allow(Set.of("says", "number", "from", "until"));
      return new Instruction(
          entry.require("says").constant(Says.class), entry.text("number"), Days.of(entry));
    }
  }

  /**
   * A rule that the agency's head adopted as written procedure.
   *
   * @param sha256 the digest of the policy file that was adopted; another text is not adopted
   * @param counselReviewed the day on which counsel reviewed it, for the county's own use; it
   *     stands on no page and no paper
   */
  public record Adoption(
      String policy,
      String number,
      String by,
      LocalDate on,
      String sha256,
      @Nullable LocalDate counselReviewed) {

    private static Adoption of(YamlNode entry) {
      entry.allow(Set.of("policy", "number", "by", "on", "sha256", "counsel_reviewed"));
      return new Adoption(
          entry.text("policy"),
          entry.text("number"),
          entry.text("by"),
          entry.require("on").date(),
          entry.text("sha256"),
          entry.find("counsel_reviewed").map(YamlNode::date).orElse(null));
    }
  }

  /** What a prisoner costs a day on average, in dollars, as the county reckons it. */
  public record DailyCost(BigDecimal dollars, Days days) {

    private static DailyCost of(YamlNode entry) {
      entry.allow(Set.of("dollars", "from", "until"));
      String text = entry.text("dollars");
      if (!text.matches("[0-9]{1,6}([.][0-9]{1,2})?")) {
        throw entry.error(
            text + " is no amount in dollars", "give it in dollars and cents, such as 84.37");
      }
      return new DailyCost(new BigDecimal(text), Days.of(entry));
    }
  }

  /** Where the environment names the file of a county. */
  public static final String FILE = "AMPARO_DESK_COUNTY";

  /** Reads the file that the environment names; {@link #NONE} where it names none. */
  public static County named(UnaryOperator<@Nullable String> environment) {
    String file = environment.apply(FILE);
    if (file == null || file.isBlank()) {
      return NONE;
    }
    return parse(YamlNode.text(Path.of(file)), file);
  }

  /** Reads the text of such a file. */
  public static County parse(String text, String name) {
    YamlNode file = YamlNode.parse(text, name, ErrorCode.YAML_INVALID);
    file.allow(Set.of("facts", "instructions", "adopted", "on_call", "numbers", "daily_cost"));
    return new County(
        items(file, "facts").map(KnownFact::of).toList(),
        items(file, "instructions").map(Instruction::of).toList(),
        items(file, "adopted").map(Adoption::of).toList(),
        file.find("on_call").map(OnCall::of).orElse(OnCall.NOBODY),
        file.find("numbers").map(County::numbers).orElse(Map.of()),
        items(file, "daily_cost").map(DailyCost::of).toList(),
        Sha256.of(text));
  }

  private static Map<Helpline, String> numbers(YamlNode node) {
    Map<Helpline, String> numbers = new EnumMap<>(Helpline.class);
    Set<String> names = new TreeSet<>();
    for (Helpline one : Helpline.values()) {
      String name = one.name().toLowerCase(Locale.ROOT);
      names.add(name);
      node.find(name).ifPresent(number -> numbers.put(one, number.text().strip()));
    }
    node.allow(names);
    return numbers;
  }

  static Stream<YamlNode> items(YamlNode node, String key) {
    return node.find(key).stream().flatMap(list -> list.items().stream());
  }

  /** A case with what is known of the county on a day, where the case does not say. */
  CaseRecord complete(CaseRecord record, LocalDate day) {
    CaseRecord all = record;
    for (KnownFact known : facts) {
      if (known.days().holds(day) && all.value(known.fact()) == null) {
        all = all.with(known.fact(), known.value());
      }
    }
    return all;
  }

  /** What the county set of a fact about itself on a day; empty where it set nothing. */
  public Optional<Object> value(Fact fact, LocalDate day) {
    CaseRecord nothing = new CaseRecord("county", Map.of(), Map.of());
    return Optional.ofNullable(complete(nothing, day).value(fact));
  }

  /** The average daily cost of a prisoner that the county set for a day, in dollars. */
  public Optional<BigDecimal> dailyCost(LocalDate day) {
    return dailyCosts.stream()
        .filter(one -> one.days().holds(day))
        .map(DailyCost::dollars)
        .findFirst();
  }

  /** The instruction that stands on a day, the newest first. */
  public Optional<Instruction> instruction(LocalDate day) {
    return instructions.stream()
        .filter(one -> one.days().holds(day))
        .max(Comparator.comparing(one -> one.days().from()));
  }

  /** That a rule is the agency's written procedure on a day, in the words that it has now. */
  public Optional<Adoption> adoption(Policy policy, LocalDate day) {
    return adopted.stream()
        .filter(one -> one.policy().equals(policy.id()) && one.sha256().equals(policy.digest()))
        .filter(one -> !day.isBefore(one.on()))
        .findFirst();
  }
}
