#!/bin/sh
# Makes in $1 the smallest root that Amparo runs in: a shell, the programs that its launcher calls, and the C and C++ libraries,
# all of this machine, with what their packages say of licenses.
set -e
root=$1
mkdir -p "$root/bin" "$root/tmp" "$root/proc" "$root/dev" "$root/opt"
chmod 1777 "$root/tmp"

# A library, under the name by which it is asked for.
library() {
  mkdir -p "$root$(dirname "$1")"
  cp -L "$1" "$root$1"
}

for program in sh cat dirname mv readlink rm; do
  cp -L "$(command -v $program)" "$root/bin/"
done
ldd "$root"/bin/* | grep -o '/[^ ]*\.so[^ ]*' | sort -u | while read -r needed; do library "$needed"; done
for name in libc.so.6 libm.so.6 libdl.so.2 libpthread.so.0 librt.so.1 libz.so.1 libstdc++.so.6 libgcc_s.so.1; do
  library "$(ldconfig -p | awk -v name="$name" '$1 == name && /x86-64/ { print $NF; exit }')"
done
# What their versions are stands where tools look that check an image.
mkdir -p "$root/var/lib/dpkg/status.d"
for package in libc6 libstdc++6 libgcc-s1 zlib1g dash coreutils libselinux1 libpcre2-8-0; do
  [ ! -f "/usr/share/doc/$package/copyright" ] || library "/usr/share/doc/$package/copyright"
  dpkg-query --status "$package" >"$root/var/lib/dpkg/status.d/$package" 2>/dev/null || rm "$root/var/lib/dpkg/status.d/$package"
done
