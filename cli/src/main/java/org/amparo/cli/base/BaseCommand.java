package org.amparo.cli.base;

import java.util.concurrent.Callable;
import org.amparo.model.place.County;
import org.amparo.model.place.Gazetteer;
import org.amparo.model.problem.ErrorCode;
import org.amparo.model.problem.Place;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command shares: where it prints, how it tells its progress, and its exit code. */
@Command(mixinStandardHelpOptions = true)
public abstract class BaseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Does the work and gives what is printed once it is done. */
  protected abstract Result result();

  /** Whether the result is to be JSON. */
  protected boolean json() {
    return false;
  }

  @Override
  public final Integer call() {
    return print(result(), json());
  }

  /** Prints a result and gives its exit code. */
  protected final int print(Result result, boolean json) {
    spec.commandLine()
        .getOut()
        .print(json ? JsonOutput.text(result.json().get()) : result.text().get());
    spec.commandLine().getOut().flush();
    return result.exit();
  }

  /** Tells progress through so many stages. */
  protected final Stages stages(int total) {
    return new Stages(spec.commandLine().getErr(), total);
  }

  /** A remark on standard error, which is no part of the result. */
  protected final void remark(String text) {
    spec.commandLine().getErr().print(text);
    spec.commandLine().getErr().flush();
  }

  /** An argument that the command does not take. */
  protected final ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  protected final CommandSpec spec() {
    return spec;
  }

  /** The county of a name; AMP-311 where it is no county's. */
  protected static County county(String name) {
    if (Gazetteer.bundled().find(name) instanceof County county) {
      return county;
    }
    throw ErrorCode.PLACE_NAME_UNKNOWN.error(
        name + " is no county", Place.of("--place"), "name a county");
  }
}
