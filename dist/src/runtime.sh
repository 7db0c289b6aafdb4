#!/bin/sh
# Makes the Java of the archive: the JDK in $1 without what Amparo does not use, in $2, with letters of its own, so that charts
# can be drawn on a machine that has none.
set -e
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
rm -rf "$2"
# The languages and the character sets are for names and files from anywhere; jdk.httpserver and the like stay out.
"$1/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.zipfs,jdk.charsets,jdk.localedata,jdk.jfr,jdk.management,jdk.net \
  --strip-debug --no-man-pages --no-header-files --compress zip-6 --output "$2"
mkdir "$2/lib/fonts"
cd "$2/lib/fonts"
"$1/bin/jar" --extract --file "$here"/../../cli/target/dist/lib/jasperreports-fonts-*.jar \
  net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf
mv net/sf/jasperreports/fonts/dejavu/*.ttf .
rm -r net
cp "$here/fontconfig.properties" "$2/lib/"
