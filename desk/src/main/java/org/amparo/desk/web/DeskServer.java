package org.amparo.desk.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amparo.desk.account.Accounts;
import org.amparo.desk.hold.HoldBook;
import org.amparo.desk.job.Jobs;
import org.amparo.desk.job.Recurring;
import org.amparo.desk.law.DeskLaw;
import org.amparo.desk.mail.Anchors;
import org.amparo.desk.mail.Postman;
import org.amparo.desk.proof.Proofs;
import org.amparo.desk.record.EventLog;
import org.amparo.desk.store.DeskDatabase;
import org.amparo.desk.store.Secrets;
import org.amparo.policy.library.PolicyLibrary;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;

/** The web server of a desk; how it is set stands in {@code application.properties}. */
@SpringBootApplication(scanBasePackages = "org.amparo.desk", proxyBeanMethods = false)
@Import({EventLog.class, HoldBook.class, Accounts.class, Proofs.class})
public class DeskServer {

  /** Starts a desk; closing what it returns stops it. */
  public static ConfigurableApplicationContext start(DeskSettings settings) {
    return start(settings, Outside.REAL);
  }

  /** Starts a desk in some surroundings. */
  public static ConfigurableApplicationContext start(DeskSettings settings, Outside outside) {
    SpringApplication application = new SpringApplication(DeskServer.class);
    Map<String, Object> all = new HashMap<>();
    all.put("server.address", settings.address());
    all.put("server.port", settings.port());
    if (settings.keyStore() != null) {
      application.setAdditionalProfiles("tls", "secure");
      all.put("server.ssl.key-store", settings.keyStore().toString());
      Secrets.read("AMPARO_DESK_KEY_STORE_PASSWORD", new StandardEnvironment()::getProperty)
          .ifPresent(password -> all.put("server.ssl.key-store-password", password));
    }
    if (settings.behindProxy() != null) {
      application.setAdditionalProfiles("secure");
    }
    application.setDefaultProperties(all);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("settings", settings);
          context.getBeanFactory().registerSingleton("clock", settings.clock());
          context.getBeanFactory().registerSingleton("outside", outside);
        });
    ConfigurableApplicationContext desk = application.run();
    if (outside.threads()) {
      desk.getBean(Jobs.class).start();
    }
    return desk;
  }

  /** What Tomcat refuses before any page is asked gets its status alone. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> noPagesOfTomcat() {
    return factory ->
        factory.addContextCustomizers(
            context -> ((StandardHost) context.getParent()).setErrorReportValveClass(""));
  }

  /**
   * Behind a proxy every request is one to its address, whatever it says of host and protocol; of
   * whom it comes from the proxy alone, which is on this machine, says so.
   */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> proxied(DeskSettings settings) {
    URI proxy = settings.behindProxy();
    return factory -> {
      if (proxy != null) {
        RemoteIpValve client = new RemoteIpValve();
        client.setRemoteIpHeader("X-Forwarded-For");
        client.setProtocolHeader(null);
        client.setInternalProxies("127\\.0\\.0\\.1|::1|0:0:0:0:0:0:0:1");
        factory.addEngineValves(client);
        factory.addConnectorCustomizers(
            connector -> {
              connector.setScheme("https");
              connector.setSecure(true);
              connector.setProxyName(proxy.getHost());
              connector.setProxyPort(proxy.getPort() > 0 ? proxy.getPort() : 443);
            });
      }
    };
  }

  @Bean(destroyMethod = "close")
  DeskDatabase database(DeskSettings settings, Outside outside) {
    return DeskDatabase.open(settings.database(), outside.database());
  }

  @Bean(destroyMethod = "close")
  Jobs jobs(List<Recurring> all, Outside outside) {
    return new Jobs(all, outside.nanos());
  }

  @Bean
  Anchors.Place placeOfAnchors(Outside outside) {
    return outside.anchors();
  }

  @Bean
  Postman.Post post(Outside outside) {
    return outside.post();
  }

  @Bean
  DeskLaw law(DeskSettings settings) {
    return DeskLaw.of(PolicyLibrary.bundled(), settings.place(), settings.county());
  }
}
