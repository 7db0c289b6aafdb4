package org.amparo.desk.mail;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.amparo.desk.store.Secrets;
import org.amparo.model.WordList;
import org.amparo.model.problem.ErrorCode;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How e-mail goes out, from which address and to whom, as the environment says. */
record MailSettings(JavaMailSenderImpl server, String from, List<String> to) {

  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Empty where no server is named; AMP-602 where something is missing. */
  static Optional<MailSettings> of(Environment environment) {
    String url = environment.getProperty("AMPARO_DESK_SMTP_URL", "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    URI uri = URI.create(url);
    String scheme = String.valueOf(uri.getScheme());
    String from = environment.getProperty("AMPARO_DESK_MAIL_FROM", "");
    String to = environment.getProperty("AMPARO_DESK_MAIL_TO", "").replaceAll("[,\\s]+", " ");
    if (!Set.of("smtp", "smtps").contains(scheme)
        || uri.getHost() == null
        || to.isBlank()
        || from.isBlank()) {
      throw ErrorCode.ARGUMENT_INVALID.error(
          "e-mail is not set up: a server, a sender and a receiver are needed",
          "give AMPARO_DESK_SMTP_URL as smtp://user@host:587 or smtps://user@host:465, AMPARO_DESK_MAIL_FROM and AMPARO_DESK_MAIL_TO");
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
      server.setPassword(
          Secrets.read("AMPARO_DESK_SMTP_PASSWORD", environment::getProperty).orElse(""));
    }
    return Optional.of(new MailSettings(server, from, WordList.of(to)));
  }
}
