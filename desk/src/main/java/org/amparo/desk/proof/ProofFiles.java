package org.amparo.desk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;

/** Writes the two files of a proof. */
public final class ProofFiles {

  private ProofFiles() {}

  /** Writes both into a folder, over those of an earlier proof; AMP-401 where it cannot. */
  public static List<Path> write(Proof proof, Path folder) {
    Path html = folder.resolve(proof.request() + "-proof.html");
    Path json = folder.resolve(proof.request() + "-proof.json");
    try {
      Files.createDirectories(folder);
      Files.writeString(html, proof.html());
      Files.writeString(json, proof.json());
    } catch (IOException e) {
      throw ErrorCode.OUTPUT_NOT_WRITABLE.error(
          "the proof cannot be written: " + e.getMessage(),
          Place.of(folder),
          "choose another folder, or change its permissions",
          e);
    }
    return List.of(html, json);
  }
}
