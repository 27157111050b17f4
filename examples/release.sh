#!/bin/sh
# The release step: compares two revisions of the policy, previews the notice, and sends it if, and
# only if, its digest is the one that was approved. Run twice, it sends nothing the second time.
#
#   sh release.sh OLD NEW [FOLDER]
#
# OLD, NEW   what policydiff takes: revisions, tags, files
# FOLDER     where the preview goes (default: notice)
# The approved digest is the first word of the file notice.approved, or $NOTICE_APPROVED.
# NEW_LEDGER=1 makes the ledger, for the very first notice alone.
# SEND_OPTIONS  more options for `notices send`, separated by spaces.
set -eu

old=$1
new=$2
folder=${3:-notice}

status=0
policydiff "$old" "$new" --format text --no-pager --color never || status=$?
case $status in
  0) echo "The policy did not change; there is nothing to announce."; exit 0 ;;
  1 | 3) ;;
  *) exit "$status" ;;
esac

status=0
said=$(notices preview "$old" "$new" -o "$folder") || status=$?
printf '%s\n' "$said"
digest=$(printf '%s\n' "$said" | sed -n 's/^digest: //p' | tail -n 1)
if [ -z "$digest" ]; then
  exit "$status"
fi

approved=${NOTICE_APPROVED:-}
if [ -z "$approved" ] && [ -f notice.approved ]; then
  approved=$(awk 'NR == 1 { print $1 }' notice.approved)
fi
if [ "$digest" != "$approved" ]; then
  echo "Not approved: look at $folder/preview.html, then write the digest into notice.approved." >&2
  exit 3
fi

# What was sent before is settled: `send` says so and ends well, whatever the preview finds today.
# shellcheck disable=SC2086  # the options are words on purpose
notices send "$folder" --confirm "$digest" ${NEW_LEDGER:+--new-ledger} ${SEND_OPTIONS:-}
