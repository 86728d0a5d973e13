#!/bin/sh
# The main job on fictional people: lists in, the five questions for one target, pictures, and
# reports for three clients. Everything is judged as of one day, so that every run writes the same.
#
#   sh Datasets/demo.sh WHOM [FOLDER]
#
# WHOM is the program; FOLDER, Reports/demo unless given, is where the pictures and pages go.
set -eu

cd "$(dirname "$0")/.."
whom=$1
out=${2:-Reports/demo}
day=2026-11-01
lists=Datasets/seeker
friends=Datasets/friends

# The demo's network is its own: nothing here touches the user's.
own=$(mktemp -d)
WHOM_DB=$own/demo.db
XDG_CONFIG_HOME=$own
export WHOM_DB XDG_CONFIG_HOME
unset WHOM_SETTINGS
trap 'rm -rf "$own"' EXIT INT TERM

rm -rf "$out"
mkdir -p "$out"
answers=$out/answers.txt

# Says what is asked, and answers it: on the terminal and in the file. That there is no answer
# (status 1) is an answer too.
ask() {
  {
    printf '$ whom'
    for word in "$@"; do
      case $word in
        *[!A-Za-z0-9./_@-]*) printf " '%s'" "$word" ;;
        *) printf ' %s' "$word" ;;
      esac
    done
    printf '\n'
  } | tee -a "$answers"
  status=0
  "$whom" "$@" >"$out/answer" 2>&1 || status=$?
  cat "$out/answer" | tee -a "$answers"
  rm "$out/answer"
  echo | tee -a "$answers"
  [ "$status" -le 1 ]
}

ask init --name 'Mara Lindholm' --email mara.lindholm@mail.example
ask import $lists/Connections.csv $lists/google-contacts.csv $lists/phone.vcf $lists/ties.csv
for friend in $friends/*; do
  name=$(basename "$friend")
  ask import "$friend" --owner "${name%.*}"
done

# 1. What do I want?
ask target import Datasets/targets.csv
# 2. Whom do I know there? Whom should I know?
ask know 'Kestrel Marine Systems' --as-of $day
ask should-know 'Kestrel Marine Systems' --department purchasing --as-of $day
# Hillary told the name.
ask target add 'Kestrel Marine Systems' --department purchasing --manager 'Imogen Tarrant'
# 3. How do I reach that person?
ask path 'Kestrel Marine Systems' --as-of $day
ask path 'Haffkant SE' --as-of $day
# 4. Whom do I ask first, over all targets?
ask introducers --as-of $day --limit 8
# 5. Warm or cold?
ask path 'Tarnebek Robotics GmbH' --as-of $day

for map in 'kestrel:Kestrel Marine Systems' 'haffkant:Haffkant SE' 'prielwind:Prielwind Service AG' \
  'hjortvang:Hjortvang Ventilation A/S' 'grevenfleth:Grevenfleth Logistik SE' \
  'kliffkante:Kliffkante Outdoor GmbH'; do
  "$whom" map path "${map#*:}" --as-of $day -o "$out/${map%%:*}.svg" 2>/dev/null || [ $? = 1 ]
done

"$whom" batch Datasets/clients --targets Datasets/clients-targets.csv -o "$out/clients" --as-of $day

echo
echo "open $out/haffkant.svg (a map) and $out/clients/index.html (the clients) in a browser"
