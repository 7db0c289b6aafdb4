package org.amparo.desk.proof;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp server, with a certificate authority of its own. */
final class TestAuthority implements AutoCloseable {

  /** How it answers: as it should, or in some way that it should not. */
  enum Answers {
    WELL,
    ANOTHER_DIGEST,
    NOT_AT_ALL,
    GARBAGE
  }

  private final HttpServer server;
  private final Authority authority;
  private final Answers answers;

  private record Authority(X509Certificate root, X509Certificate stamper, PrivateKey key) {}

  TestAuthority(Answers answers) throws IOException, GeneralSecurityException {
    this.answers = answers;
    this.authority = authority();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] answer = answer(exchange.getRequestBody().readAllBytes());
          exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
          exchange.sendResponseHeaders(answers == Answers.NOT_AT_ALL ? 503 : 200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return URI.create("http://127.0.0.1:%d/tsa".formatted(server.getAddress().getPort()))
        .toString();
  }

  /** Writes the certificate of its own authority. */
  Path root(Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
      pem.writeObject(authority.root());
    }
    return Files.writeString(file, text.toString());
  }

  private byte[] answer(byte[] asked) throws IOException {
    if (answers == Answers.GARBAGE || answers == Answers.NOT_AT_ALL) {
      return new byte[] {1, 2, 3};
    }
    try {
      TimeStampRequest request = new TimeStampRequest(asked);
      TimeStampTokenGenerator tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build("SHA256withRSA", authority.key(), authority.stamper()),
              new JcaDigestCalculatorProviderBuilder()
                  .build()
                  .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)),
              new ASN1ObjectIdentifier("1.2.3.4"));
      tokens.addCertificates(new JcaCertStore(List.of(authority.stamper(), authority.root())));
      if (answers == Answers.ANOTHER_DIGEST) {
        request =
            new org.bouncycastle.tsp.TimeStampRequestGenerator()
                .generate(TSPAlgorithms.SHA256, new byte[32], request.getNonce());
      }
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(request, BigInteger.TEN, Date.from(Instant.now()))
          .getEncoded();
    } catch (TSPException
        | OperatorCreationException
        | java.security.cert.CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  private static Authority authority() throws IOException, GeneralSecurityException {
    try {
      KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      KeyPair root = keys.generateKeyPair();
      KeyPair stamper = keys.generateKeyPair();
      X500Name issuer = new X500Name("CN=Test authority");
      X509Certificate top = certificate(issuer, issuer, root, root, true);
      return new Authority(
          top,
          certificate(issuer, new X500Name("CN=Test stamper"), stamper, root, false),
          stamper.getPrivate());
    } catch (OperatorCreationException e) {
      throw new IOException(e);
    }
  }

  private static X509Certificate certificate(
      X500Name issuer, X500Name subject, KeyPair of, KeyPair by, boolean top)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder builder =
        new JcaX509v3CertificateBuilder(
            issuer,
            BigInteger.valueOf(top ? 1 : 2),
            Date.from(now.minus(Duration.ofDays(1))),
            Date.from(now.plus(Duration.ofDays(1))),
            subject,
            of.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(top));
    if (!top) {
      builder.addExtension(
          Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
