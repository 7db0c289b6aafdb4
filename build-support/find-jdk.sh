#!/bin/sh
# Finds a JDK 25 or newer and prints its home, so that ./mvnw, ./amparo and bench/run take the same one even where the
# `java` on the PATH is older. Order: JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN, macOS. Exits 1 where there is none.
# AMPARO_JDKS names a folder of JDKs to look through in place of /usr/lib/jvm.

MINIMUM=25

# The feature version of the JDK in $1, read from its own `release` file; 0 where that says nothing.
feature_version() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || { echo 0; return; }
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1)
  echo "${version:-0}"
}

accept() {
  [ -n "$1" ] && [ "$(feature_version "$1")" -ge "$MINIMUM" ] && { printf '%s\n' "$1"; exit 0; }
}

# The home of the java on the PATH, through any links.
java_on_path() {
  found=$(command -v java 2>/dev/null) || return
  while [ -L "$found" ]; do
    target=$(readlink "$found")
    case $target in
      /*) found=$target ;;
      *) found=$(dirname "$found")/$target ;;
    esac
  done
  dirname "$(dirname "$found")"
}

accept "${JAVA_HOME:-}"
accept "$(java_on_path)"
for home in "${AMPARO_JDKS:-/usr/lib/jvm}"/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home \
  "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
  /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
  [ -d "$home" ] && accept "$home"
done
exit 1
