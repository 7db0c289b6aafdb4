package org.amparo.cli;

import picocli.CommandLine.Option;

/** A command whose result can be had as JSON. */
abstract class JsonCommand extends BaseCommand {

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  final boolean json() {
    return json;
  }
}
