#!/bin/sh
# Tests ./amparo, ./mvnw and find-jdk.sh on copies in a folder with a space in its name, with JDKs and a Maven
# that are only small scripts. One line a test, `ok - sentence` or `not ok - sentence`; exits 1 where one
# is not. LauncherTest in cli runs it with the other tests.

source_root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 2
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
trap 'exit 130' HUP INT TERM
failures=0

# A JDK of version $2 in $1, whose java prints its arguments one a line and makes the cache of classes that it is asked for.
make_jdk() {
  mkdir -p "$1/bin"
  echo "JAVA_VERSION=\"$2\"" >"$1/release"
  cat >"$1/bin/java" <<'JAVA'
#!/bin/sh
printf '<%s>\n' "arenas $MALLOC_ARENA_MAX" "$@"
case $* in *AOTMode=create*) for option; do case $option in -XX:AOTCache=*) echo classes >"${option#*=}" ;; esac; done ;; esac
exit "${JAVA_EXIT:-0}"
JAVA
  cp "$1/bin/java" "$1/bin/javac"
  chmod +x "$1/bin/java" "$1/bin/javac"
}

# A fresh copy of the scripts in $tree, nothing built; and a Maven that notes its calls in $tree/calls.
fresh() {
  rm -rf "$scratch/machine"
  tree="$scratch/machine/check out"
  mkdir -p "$tree/build-support" "$tree/cli/src/main" "$tree/policies" "$scratch/machine/maven/bin" "$scratch/machine/empty" \
    "$scratch/machine/fonts"
  cp "$source_root/amparo" "$source_root/mvnw" "$tree/"
  cp "$source_root/build-support/find-jdk.sh" "$source_root/build-support/setup.sh" "$source_root/build-support/java.options" "$tree/build-support/"
  touch "$scratch/machine/fonts/letters.ttf"
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
# The tools of the scripts alone: no Maven, no sudo, no package manager.
mkdir "$scratch/tools"
for tool in sh cat dirname find grep head id ln mkdir mv readlink rm sed seq sleep tail touch uname; do
  ln -s "$(command -v "$tool")" "$scratch/tools/$tool"
done
jdk25="$scratch/jdks/twenty five"

# Runs a command as on a machine whose java is 17, with $variables set besides; sets $code, $out, $err.
run() {
  code=0
  env -i HOME="$scratch/machine/empty" PATH="$scratch/jdks/seventeen/bin:$scratch/tools" \
    MAVEN_HOME="$scratch/machine/maven" AMPARO_JDKS="$scratch/machine/empty" AMPARO_FONTS="$scratch/machine/fonts" "$@" \
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
nothing() { [ "$code" = 1 ] && [ -z "$out" ]; }
builds() { [ "$(grep -c package "$tree/calls")" = "$1" ]; }

fresh
find_jdk="$tree/build-support/find-jdk.sh"
run JAVA_HOME="$jdk25" sh "$find_jdk"
check 'a JAVA_HOME with JDK 25 is taken' finds "$jdk25"
run JAVA_HOME="$scratch/jdks/seventeen" AMPARO_JDKS="$scratch/jdks" sh "$find_jdk"
check 'a JAVA_HOME with JDK 17 is passed over for a JDK 25 in the folder of JDKs' finds "$jdk25"
run JAVA_HOME="$scratch/jdks/no compiler" PATH="$jdk25/bin:$scratch/tools" sh "$find_jdk"
check 'a Java 25 without a compiler is passed over for the JDK 25 on the PATH' finds "$jdk25"
mkdir -p "$scratch/machine/links"
ln -s "$jdk25/bin/java" "$scratch/machine/links/java"
run PATH="$scratch/machine/links:$scratch/tools" sh "$find_jdk"
check 'a link on the PATH is followed to its JDK' finds "$jdk25"
mkdir -p "$scratch/machine/sdkman/candidates/java"
ln -s "$jdk25" "$scratch/machine/sdkman/candidates/java/current"
run SDKMAN_DIR="$scratch/machine/sdkman" sh "$find_jdk"
check 'a JDK 25 that SDKMAN installed is found' finds "$scratch/machine/sdkman/candidates/java/current"
run sh "$find_jdk"
check 'where there is only a JDK 17, none is found' nothing

# A package manager that notes what it is asked for and, where it is apt-get, brings it.
manager() {
  rm -rf "$scratch/managers"
  mkdir "$scratch/managers"
  cat >"$scratch/managers/$1" <<MANAGER
#!/bin/sh
echo "$1 \$*" >>"$scratch/machine/asked"
case "\$*" in
  *jdk*) ln -s "$jdk25" "$scratch/machine/empty/jdk" ;;
esac
MANAGER
  chmod +x "$scratch/managers/$1"
}
bare() {
  run MAVEN_HOME= AMPARO_FONTS="$scratch/machine/empty" PATH="$scratch/jdks/seventeen/bin:$scratch/tools:$scratch/managers" "$@"
}
advises() { [ "$code" = 2 ] && [ -z "$out" ] && has "$err" "
  $1
" && [ ! -e "$scratch/machine/asked" ]; }
debian='apt-get install -y openjdk-25-jdk-headless maven fontconfig fonts-dejavu-core'
manager apt-get
bare "$tree/mvnw" verify
check 'on a bare Debian, ./mvnw gives the one line to type and exits 2' advises "apt-get update && $debian"
bare "$tree/amparo" demo
check 'on a bare Debian, ./amparo gives the same line and exits 2' advises "apt-get update && $debian"
manager dnf
bare "$tree/amparo" demo
check 'on Fedora the line is that of dnf' advises 'dnf install -y java-25-openjdk-devel maven fontconfig dejavu-sans-fonts'
manager brew
bare JAVA_HOME="$jdk25" "$tree/amparo" demo
check 'only what is missing stands in the line' advises 'brew install maven'
typed() { [ "$(cat "$scratch/machine/asked")" = "apt-get update
$debian" ] && has "$err" "$1"; }
manager apt-get
bare AMPARO_SETUP=yes "$tree/amparo" demo
check 'with AMPARO_SETUP=yes the line is typed, and what is missing still is said' typed '
  apt-get update && apt-get install -y maven fontconfig fonts-dejavu-core
'
rm -f "$scratch/machine/asked"
fontless() { called && has "$err" 'apt-get install -y fontconfig'; }

called() { [ "$code" = 0 ] && [ "$(cat "$tree/calls")" = "$jdk25 -q -pl model verify" ]; }
run JAVA_HOME="$jdk25" "$tree/mvnw" -q -pl model verify
check './mvnw runs Maven on the JDK 25 with its own arguments' called
rm "$tree/calls"
run JAVA_HOME="$jdk25" AMPARO_FONTS="$scratch/machine/empty" PATH="$scratch/tools:$scratch/managers" "$tree/mvnw" -q -pl model verify
check 'without a font ./mvnw says what to type and goes on' fontless

fresh
started() { [ "$code" = 0 ] && has "$out" "<-jar>
<$tree/cli/target/dist/amparo.jar>
<report>
<my work.duckdb>
<>"; }
first() { started && has "$err" 'Building Amparo once' && builds 1 && has "$out" '<-XX:AOTMode=record>' && cached; }
cached() { [ "$(ls "$tree/cli/target/dist")" = "amparo.aot
amparo.aot.jdk
amparo.jar" ]; }
run JAVA_HOME="$jdk25" "$tree/amparo" report 'my work.duckdb' ''
check 'the first start builds, says so, passes each argument on as it was, and leaves a cache of classes' first
again() { started && [ -z "$err" ] && builds 1 && has "$out" "<-XX:AOTCache=$tree/cli/target/dist/amparo.aot>" && cached; }
run JAVA_HOME="$jdk25" "$tree/amparo" report 'my work.duckdb' ''
check 'the next start builds nothing, prints nothing of its own, and names the cache of classes' again
echo 25.0.2 >"$tree/cli/target/dist/amparo.aot.jdk"
run JAVA_HOME="$jdk25" JAVA_EXIT=1 "$tree/amparo" report 'my work.duckdb' ''
fails() { [ "$code" = 1 ] && has "$out" '<-XX:AOTMode=record>' && [ "$(cat "$tree/cli/target/dist/amparo.aot.jdk")" = 25.0.2 ] && cached; }
check 'a report under another JDK notes its classes again, and one that fails leaves the cache as it was' fails
run JAVA_HOME="$jdk25" "$tree/amparo" demo
options() { echo "$out" | sed '/<-jar>/,$d'; }
run JAVA_HOME="$jdk25" "$tree/amparo" import a.csv
first_options=$(options)
run JAVA_HOME="$jdk25" "$tree/amparo" --debug import a.csv
the_same() { [ "$(options)" = "$first_options" ] && has "$out" '<arenas 2>'; }
check 'options before the command change nothing for java' the_same
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
given_options() { has "$out" "<@$tree/build-support/java.options>" && "$(sh "$source_root/build-support/find-jdk.sh")/bin/java" "@$tree/build-support/java.options" -version >/dev/null 2>&1; }
check 'java takes the options of the file that both launchers name, from a folder with a space in its name' given_options
only_there() { ! grep -E 'SerialGC|Xlog|headless' "$source_root/amparo" "$source_root/dist/src/amparo.bat"; }
check 'no launcher repeats them' only_there
touch -t 209901010000 "$tree/policies/policy.yaml"
run JAVA_HOME="$jdk25" "$tree/amparo" claims
check 'a policy newer than the build is built in' builds 2

fresh
run JAVA_HOME="$jdk25" BUILD_FAILS=yes "$tree/amparo" claims
refuses() {
  [ "$code" = 2 ] && [ -z "$out" ] && has "$err" 'the compiler says no' && has "$err" "$tree/target/amparo-build.log"
}
check 'a build that fails shows what is wrong and where its log is, and exits 2' refuses
sh -c "ln -s \$\$ '$tree/target/amparo-build.lock'"
run JAVA_HOME="$jdk25" "$tree/amparo" claims
takes_over() { [ "$code" = 0 ] && builds 2 && [ ! -L "$tree/target/amparo-build.lock" ]; }
check 'a lock whose owner is gone is taken over' takes_over

fresh
at_once() {
  env -i PATH="$scratch/tools" AMPARO_FONTS="$scratch/machine/fonts" HOME="$scratch/machine/empty" JAVA_HOME="$jdk25" MAVEN_HOME="$scratch/machine/maven" BUILD_SECONDS=1 \
    "$tree/amparo" claims >/dev/null 2>&1 &
  run JAVA_HOME="$jdk25" BUILD_SECONDS=1 "$tree/amparo" claims
  wait $! && [ "$code" = 0 ] && builds 1
}
check 'two first starts at once build once, and both start' at_once

[ "$failures" = 0 ]
