#!/bin/sh
# Finds a JDK 25 or newer and prints its home. Shared by ./mvnw and ./amparo, so that both run on the
# same one even where the `java` on the PATH is older. Order: JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN, macOS.
# Where there is none it prints advice on stderr and exits 1. AMPARO_JDKS names a folder of JDKs to look
# through in place of /usr/lib/jvm.

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
  "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
  [ -d "$home" ] && accept "$home"
done

cat >&2 <<'ADVICE'
Amparo needs a JDK 25 or newer, and found none in JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN or macOS's JavaVirtualMachines.
Install one, then run this again:
  Debian or Ubuntu   apt-get install openjdk-25-jdk-headless   (or a vendor's package such as temurin-25-jdk)
  Fedora             dnf install java-25-openjdk-devel
  macOS              brew install openjdk@25
  any, with SDKMAN   sdk install java 25-tem
Or set JAVA_HOME to one that is installed elsewhere.
ADVICE
exit 1
