#!/usr/bin/env bash
# Our exact matching against LEMON's network simplex, pair by pair on one machine: draws the instances, solves each with
# both in turn, checks that the objectives agree to the digit, and prints the medians of CPU seconds and their ratio.
#
#   bench/compare-lemon.sh [--pairs N] [--parts] [patients ...]
#
# Without sizes: 1000 10000 50000. LEMON takes minutes for 270000. --parts: each service is a problem by itself, and
# LEMON, too, is given the parts one by one.
set -euo pipefail
cd "$(dirname "$0")/.."

pairs=5
parts=()
drawn=()
suffix=''
sizes=()
while [ $# -gt 0 ]; do
  case "$1" in
    --pairs) pairs=${2:?how many pairs}; shift ;;
    --parts) parts=(--parts); drawn=(--no-substitution); suffix='-nosub' ;;
    [1-9]*) sizes+=("$1") ;;
    *) echo "Found $1; allowed: --pairs N, --parts, numbers of patients." >&2; exit 2 ;;
  esac
  shift
done
[ ${#sizes[@]} -gt 0 ] || sizes=(1000 10000 50000)

missing=()
command -v g++ >/dev/null || missing+=(g++)
[ -f /usr/include/lemon/network_simplex.h ] || missing+=(liblemon-dev)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" -ne 0 ]; then
    echo "Missing: ${missing[*]}. On Debian: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  apt-get update
  apt-get install --yes --no-install-recommends "${missing[@]}"
fi

work=artifacts/compare-lemon
mkdir -p "$work"
g++ -O3 -march=native -std=c++17 -o "$work/lemon" bench/lemon/matching.cpp -llemon
dotnet build -c Release bench --nologo --verbosity quiet -consoleLoggerParameters:NoSummary
bench() { dotnet bench/bin/Release/net10.0/bench.dll "$@"; }

# value <name> <file>: what stands after the name.
value() { sed -n "s/^$1: //p" "$2"; }

# median: the lower of two in the middle of the numbers read.
median() { sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# A solve of milliseconds is repeated within each run, so that what is compared is solving and not starting.
repeats() { if [ "$1" -lt 5000 ]; then echo 41; elif [ "$1" -lt 40000 ]; then echo 9; else echo 1; fi; }

uptime
failed=0
for patients in "${sizes[@]}"; do
  name=$([ $((patients % 1000)) -eq 0 ] && echo "m$((patients / 1000))k$suffix" || echo "m$patients$suffix")
  bench instance "$patients" "$work" "${drawn[@]}" >/dev/null
  again=$(repeats "$patients")
  # Ours is compiled while it runs for the first time: the median of three is a solve in a program that has started.
  ours_again=$((again < 3 ? 3 : again))
  : >"$work/ours.cpu" && : >"$work/ours.wall" && : >"$work/lemon.cpu"
  for _ in $(seq "$pairs"); do
    bench matching "$work/$name.csv" --repeat "$ours_again" >"$work/ours.out"
    "$work/lemon" "$work/$name.min" --repeat "$again" "${parts[@]}" >"$work/lemon.out"
    value solve-cpu-seconds "$work/ours.out" >>"$work/ours.cpu"
    value solve-wall-seconds "$work/ours.out" >>"$work/ours.wall"
    value solve-cpu-seconds "$work/lemon.out" >>"$work/lemon.cpu"
    if [ "$(value objective "$work/ours.out")" != "$(value objective "$work/lemon.out")" ]; then
      echo "$name: ours found $(value objective "$work/ours.out"), LEMON $(value objective "$work/lemon.out")" >&2
      failed=1
    fi
  done
  ours=$(median <"$work/ours.cpu")
  lemon=$(median <"$work/lemon.cpu")
  echo "$name: objective $(value objective "$work/ours.out"), certificate $(value certificate "$work/ours.out")"
  echo "$name: ours $ours CPU s ($(median <"$work/ours.wall") by the clock, $(value peak-mb "$work/ours.out") MB)," \
    "LEMON $lemon CPU s ($(value peak-mb "$work/lemon.out") MB), ratio $(awk "BEGIN { printf \"%.1f\", $lemon / $ours }")"
done
uptime
exit "$failed"
