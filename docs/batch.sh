#!/bin/sh
# Brings a plan to its gates without anybody watching, with `--json` and jq alone:
#
#   sh docs/batch.sh PROJECT [JOBS [LIMIT]]
#
# It asks what all of it would cost and stops above LIMIT (US dollars, 10 if left out). Then it makes the grids and
# takes that are due, tells what failed and why, and ends with what a person has to look at. The exit status is the
# batch's own; the same line again goes on where it was.
set -eu
project=$1
jobs=${2:-4}
limit=${3:-10}
lines=$(mktemp)
trap 'rm -f "$lines"' EXIT

status=0
client_generate batch "$project" --until review --dry-run --json >"$lines" || status=$?
if ! jq -s -e 'any(.[]; .event == "batch_ended")' "$lines" >/dev/null; then
  exit "$status" # the words or the plan cannot be meant: said on standard error
fi
price=$(jq -r 'select(.event == "batch_ended") | .estimated' "$lines")
if jq -n -e --argjson price "$price" --argjson limit "$limit" '$price > $limit' >/dev/null; then
  echo "$project would cost $price dollars, more than $limit: nothing was sent" >&2
  exit 5
fi

status=0
client_generate batch "$project" --until review --jobs "$jobs" --json >"$lines" || status=$?

jq -r 'select(.event == "sequence_ended" and .result == "done") | "made    \(.made)"' "$lines"
jq -r 'select(.event == "sequence_ended" and .result == "failed") | "failed  \(.sequence): [\(.code)] \(.why)"' "$lines"
jq -r 'select(.event == "batch_ended") | "\(.done) made, \(.failed) failed, \(.spent) of \(.estimated) dollars"' "$lines"
client_generate status "$project" --json |
  jq -r '.sequences[] | select(.phase == "GRID_REVIEW" or .phase == "REVIEW") | "look    \(.id): \(.next)"'
exit "$status"
