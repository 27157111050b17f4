#!/bin/sh
# The release step: `notices release` does all of it. NEW_LEDGER=1 makes the ledger, for the very first notice alone.
set -eu
exec notices release "$1" "$2" -o "${3:-notice}" ${NEW_LEDGER:+--new-ledger}
