package org.amparo.ingest.contract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.yaml.YamlNode;

/** The contracts that ship with Amparo, and any read from the user's own files. */
public final class ContractLibrary {

  private static final String SUFFIX = ".yaml";

  /** It says where files live, not how they are laid out. */
  private static final String CATALOG = "contracts/catalog.yaml";

  private final Map<String, Contract> contracts;

  private ContractLibrary(Map<String, Contract> contracts) {
    this.contracts = contracts;
  }

  /** Every bundled contract; AMP-111 where one is not valid. */
  public static ContractLibrary bundled() {
    return Bundled.LIBRARY;
  }

  private static final class Bundled {
    private static final ContractLibrary LIBRARY = read();
  }

  private static ContractLibrary read() {
    Map<String, Contract> contracts = new LinkedHashMap<>();
    Map<String, String> files = BundledFiles.read(ContractLibrary.class, "contracts", SUFFIX);
    files.remove(CATALOG);
    files.forEach(
        (path, text) -> {
          YamlNode root = YamlNode.parse(text, path, ErrorCode.CONTRACT_INVALID);
          for (Contract contract : ContractReader.read(root)) {
            if (contracts.put(contract.id(), contract) != null) {
              throw root.error("two contracts have the id " + contract.id(), "rename one");
            }
          }
        });
    return new ContractLibrary(contracts);
  }

  /**
   * Reads the contract in a file of the user's own, or those of each kind of file that it lists.
   *
   * @throws AmparoException AMP-101 where it is missing, AMP-111 where it is not valid, AMP-119 for
   *     an expression that is not allowed
   */
  public static List<Contract> read(Path file) {
    return ExpressionCheck.checked(
        ContractReader.read(YamlNode.read(file, ErrorCode.CONTRACT_INVALID)));
  }

  /** Reads a contract from text that came from {@code name}. */
  public static Contract parse(String text, String name) {
    return parseAll(text, name).getFirst();
  }

  /** Reads the contracts in a text, one for each kind of file that it lists. */
  public static List<Contract> parseAll(String text, String name) {
    return ExpressionCheck.checked(
        ContractReader.read(YamlNode.parse(text, name, ErrorCode.CONTRACT_INVALID)));
  }

  /** All contracts, by id. */
  public List<Contract> contracts() {
    List<Contract> all = new ArrayList<>(contracts.values());
    all.sort(Comparator.comparing(Contract::id));
    return all;
  }

  /** What {@code --contract} names, by an id or in a contract file; AMP-110 for neither. */
  public List<Contract> find(String nameOrPath) {
    Contract contract = contracts.get(nameOrPath);
    if (contract != null) {
      return List.of(contract);
    }
    if (nameOrPath.endsWith(SUFFIX) || nameOrPath.endsWith(".yml")) {
      return read(Path.of(nameOrPath));
    }
    throw ErrorCode.CONTRACT_UNKNOWN.error(
        "no contract is called '" + nameOrPath + "'",
        NearMiss.advice(nameOrPath, contracts.keySet())
            + "; or the path of a contract file ending in .yaml");
  }
}
