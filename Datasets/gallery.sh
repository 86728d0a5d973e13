#!/bin/sh
# Every kind of map of the fictional people, in light and in dark. Everything is judged as of one
# day, so that every run writes the same.
#
#   sh Datasets/gallery.sh WHOM [FOLDER]
#
# WHOM is the program; FOLDER, Reports/gallery unless given, is where the pictures go.
set -eu

cd "$(dirname "$0")/.."
whom=$1
out=${2:-Reports/gallery}
day=2026-11-01
lists=Datasets/seeker

# The gallery's network is its own: nothing here touches the user's.
own=$(mktemp -d)
WHOM_DB=$own/gallery.db
XDG_CONFIG_HOME=$own
export WHOM_DB XDG_CONFIG_HOME
unset WHOM_SETTINGS
trap 'rm -rf "$own"' EXIT INT TERM

quietly() {
  "$@" >"$own/said" 2>&1 || {
    cat "$own/said" >&2
    exit 1
  }
}

quietly "$whom" init --name 'Mara Lindholm' --email mara.lindholm@mail.example
quietly "$whom" import $lists/Connections.csv $lists/google-contacts.csv $lists/phone.vcf \
  $lists/ties.csv
for friend in Datasets/friends/*; do
  name=$(basename "$friend")
  quietly "$whom" import "$friend" --owner "${name%.*}"
done
quietly "$whom" target import Datasets/targets.csv

mkdir -p "$out"
# The name of the picture, and the question.
draw() {
  name=$1
  shift
  for look in light dark; do
    "$whom" map "$@" --as-of $day --$look -o "$out/$name-$look.svg"
  done
}

draw path path 'Haffkant SE'
draw path-three-ties path 'Hjortvang Ventilation A/S'
draw ego ego
draw ego-of-a-friend ego --from 'Yifan Liu'
draw company company 'Haffkant SE'
draw company-without-a-manager company 'Kestrel Marine Systems'
draw network network
draw network-by-community network --by community
