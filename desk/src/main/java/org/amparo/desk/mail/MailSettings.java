package org.amparo.desk.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.amparo.desk.store.Secrets;
import org.amparo.model.problem.ErrorCode;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * How e-mail goes out, as the environment says.
 *
 * @param from the address of the desk
 * @param to who is told
 */
record MailSettings(JavaMailSenderImpl server, String from, List<String> to) {

  private static final String URL = "AMPARO_DESK_SMTP_URL";
  private static final String PASSWORD = "AMPARO_DESK_SMTP_PASSWORD";
  private static final String FROM = "AMPARO_DESK_MAIL_FROM";
  private static final String TO = "AMPARO_DESK_MAIL_TO";
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Empty where no server is named; AMP-602 where something is missing. */
  static Optional<MailSettings> of(Environment environment) {
    String url = environment.getProperty(URL, "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    URI uri = URI.create(url);
    String scheme = String.valueOf(uri.getScheme());
    List<String> to =
        Stream.of(environment.getProperty(TO, "").split(","))
            .map(String::strip)
            .filter(address -> !address.isEmpty())
            .toList();
    String from = environment.getProperty(FROM, "");
    if (!Set.of("smtp", "smtps").contains(scheme)
        || uri.getHost() == null
        || to.isEmpty()
        || from.isBlank()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "e-mail is not set up: a server, a sender and a receiver are needed",
          "give %s as smtp://user@host:587 or smtps://user@host:465, %s and %s"
              .formatted(URL, FROM, TO));
    }
    JavaMailSenderImpl server = new JavaMailSenderImpl();
    server.setProtocol(scheme);
    server.setHost(uri.getHost());
    server.setPort(uri.getPort() > 0 ? uri.getPort() : scheme.equals("smtps") ? 465 : 587);
    Properties all = server.getJavaMailProperties();
    String prefix = "mail." + scheme + ".";
    for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
      all.put(prefix + timeout, "10000");
    }
    all.put(prefix + "ssl.checkserveridentity", "true");
    all.put(prefix + "starttls.enable", "true");
    // Across a network nothing goes in the clear.
    all.put(prefix + "starttls.required", Boolean.toString(!HERE.contains(uri.getHost())));
    if (uri.getUserInfo() != null) {
      all.put(prefix + "auth", "true");
      server.setUsername(uri.getUserInfo());
      server.setPassword(Secrets.read(PASSWORD, environment::getProperty).orElse(""));
    }
    return Optional.of(new MailSettings(server, from, to));
  }
}
