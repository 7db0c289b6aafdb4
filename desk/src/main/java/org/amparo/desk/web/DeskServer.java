package org.amparo.desk.web;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.Secrets;
import org.amparo.policy.library.PolicyLibrary;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
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
        context -> context.getBeanFactory().registerSingleton("settings", settings),
        context -> secrets(context.getEnvironment()));
    return application.run();
  }

  private static Map<String, Object> properties(DeskSettings settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("server.address", settings.address());
    all.put("server.port", settings.port());
    all.put("server.servlet.session.timeout", "30m");
    all.put("server.servlet.session.cookie.http-only", true);
    all.put("server.servlet.session.tracking-modes", "cookie");
    all.put("server.error.include-message", "never");
    all.put("server.shutdown", "graceful");
    all.put("spring.main.log-startup-info", false);
    all.put("spring.servlet.multipart.enabled", false);
    all.put("server.tomcat.max-http-form-post-size", "100KB");
    all.put("server.tomcat.max-swallow-size", "200KB");
    all.put("server.tomcat.max-parameter-count", 1_000);
    // A client that sends nothing holds a connection for so long, and all of them so many.
    all.put("server.tomcat.connection-timeout", "10s");
    all.put("server.tomcat.keep-alive-timeout", "30s");
    all.put("server.tomcat.max-connections", 500);
    all.put("server.tomcat.threads.max", 50);
    // What somebody sent does not belong into a log.
    all.put("spring.mvc.log-resolved-exception", false);
    all.put("logging.level.root", "WARN");
    all.put("logging.level.org.springframework.web.servlet.mvc.support", "ERROR");
    // Whether it runs is for anyone; what is the matter for an auditor or an administrator.
    all.put("management.endpoints.web.base-path", "/");
    all.put("management.endpoints.web.discovery.enabled", false);
    all.put("management.endpoints.web.exposure.include", "health,metrics");
    all.put("management.endpoint.health.show-details", "when-authorized");
    all.put("management.endpoint.health.roles", "READ_HEALTH");
    all.put("management.endpoint.health.probes.enabled", true);
    // A client that is slow holds no one up.
    all.put("spring.threads.virtual.enabled", true);
    if (settings.keyStore() != null) {
      all.put("server.ssl.key-store", settings.keyStore().toString());
      all.put("server.ssl.key-store-type", "PKCS12");
      all.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
      all.put("server.servlet.session.cookie.secure", true);
      // A name that a browser takes from this server alone, over TLS, for all its pages.
      all.put("server.servlet.session.cookie.name", "__Host-desk");
      all.put("server.servlet.session.cookie.path", "/");
    }
    return all;
  }

  /** What Spring reads as a property and the desk takes from a file too. */
  private static void secrets(ConfigurableEnvironment environment) {
    Secrets.read("AMPARO_DESK_KEY_STORE_PASSWORD", environment::getProperty)
        .ifPresent(
            password ->
                environment
                    .getPropertySources()
                    .addLast(
                        new MapPropertySource(
                            "secrets", Map.of("server.ssl.key-store-password", password))));
  }

  /**
   * What Tomcat refuses before any page is asked gets its status alone, and no page of Tomcat's.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> noPagesOfTomcat() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              StandardHost host = (StandardHost) context.getParent();
              host.setErrorReportValveClass("");
              Stream.of(host.getPipeline().getValves())
                  .filter(ErrorReportValve.class::isInstance)
                  .forEach(host.getPipeline()::removeValve);
            });
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
