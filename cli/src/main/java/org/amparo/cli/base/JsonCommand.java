package org.amparo.cli.base;

import picocli.CommandLine.Option;

/** A command whose result can be had as JSON. */
public abstract class JsonCommand extends BaseCommand {

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  protected boolean json() {
    return json;
  }
}
