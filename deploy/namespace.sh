#!/bin/sh
# Creates the namespace and the search attributes that runs are listed by.
# What exists already is left as it is.
# The CLI reads TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE from the environment.
set -eu

# A finished run's history is kept this long, a year, so that it can be cut, fetched and made anew.
retention=8760h

# Runs the command until it succeeds, once a second, for a minute.
patiently() {
  tries=60
  until "$@"; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      echo "gave up after a minute: $*" >&2
      return 1
    fi
    sleep 1
  done
}

attribute() {
  patiently temporal operator search-attribute create \
    --namespace "$TEMPORAL_NAMESPACE" --name "$1" --type "$2"
}

patiently temporal operator cluster health
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$retention"

attribute AdStage Keyword
attribute AdProduct Keyword
attribute AdCostUsd Double
