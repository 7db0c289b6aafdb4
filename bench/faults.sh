#!/bin/sh
# Full disks and killed processes. Each command is run on disks of every size, and killed at any moment over a folder
# that holds an older output. It must leave the old or the new, whole, and say 0 for the new alone. Needs root, to mount.
#   bench/faults.sh [SIZES] [KILLS]      60 and 100 where not said
sizes=${1:-60}
kills=${2:-100}
amparo=${AMPARO:-./amparo}
work=$(mktemp -d) || exit 2
disk=$work/disk
trap 'umount "$disk" 2>/dev/null; rm -rf "$work"' EXIT
trap 'exit 130' HUP INT TERM
quietly() { ${run:-} "$amparo" "$@" >"$work/out" 2>"$work/err"; }

# What is tried: an older output of each command, and the output that takes its place.
mkdir "$disk" "$work/old" "$work/new"
quietly demo --bookings 1500 --detainers 150 --out "$work/demo" || { cat "$work/err"; exit 2; }
study=$work/demo/sample-county.duckdb
records=$work/demo/records
make() { # COMMAND EDITION OUTPUT
  case $1$2 in
    reportold) quietly report "$study" --policies us-honor-all --out "$3" ;;
    reportnew) quietly report "$study" --policies us-honor-all,us-ca-sb-54 --out "$3" ;;
    atlasold) quietly atlas "$study" --internal --policies us-honor-all --out "$3" ;;
    atlasnew) quietly atlas "$study" --internal --policies us-ca-sb-54 --out "$3" ;;
    exportold) quietly export "$work/old/import" --out "$3" --force ;;
    exportnew) quietly export "$study" --out "$3" --force ;;
    compareold) quietly compare "$study" --policies us-honor-all,us-ca-sb-54 --out "$3" ;;
    comparenew) quietly compare "$study" --policies us-ca-sb-54,us-honor-all --out "$3" ;;
    importold) quietly import "$records/ice" --into "$3" ;;
    importnew) quietly import "$records" --into "$3" ;;
  esac
}
holds() { quietly check "$1" --json; sed 's/"workspace".*//' "$work/out"; } # what a workspace holds, as text
same() { # COMMAND OUTPUT EDITION
  case $1 in
    import) [ -f "$2" ] && holds "$2" >"$work/held" && cmp -s "$work/held" "$work/$3/import.held" ;;
    *) diff -r "$2" "$work/$3/$1" >/dev/null 2>&1 ;;
  esac
}
for command in import report atlas export compare; do
  for edition in old new; do
    make $command $edition "$work/$edition/$command"
    [ $? -le 1 ] || { echo "$command: $(cat "$work/err")"; exit 2; }
  done
done
for edition in old new; do holds "$work/$edition/import" >"$work/$edition/import.held"; done
tab=$(printf '\t')
# what, how many went wrong, of how many, the rest of what there was
result() { echo "result$tab$1$tab$2${tab}of $3$tab$tab$tab$tab$tab$4"; }

full() { # COMMAND over|new
  whole=0 refused=0 wrong=0 i=0
  most=$(du -sk "$work/new/$1" "$work/old/$1" | awk '{s += $1} END {print s * 2 + 512}')
  while [ $i -lt "$sizes" ]; do
    i=$((i + 1))
    mount -t tmpfs -o "size=$((most * i / sizes))k" tmpfs "$disk" || exit 2
    before=none
    [ "$2" = over ] && { cp -a "$work/old/$1" "$disk/x" 2>/dev/null && before=old || rm -rf "$disk/x"; }
    make "$1" new "$disk/x"
    code=$?
    cp "$work/err" "$work/said"
    if [ $code -le 1 ]; then
      same "$1" "$disk/x" new && [ ! -e "$disk/x.wal" ] && whole=$((whole + 1)) && code=ok
    elif grep -q '^error AMP-40[12]' "$work/said"; then
      if [ $before = none ]; then [ ! -e "$disk/x" ]; else same "$1" "$disk/x" old || same "$1" "$disk/x" new; fi &&
        refused=$((refused + 1)) && code=ok
    fi
    [ $code = ok ] || { wrong=$((wrong + 1)); echo "$1 on $((most * i / sizes)) KiB: $(head -1 "$work/said")" >&2; }
    umount "$disk"
  done
  result "$1 on a disk of $((most / sizes)) to $most KiB, $2" $wrong $sizes "$whole whole, $refused refused and as it was"
}
full import new
for command in import report atlas export; do full $command over; done

for command in report atlas export compare; do
  rm -rf "$work/over" && mkdir "$work/over"
  old=0 new=0 back=0 wrong=0 i=0 tried=0
  make $command new "$work/over/x" &
  until [ -n "$(ls -d "$work"/over/.x.amparo-* 2>/dev/null)" ]; do sleep 0.02; done
  began=$(date +%s%N)
  wait $!
  seconds=$(awk -v from="$began" -v to="$(date +%s%N)" 'BEGIN {print (to - from) / 1e9}')
  while [ $i -lt "$kills" ]; do
    rm -rf "$work/over/x" && cp -a "$work/old/$command" "$work/over/x"
    (run=exec && make $command new "$work/over/x") &
    process=$!
    # Before it begins to write nothing can change; then at any moment of the time that writing takes.
    until [ -n "$(ls -d "$work"/over/.x.amparo-* 2>/dev/null)" ] || ! kill -0 $process 2>/dev/null; do sleep 0.02; done
    sleep "$(awk -v i=$((i + tried)) -v most="$seconds" 'BEGIN {srand(i); print rand() * most * 1.1}')"
    tried=$((tried + 1))
    kill -9 $process 2>/dev/null || continue # It had ended.
    wait $process 2>/dev/null
    i=$((i + 1))
    [ -e "$work/over/x" ] || back=$((back + 1))
    quietly verify "$work/over/x" --files-only
    if [ "$(ls -A "$work/over")" != x ]; then wrong=$((wrong + 1))
    elif same $command "$work/over/x" old; then old=$((old + 1))
    elif same $command "$work/over/x" new; then new=$((new + 1))
    else wrong=$((wrong + 1)); fi
  done
  result "$command killed" $wrong $kills "$old old, $new new, $back put back by the next command"
done
