#!/bin/sh
# Mutation tests of the interpreter and the lowering of expressions (policy), and of the
# classes (engine): mutation.sh [policy | engine]. Reports: target/pit-reports/index.html of either module.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 2
cd "$root" || exit 2
case ${1:-} in
  '') modules=policy,engine skip= ;;
  policy) modules=policy skip= ;;
  engine) modules=engine skip=-Dmutation.skip.policy ;;
  *) echo 'Usage: build-support/mutation.sh [policy | engine]' >&2; exit 2 ;;
esac
# shellcheck disable=SC2086
exec ./mvnw -B -ntp -Pmutation -pl "$modules" -am test -Dspotless.check.skip $skip
