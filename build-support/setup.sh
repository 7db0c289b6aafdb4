#!/bin/sh
# Looks for what Amparo is built and run with: a JDK 25, Maven, a font for the charts. Prints the path of Maven. What is
# missing it says on stderr, with the one line to type; where apt is at hand and AMPARO_SETUP=yes, it types that line itself.
# Exits 2 where there is no JDK or no Maven in the end. AMPARO_FONTS names a folder of fonts in place of the usual ones.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 2

find_maven() {
  for candidate in "${MAVEN_HOME:+$MAVEN_HOME/bin/mvn}" "$(command -v mvn 2>/dev/null)" \
    "${SDKMAN_DIR:-$HOME/.sdkman}/candidates/maven/current/bin/mvn"; do
    [ -n "$candidate" ] && [ -x "$candidate" ] && { printf '%s\n' "$candidate"; return; }
  done
  return 1
}

has_font() {
  [ "$(uname)" = Darwin ] || [ -n "$(find "${AMPARO_FONTS:-/usr/share/fonts}" /usr/local/share/fonts "$HOME/.fonts" \
    "$HOME/.local/share/fonts" \( -name '*.ttf' -o -name '*.otf' \) 2>/dev/null | head -n 1)" ]
}

look() {
  jdk= maven= font=
  sh "$here/find-jdk.sh" >/dev/null || jdk=missing
  find_maven >/dev/null || maven=missing
  has_font || font=missing
  [ -z "$jdk$maven$font" ]
}

# The line to type. As root, or where there is no sudo, without it.
line() {
  as_root=
  [ "$(id -u)" = 0 ] || ! command -v sudo >/dev/null || as_root='sudo '
  if command -v apt-get >/dev/null; then
    echo "${as_root}apt-get update && ${as_root}apt-get install -y${jdk:+ openjdk-25-jdk-headless}${maven:+ maven}${font:+ fontconfig fonts-dejavu-core}"
  elif command -v dnf >/dev/null; then
    echo "${as_root}dnf install -y${jdk:+ java-25-openjdk-devel}${maven:+ maven}${font:+ fontconfig dejavu-sans-fonts}"
  elif command -v brew >/dev/null; then
    echo "brew install${jdk:+ openjdk@25}${maven:+ maven}"
  else
    echo "curl -s https://get.sdkman.io | bash && . ~/.sdkman/bin/sdkman-init.sh${jdk:+ && sdk install java 25-tem}${maven:+ && sdk install maven}"
  fi
}

if ! look && [ "${AMPARO_SETUP:-}" = yes ] && command -v apt-get >/dev/null; then
  command=$(line)
  echo "$command" >&2
  DEBIAN_FRONTEND=noninteractive sh -c "$command" >&2 </dev/null
  look
fi
if [ -n "$jdk$maven$font" ]; then
  cat >&2 <<ADVICE
Amparo did not find${jdk:+ a JDK 25 or newer,}${maven:+ Maven 3.8.6 or newer,}${font:+ a font for its charts,} which it needs. Type this, then run it again:
  $(line)
${jdk:+A JDK 25 that stands elsewhere is found by JAVA_HOME. }With apt, AMPARO_SETUP=yes in the environment types the line for you.
ADVICE
fi
[ -z "$jdk$maven" ] || exit 2
find_maven
