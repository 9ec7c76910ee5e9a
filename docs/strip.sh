#!/bin/sh
# The twelve seconds of `driver-beware` that the README shows, made anew: `make pictures`.
set -eu
cd "$(dirname "$0")/.."
here=$(pwd)
place=$here/build/strip

rm -rf "$place"
mkdir -p "$place"
cp -R plans "$place/plans"
cd "$place"
unset CLIENT_GENERATE_ROOT

for sequence in SEQ01 SEQ02 SEQ03; do
  client_generate generate driver-beware $sequence
  client_generate approve driver-beware $sequence --take 1
done
client_generate assemble driver-beware --sequence SEQ01 --sequence SEQ02 --sequence SEQ03
python -m client_generate.media.film_strip projects/driver-beware/assembly/driver-beware_v001.mp4 \
  "$here/docs/pictures/driver-beware-strip.jpg" 4 12 8
