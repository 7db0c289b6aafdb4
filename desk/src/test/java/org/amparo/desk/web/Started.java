package org.amparo.desk.web;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.amparo.desk.law.TestCounty;
import org.amparo.desk.store.TestDatabases;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts desks with settings that stand in the environment elsewhere. */
final class Started {

  private Started() {}

  static ConfigurableApplicationContext with(
      Map<String, String> environment, @Nullable Path keyStore, InstantSource clock) {
    environment.forEach(System::setProperty);
    try {
      return DeskServer.start(
          new DeskSettings(
              "Franklin County, OH",
              TestDatabases.sqlite(),
              "127.0.0.1",
              0,
              keyStore,
              null,
              clock,
              TestCounty.OFFICER_DECIDES));
    } finally {
      environment.keySet().forEach(System::clearProperty);
    }
  }

  static String origin(ConfigurableApplicationContext desk) {
    return "http://127.0.0.1:" + desk.getEnvironment().getProperty("local.server.port");
  }
}
