package org.amparo.evaluate.claim;

import java.util.ArrayList;
import java.util.List;
import org.amparo.model.BundledFiles;
import org.amparo.model.problem.AmparoException;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.NearMiss;
import org.amparo.model.yaml.YamlNode;

/** The published figures Amparo knows. */
public final class Claims {

  private final List<Claim> claims;

  /** These claims, in this order. */
  public Claims(List<Claim> claims) {
    this.claims = List.copyOf(claims);
  }

  /** The claims that ship with Amparo, ordered by id. */
  public static Claims bundled() {
    List<Claim> claims = new ArrayList<>();
    BundledFiles.read(Claims.class, "claims", ".yaml")
        .forEach(
            (name, text) ->
                claims.add(ClaimLoader.load(YamlNode.parse(text, name, ErrorCode.CLAIM_INVALID))));
    return new Claims(claims);
  }

  /** All claims, in order. */
  public List<Claim> all() {
    return claims;
  }

  /**
   * The claim with this id.
   *
   * @throws AmparoException AMP-501 where there is none
   */
  public Claim find(String id) {
    return claims.stream()
        .filter(claim -> claim.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new AmparoException(
                    ErrorCode.CLAIM_UNKNOWN,
                    "there is no claim '" + id + "'",
                    null,
                    NearMiss.advice(id, claims.stream().map(Claim::id).toList())));
  }
}
