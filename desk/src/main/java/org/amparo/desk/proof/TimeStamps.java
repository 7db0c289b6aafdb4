package org.amparo.desk.proof;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.amparo.model.problem.ErrorCode;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/**
 * A time-stamp authority by RFC 3161, which is sent a digest and nothing else.
 *
 * @param authority where it is asked, over HTTP
 * @param issuer the certificate, in PEM, that its own must go back to; null for any
 */
public record TimeStamps(URI authority, @Nullable Path issuer) {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The most bytes of an answer that are read. */
  private static final int MOST = 100_000;

  /** What the environment names; empty where it names none. */
  public static Optional<TimeStamps> named(Function<String, @Nullable String> environment) {
    String address = environment.apply("AMPARO_DESK_TSA");
    String issuer = environment.apply("AMPARO_DESK_TSA_ISSUER");
    return address == null || address.isBlank()
        ? Optional.empty()
        : Optional.of(of(address, issuer == null || issuer.isBlank() ? null : Path.of(issuer)));
  }

  /** An authority at an address; AMP-602 where it is none. */
  public static TimeStamps of(String address, @Nullable Path issuer) {
    try {
      URI at = URI.create(address.strip());
      if (at.getHost() != null
          && Set.of("http", "https").contains(String.valueOf(at.getScheme()))) {
        return new TimeStamps(at, issuer);
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    throw ErrorCode.ARGUMENT_INVALID.error(
        "not the address of a time-stamp authority: " + address,
        "give one that begins with https:// or http://");
  }

  /**
   * Has a digest stamped.
   *
   * @param digest 64 hexadecimal digits
   * @throws org.amparo.model.problem.AmparoException AMP-604 where nothing came, or not what was
   *     asked for, or not signed as it should be
   */
  Proof.Stamp stamp(String digest) {
    try {
      TimeStampRequestGenerator asks = new TimeStampRequestGenerator();
      asks.setCertReq(true);
      TimeStampRequest request =
          asks.generate(
              TSPAlgorithms.SHA256,
              HexFormat.of().parseHex(digest),
              new BigInteger(64, new SecureRandom()));
      TimeStampResponse response = new TimeStampResponse(asked(request.getEncoded()));
      response.validate(request);
      TimeStampToken token = response.getTimeStampToken();
      if (token == null) {
        throw failed("it said " + response.getStatusString());
      }
      X509Certificate signer = signer(token);
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
      if (issuer != null) {
        goesBack(signer, token, issuer);
      }
      return new Proof.Stamp(
          authority.toString(),
          token.getTimeStampInfo().getGenTime().toInstant().toString(),
          issuer != null,
          Base64.getEncoder().encodeToString(token.getEncoded()));
    } catch (IOException
        | TSPException
        | GeneralSecurityException
        | OperatorCreationException
        | IllegalArgumentException e) {
      throw failed(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private RuntimeException failed(String why) {
    return ErrorCode.TIME_STAMP_FAILED.error(
        "no good time stamp came from %s: %s".formatted(authority, why),
        "try again later, or make the proof without a time stamp");
  }

  private byte[] asked(byte[] request) throws IOException {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(authority)
                  .timeout(PATIENCE)
                  .header("Content-Type", "application/timestamp-query")
                  .POST(BodyPublishers.ofByteArray(request))
                  .build(),
              BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        if (answer.statusCode() != 200) {
          throw new IOException("status " + answer.statusCode());
        }
        return body.readNBytes(MOST);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static X509Certificate signer(TimeStampToken token)
      throws GeneralSecurityException, IOException {
    Store<X509CertificateHolder> carried = token.getCertificates();
    for (X509CertificateHolder one : carried.getMatches(null)) {
      if (token.getSID().match(one)) {
        return new JcaX509CertificateConverter().getCertificate(one);
      }
    }
    throw new IOException("the token carries no certificate of who signed it");
  }

  /** Throws where the signer's certificate does not go back to the issuer's. */
  private static void goesBack(X509Certificate signer, TimeStampToken token, Path issuer)
      throws GeneralSecurityException, IOException {
    X509Certificate trusted;
    try (InputStream file = Files.newInputStream(issuer)) {
      trusted = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    }
    List<X509Certificate> all = new ArrayList<>();
    for (X509CertificateHolder one : token.getCertificates().getMatches(null)) {
      all.add(new JcaX509CertificateConverter().getCertificate(one));
    }
    X509CertSelector target = new X509CertSelector();
    target.setCertificate(signer);
    PKIXBuilderParameters path =
        new PKIXBuilderParameters(Set.of(new TrustAnchor(trusted, null)), target);
    path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all)));
    path.setRevocationEnabled(false);
    path.setDate(Date.from(token.getTimeStampInfo().getGenTime().toInstant()));
    CertPathBuilder.getInstance("PKIX").build(path);
  }
}
