#!/bin/sh
# From one prompt to an assembly, offline and free: a session is talked into shape, adopted as a client plan, shot and cut.
#
#   sh docs/develop.sh [PROMPT]
#
# PLACE is the workspace (build/develop), SECONDS_LONG the film's length, RESOLUTION its lines, VIDEO_MODEL a model card.
set -eu
prompt=${1:-"A film for Tidewell, a steel bottle that keeps tea hot for a day, for people who get up before the sun"}
place=${PLACE:-$(cd "$(dirname "$0")/.." && pwd)/build/develop}
length=${SECONDS_LONG:-15}
lines=${RESOLUTION:-360p}
model=${VIDEO_MODEL:-kling-o3}

rm -rf "$place"
mkdir -p "$place"
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

run develop tea-film "$prompt" --name tea --seconds "$length" --set "resolution=$lines" --set "video_model=$model" --set stills=3
run session accept tea
run session accept tea
run session say tea "The second picture at night"
run session regenerate tea
run session accept tea
run session adopt tea
run validate tea-film
run generate tea-film SEQ01
run approve tea-film SEQ01 --take 1
run assemble tea-film

printf '\nLook at:\n'
find plans projects -name '*.yaml' -o -path '*/video/*/film.mp4' -o -path '*/storyboard/*.png' -o -name '*_take001.mp4' -o -path '*/assembly/*.mp4' |
  grep -v -e /executions/ -e /shots/ -e /.cache/ | sort | while read -r file; do printf '  %s/%s\n' "$place" "$file"; done
