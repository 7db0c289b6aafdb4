package org.amparo.desk.web;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.policy.library.PolicyLibrary;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The web server of a desk. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableScheduling
@ComponentScan("org.amparo.desk")
public class DeskServer {

  /** Starts a desk; closing what it returns stops it. */
  public static ConfigurableApplicationContext start(DeskSettings settings) {
    SpringApplication application = new SpringApplication(DeskServer.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setDefaultProperties(properties(settings));
    application.addInitializers(
        context -> context.getBeanFactory().registerSingleton("settings", settings));
    return application.run();
  }

  private static Map<String, Object> properties(DeskSettings settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("server.address", settings.address());
    all.put("server.port", settings.port());
    all.put("server.servlet.session.timeout", "30m");
    all.put("server.servlet.session.cookie.http-only", true);
    all.put("server.servlet.session.cookie.same-site", "strict");
    all.put("server.servlet.session.tracking-modes", "cookie");
    all.put("server.error.include-message", "never");
    all.put("server.shutdown", "graceful");
    all.put("spring.main.log-startup-info", false);
    all.put("spring.servlet.multipart.enabled", false);
    all.put("server.tomcat.max-http-form-post-size", "100KB");
    // What somebody sent does not belong into a log.
    all.put("spring.mvc.log-resolved-exception", false);
    all.put("logging.level.root", "WARN");
    all.put("logging.level.org.springframework.web.servlet.mvc.support", "ERROR");
    if (settings.keyStore() != null) {
      all.put("server.ssl.key-store", settings.keyStore().toString());
      all.put("server.ssl.key-store-type", "PKCS12");
      all.put("server.ssl.key-store-password", "${AMPARO_DESK_KEY_STORE_PASSWORD}");
      all.put("server.servlet.session.cookie.secure", true);
    }
    return all;
  }

  @Bean
  InstantSource clock(DeskSettings settings) {
    return settings.clock();
  }

  @Bean(destroyMethod = "close")
  DeskDatabase database(DeskSettings settings) {
    return DeskDatabase.open(settings.database());
  }

  @Bean
  DeskLaw law(DeskSettings settings) {
    return DeskLaw.of(PolicyLibrary.bundled(), settings.place());
  }

  @Bean
  EventLog eventLog(DeskDatabase database, InstantSource clock) {
    return new EventLog(database, clock);
  }

  @Bean
  HoldBook holdBook(DeskDatabase database, DeskLaw law, InstantSource clock) {
    return new HoldBook(database, law, clock);
  }

  @Bean
  Accounts accounts(DeskDatabase database, InstantSource clock) {
    return new Accounts(database, clock);
  }
}
