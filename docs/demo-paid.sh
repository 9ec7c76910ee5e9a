#!/bin/sh
# The whole loop of demo.sh again, through a paid provider: rehearsed first, then shot, then accounted for.
#
# It pays about $10.50 on Replicate with your REPLICATE_API_TOKEN. To try it without paying anything, start the test service
# in another terminal and paste the lines that it prints:
#   python -m tests.paid_service
set -eu
cd "$(dirname "$0")/.."
here=$(pwd)
place=${1:-$here/build/demo-paid}

rm -rf "$place"
mkdir -p "$place"
cp -R plans "$place/plans"
cd "$place"
unset CLIENT_GENERATE_ROOT
sed 's/^provider: local /provider: replicate /' plans/driver-beware.yaml >plans/paid.yaml
mv plans/paid.yaml plans/driver-beware.yaml

run() {
  printf '\n$ client_generate'
  for word in "$@"; do
    case $word in *" "*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  client_generate "$@"
}

run providers
run estimate driver-beware SEQ05 SEQ08

printf '\n# Rehearse: free, offline.\n'
run grid driver-beware SEQ05 --provider local
run approve-grid driver-beware SEQ05 --quadrant bottom_right
run generate driver-beware SEQ05 --provider local
run status driver-beware

printf '\n# Shoot: the same commands.\n'
run grid driver-beware SEQ05 --yes
run approve-grid driver-beware SEQ05 --quadrant bottom_right
run generate driver-beware SEQ05 --yes
run approve driver-beware SEQ05 --take 2
run generate driver-beware SEQ08 --yes
run generate driver-beware SEQ08 --yes --shot-override 2:"The same street from above, rain, slow pull back"
run generate driver-beware SEQ08 --yes --mode individual
run generate driver-beware SEQ08 --yes --from-take 1 --shot-from 2=2 --shot-override 0:"Wide shot, eye level, blue hour, dry road. @sedan comes fast."
run takes diff driver-beware SEQ08 1 4
run approve driver-beware SEQ08 --take 4
run finalize driver-beware SEQ05
run status driver-beware

printf '\n# What it cost.\n'
run cost driver-beware
run cost driver-beware --by model
run cost driver-beware --by day --csv
