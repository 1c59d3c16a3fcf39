# shellcheck shell=bash
# Runs steps one after the other, counts what passed and failed, and leaves nothing behind. Sourced.
#
# Every step is in a process group of its own and ends as a whole: when its time is up, or when the
# script that started it ends. `limit` is what the whole script may take, in seconds.
: "${limit:?}"

started=$SECONDS
logs=$(mktemp -d)
passed=0
failed=0
running=

# A cold run is one that finds nothing built.
warmth=cold
[ -d "${CARGO_TARGET_DIR:-target}/debug/deps" ] && warmth=warm

# disk_left: how much of the disk is free where things are built, in GB.
disk_left() {
  local where=${CARGO_TARGET_DIR:-.}
  [ -d "$where" ] || where=.
  df --output=avail --block-size=1G "$where" | tail -n 1 | tr -d ' '
}

room=$(disk_left)
# A full disk breaks compilers and linkers without a word of why. From nothing, .ci/run took 8 GB.
[ "${room:-99}" -ge 12 ] || echo "note: $room GB of the disk are free; a run from nothing takes 8, and more with what cargo keeps for the next"

leave() {
  [ -z "$running" ] || kill "$running" 2>/dev/null
  rm -rf "$logs"
}
trap leave EXIT
trap 'exit 130' INT TERM HUP

# bounded COMMAND…: runs a command with no input and what is left of the time; 124 if it was not enough.
bounded() {
  local left=$((limit - (SECONDS - started))) status
  [ "$left" -gt 0 ] || { echo "no time left of $limit s"; return 124; }
  timeout --kill-after=10 "$left" "$@" </dev/null &
  running=$!
  wait "$running"
  status=$?
  running=
  [ "$status" -ne 124 ] || echo "not done when the $limit s were up: $*"
  return "$status"
}

# step NAME COMMAND…: runs a command; its output is shown if it fails. Counts as one test.
step() {
  local name=$1 from=$SECONDS word=ok
  shift
  if bounded "$@" >"$logs/step" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    word=FAIL
  fi
  printf '%-5s %-28s %4d s\n' "$word" "$name" $((SECONDS - from))
  [ "$word" = ok ] || tail -n 200 "$logs/step"
}

# count NAME COMMAND…: runs test programs and adds up what they say of themselves
# (`test result: … N passed; N failed`, or a plain `N passed, N failed`).
# What they measured (lines `measured: …`) is shown, and kept in $measured if that names a file.
count() {
  local name=$1 from=$SECONDS word=ok good bad status
  shift
  bounded "$@" >"$logs/count" 2>&1
  status=$?
  read -r good bad < <(awk '
    /^test result:/ || /^[0-9]+ passed, [0-9]+ failed$/ {
      for (i = 2; i <= NF; i++) {
        if ($i ~ /^passed/) good += $(i - 1)
        if ($i ~ /^failed/) bad += $(i - 1)
      }
    }
    END { print good + 0, bad + 0 }' "$logs/count")
  # A run that broke before its tests could speak, or had none, is a failure of its own.
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then bad=1; fi
  if [ "$status" -eq 0 ] && [ "$good" -eq 0 ]; then bad=$((bad + 1)); fi
  [ "$bad" -eq 0 ] || word=FAIL
  passed=$((passed + good))
  failed=$((failed + bad))
  printf '%-5s %-28s %4d s  %d passed, %d failed\n' "$word" "$name" $((SECONDS - from)) "$good" "$bad"
  sed -n 's/^ *measured: /      measured: /p' "$logs/count" | tee -a "${measured:-/dev/null}"
  if [ "$bad" -ne 0 ]; then
    echo "exit code $status; what failed:"
    grep -E '^(test .* FAILED$|error)' "$logs/count"
    # What the failed tests said of themselves; the whole end if none got that far.
    awk '/^failures:$/ { told = 1 } /^test result:/ { told = 0 } told' "$logs/count" | tail -n 300
    grep -q '^failures:$' "$logs/count" || tail -n 300 "$logs/count"
  fi
}

# finish: the closing lines. The last one says how many passed and failed; the exit code is 0 if none failed.
finish() {
  printf 'in %d s, %s; %s GB of the disk free, %s in the beginning\n' $((SECONDS - started)) "$warmth" "$(disk_left)" "$room"
  printf '%d passed, %d failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
  exit
}

# give_up: the same when nothing could be run at all.
give_up() {
  failed=$((failed + 1))
  printf '%d passed, %d failed\n' "$passed" "$failed"
  exit 3
}
