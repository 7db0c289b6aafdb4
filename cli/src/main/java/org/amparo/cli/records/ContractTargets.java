package org.amparo.cli.records;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.amparo.ingest.ContractValidation;
import org.amparo.ingest.ContractValidation.Followed;
import org.amparo.ingest.contract.ContractLibrary;

/** What a user may name where contracts are meant: an id, a contract file, a file of records. */
final class ContractTargets {

  private ContractTargets() {}

  /** The contracts meant, each with the columns that a file of records lacks. */
  static List<Followed> of(String target, ContractLibrary library) {
    return isOfRecords(target)
        ? List.of(ContractValidation.of(Path.of(target), library.contracts()))
        : library.find(target).stream().map(found -> new Followed(found, Set.of())).toList();
  }

  /** Whether a target is a file of records. */
  static boolean isOfRecords(String target) {
    return !target.endsWith(".yaml")
        && !target.endsWith(".yml")
        && Files.isRegularFile(Path.of(target));
  }
}
