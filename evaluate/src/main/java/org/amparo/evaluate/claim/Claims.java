package org.amparo.evaluate.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.problem.Place;
import org.amparo.model.yaml.YamlNode;

/** The published figures Amparo knows. */
public record Claims(List<Claim> claims) {

  private static final class Bundled {
    private static final Claims CLAIMS =
        new Claims(
            BundledFiles.read(Claims.class, "claims", ".yaml").entrySet().stream()
                .map(file -> read(file.getValue(), file.getKey()))
                .toList());
  }

  /** The claims that ship with Amparo, ordered by id. */
  public static Claims bundled() {
    return Bundled.CLAIMS;
  }

  /** The claim of a text, by what errors are to call its file; AMP-502 where it gives none. */
  public static Claim read(String text, String name) {
    return ClaimLoader.load(YamlNode.parse(text, name, ErrorCode.CLAIM_INVALID));
  }

  /** These and those of a folder's files, by id; AMP-502 for what is no claim or has a known id. */
  public Claims with(Path folder) {
    List<Claim> all = new ArrayList<>(claims);
    for (Path file : yaml(folder)) {
      YamlNode node = YamlNode.read(file, ErrorCode.CLAIM_INVALID);
      Claim claim = ClaimLoader.load(node);
      if (all.stream().anyMatch(other -> other.id().equals(claim.id()))) {
        throw node.require("id")
            .error("there is another claim '" + claim.id() + "'", "give this one its own id");
      }
      all.add(claim);
    }
    all.sort(Comparator.comparing(Claim::id));
    return new Claims(all);
  }

  private static List<Path> yaml(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException e) {
      throw ErrorCode.FILE_NOT_FOUND.error(
          "there is no folder " + folder, Place.of(folder), "check the path", e);
    } catch (IOException e) {
      throw ErrorCode.FILE_NOT_READABLE.error(
          "the folder cannot be read: " + e.getMessage(),
          Place.of(folder),
          "check its permissions",
          e);
    }
  }

  /** What of the claims is about exactly these places, in order. */
  public List<Claim> about(Territory territory) {
    return claims.stream().flatMap(claim -> claim.about(territory).stream()).toList();
  }

  /** What of the claims is told beside counts of the police, in order. */
  public List<Claim> context() {
    return claims.stream().filter(Claim::context).toList();
  }

  /** All claims, in order. */
  public List<Claim> all() {
    return claims;
  }

  /** The claim with this id; AMP-501 where there is none. */
  public Claim find(String id) {
    return claims.stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                ErrorCode.CLAIM_UNKNOWN.error(
                    "there is no claim '" + id + "'",
                    NearMiss.advice(id, claims.stream().map(Claim::id).toList())));
  }
}
