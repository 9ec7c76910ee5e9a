#!/bin/sh
# The whole loop on the sample plan, offline and free: `make demo`. Each command is shown before it runs.
set -eu
cd "$(dirname "$0")/.."
here=$(pwd)
place=$here/build/demo

rm -rf "$place"
mkdir -p "$place"
cp -R plans "$place/plans"
cd "$place"
unset CLIENT_GENERATE_ROOT

run() {
  printf '\n$ client_generate'
  for word in "$@"; do
    case $word in *" "*) printf ' "%s"' "$word" ;; *) printf ' %s' "$word" ;; esac
  done
  printf '\n'
  client_generate "$@"
}

run status driver-beware
run grid driver-beware SEQ05
run approve-grid driver-beware SEQ05 --quadrant bottom_right
run generate driver-beware SEQ05
run approve driver-beware SEQ05 --take 1
run generate driver-beware SEQ08
run generate driver-beware SEQ08 --shot-override 2:"The same street from above, rain, slow pull back"
run generate driver-beware SEQ08 --mode individual
run generate driver-beware SEQ08 --from-take 1 --shot-from 2=2 --shot-override 0:"Wide shot, eye level, blue hour, dry road. @sedan comes fast."
run takes diff driver-beware SEQ08 1 4
run note driver-beware SEQ08 --take 4 --at 00:00:07:00 "Hold the brake a beat longer"
run sheet driver-beware SEQ08
run approve driver-beware SEQ08 --take 4
run assemble driver-beware --sequence SEQ05 --sequence SEQ08
run export driver-beware
run status driver-beware

printf '\nMade offline with the built-in rehearsal provider. Look at:\n'
find projects -name '*_grid*.png' -o -name '*_start*.png' -o -name '*_take*.mp4' -o -name '*_sheet*.jpg' -o -path '*/assembly/*.mp4' -o -path '*/exports/*' |
  grep -v -e /executions/ -e /shots/ -e /.cache/ | sort | while read -r file; do printf '  %s/%s\n' "${place#"$here"/}" "$file"; done
printf '\nTo go on by hand: . .venv/bin/activate, then client_generate status driver-beware, here or in %s.\n' "${place#"$here"/}"
