#!/bin/sh
# Tests ./amparo, ./mvnw and find-jdk.sh on copies in a folder with a space in its name, with JDKs and a Maven
# that are only small scripts. One line a test, `ok - sentence` or `not ok - sentence`; exits 1 where one
# is not. LauncherTest in cli runs it with the other tests.

source_root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 2
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' HUP INT TERM
failures=0

# A JDK of version $2 in $1, whose java prints its arguments one a line.
make_jdk() {
  mkdir -p "$1/bin"
  echo "JAVA_VERSION=\"$2\"" >"$1/release"
  cat >"$1/bin/java" <<'JAVA'
#!/bin/sh
for argument; do
  case $argument in
    -XX:AOTCacheOutput=*)
      [ -z "${TRAINING_FAILS:-}" ] || exit 1
      echo cache >"${argument#*=}"
      exit 0 ;;
  esac
done
printf '<%s>\n' "$@"
exit "${JAVA_EXIT:-0}"
JAVA
  cp "$1/bin/java" "$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# A fresh copy of the scripts in $tree, nothing built; and a Maven that notes its calls in $tree/calls.
fresh() {
  rm -rf "$scratch/machine"
  tree="$scratch/machine/check out"
  mkdir -p "$tree/build-support" "$tree/cli/src/main" "$tree/policies" "$scratch/machine/maven/bin" "$scratch/machine/empty"
  cp "$source_root/amparo" "$source_root/mvnw" "$tree/"
  cp "$source_root/build-support/find-jdk.sh" "$tree/build-support/"
  echo '<project/>' >"$tree/pom.xml"
  echo 'id: a' >"$tree/policies/policy.yaml"
  cat >"$scratch/machine/maven/bin/mvn" <<MAVEN
#!/bin/sh
echo "\$JAVA_HOME \$*" >>"$tree/calls"
[ -z "\${BUILD_FAILS:-}" ] || { echo '[ERROR] the compiler says no'; seq 99; exit 1; }
sleep "\${BUILD_SECONDS:-0}"
mkdir -p "$tree/cli/target/dist"
echo jar >"$tree/cli/target/dist/amparo.jar"
MAVEN
  chmod +x "$scratch/machine/maven/bin/mvn"
}

make_jdk "$scratch/jdks/seventeen" 17.0.21
make_jdk "$scratch/jdks/twenty five" 25.0.3
make_jdk "$scratch/jdks/no compiler" 25.0.3
rm "$scratch/jdks/no compiler/bin/javac"
jdk25="$scratch/jdks/twenty five"

# Runs a command as on a machine whose java is 17, with $variables set besides; sets $code, $out, $err.
run() {
  code=0
  env -i HOME="$scratch/machine/empty" PATH="$scratch/jdks/seventeen/bin:/usr/bin:/bin" \
    MAVEN_HOME="$scratch/machine/maven" AMPARO_JDKS="$scratch/machine/empty" "$@" \
    >"$scratch/out" 2>"$scratch/err" </dev/null || code=$?
  out=$(cat "$scratch/out")
  err=$(cat "$scratch/err")
}

# check SENTENCE COMMAND...: the sentence holds where the command succeeds.
check() {
  sentence=$1
  shift
  if "$@"; then
    echo "ok - $sentence"
  else
    echo "not ok - $sentence (exit $code; out: $(echo "$out" | tr '\n' ' '); err: $(echo "$err" | tr '\n' ' '))"
    failures=$((failures + 1))
  fi
}

has() { case $1 in *"$2"*) return 0 ;; *) return 1 ;; esac; }
finds() { [ "$code" = 0 ] && [ "$out" = "$1" ]; }
advises() { [ "$code" = "$1" ] && [ -z "$out" ] && has "$err" openjdk-25-jdk-headless; }
builds() { [ "$(grep -c package "$tree/calls")" = "$1" ]; }

fresh
find_jdk="$tree/build-support/find-jdk.sh"
run JAVA_HOME="$jdk25" sh "$find_jdk"
check 'a JAVA_HOME with JDK 25 is taken' finds "$jdk25"
run JAVA_HOME="$scratch/jdks/seventeen" AMPARO_JDKS="$scratch/jdks" sh "$find_jdk"
check 'a JAVA_HOME with JDK 17 is passed over for a JDK 25 in the folder of JDKs' finds "$jdk25"
run JAVA_HOME="$scratch/jdks/no compiler" PATH="$jdk25/bin:/usr/bin:/bin" sh "$find_jdk"
check 'a Java 25 without a compiler is passed over for the JDK 25 on the PATH' finds "$jdk25"
mkdir -p "$scratch/machine/links"
ln -s "$jdk25/bin/java" "$scratch/machine/links/java"
run PATH="$scratch/machine/links:/usr/bin:/bin" sh "$find_jdk"
check 'a link on the PATH is followed to its JDK' finds "$jdk25"
mkdir -p "$scratch/machine/sdkman/candidates/java"
ln -s "$jdk25" "$scratch/machine/sdkman/candidates/java/current"
run SDKMAN_DIR="$scratch/machine/sdkman" sh "$find_jdk"
check 'a JDK 25 that SDKMAN installed is found' finds "$scratch/machine/sdkman/candidates/java/current"
run sh "$find_jdk"
check 'where there is only a JDK 17, the advice names the package to install' advises 1
run "$tree/mvnw" verify
check 'without a JDK 25, ./mvnw gives the advice and exits 2' advises 2
run "$tree/amparo" --help
check 'without a JDK 25, ./amparo gives the advice and exits 2' advises 2

called() { [ "$code" = 0 ] && [ "$(cat "$tree/calls")" = "$jdk25 -q -pl model verify" ]; }
run JAVA_HOME="$jdk25" "$tree/mvnw" -q -pl model verify
check './mvnw runs Maven on the JDK 25 with its own arguments' called

fresh
started() { [ "$code" = 0 ] && has "$out" "<-jar>
<$tree/cli/target/dist/amparo.jar>
<report>
<my work.duckdb>
<>"; }
first() { started && has "$err" 'Building Amparo once' && builds 1; }
run JAVA_HOME="$jdk25" "$tree/amparo" report 'my work.duckdb' ''
check 'the first start builds, says so, and passes each argument on as it was' first
again() { started && [ -z "$err" ] && builds 1 && has "$out" "<-XX:AOTCache=$tree/cli/target/dist/amparo.aot>"; }
run JAVA_HOME="$jdk25" "$tree/amparo" report 'my work.duckdb' ''
check 'the next start builds nothing, prints nothing of its own, and uses the start-up cache' again
ln -s "check out/amparo" "$scratch/machine/one"
ln -s "$scratch/machine/one" "$scratch/machine/two"
elsewhere() { (cd / && run JAVA_HOME="$jdk25" "$scratch/machine/two" report 'my work.duckdb' '' && again); }
check 'it starts through a link to a link, from another folder' elsewhere
code_is() { [ "$code" = "$1" ]; }
run JAVA_HOME="$jdk25" JAVA_EXIT=1 "$tree/amparo" claims
check 'the exit code of Amparo is that of the launcher' code_is 1
run JAVA_HOME="$jdk25" AMPARO_JAVA_OPTIONS='-Xmx4g -Xms1g' "$tree/amparo" claims
passes_options() { has "$out" '<-Xmx4g>
<-Xms1g>'; }
check 'AMPARO_JAVA_OPTIONS are given to java one by one' passes_options
touch -t 209901010000 "$tree/policies/policy.yaml"
run JAVA_HOME="$jdk25" "$tree/amparo" claims
check 'a policy newer than the build is built in' builds 2

fresh
run JAVA_HOME="$jdk25" BUILD_FAILS=yes "$tree/amparo" claims
refuses() {
  [ "$code" = 2 ] && [ -z "$out" ] && has "$err" 'the compiler says no' && has "$err" "$tree/target/amparo-build.log"
}
check 'a build that fails shows what is wrong and where its log is, and exits 2' refuses
mkdir "$tree/target/amparo-build.lock"
sh -c 'echo $$' >"$tree/target/amparo-build.lock/pid"
run JAVA_HOME="$jdk25" TRAINING_FAILS=yes "$tree/amparo" claims
untrained() { [ "$code" = 0 ] && builds 2 && ! has "$out" AOTCache; }
check 'a lock whose owner is gone is taken over, and without a start-up cache Amparo starts all the same' untrained
run JAVA_HOME="$jdk25" "$tree/amparo" claims
check 'a start-up cache that could not be made is not tried again at every start' untrained

fresh
at_once() {
  env -i PATH=/usr/bin:/bin HOME="$scratch/machine/empty" JAVA_HOME="$jdk25" MAVEN_HOME="$scratch/machine/maven" BUILD_SECONDS=1 \
    "$tree/amparo" claims >/dev/null 2>&1 &
  run JAVA_HOME="$jdk25" BUILD_SECONDS=1 "$tree/amparo" claims
  wait $! && [ "$code" = 0 ] && builds 1
}
check 'two first starts at once build once, and both start' at_once

[ "$failures" = 0 ]
