#!/usr/bin/env bash
# engine.sh [--try]: makes the engine that checks records in the browser, in build/engine. What is there already and as new as its locks and
# the modules is left alone. With --try a machine that cannot reach npm and PyPI does without it, and says so.
set -euo pipefail

cd "$(dirname "$0")/.."
python=.venv/bin/python
wheels=build/pyodide/wheels
pyodide=build/pyodide/node_modules/pyodide

is_ready() {
  [ build/engine/.made -nt requirements.txt ] && [ build/engine/.made -nt .ci/pyodide/package-lock.json ] &&
    "$python" -c 'import pathlib, sys; from casebook.publish.engine import ready; sys.exit(ready(pathlib.Path(".")) is None)'
}

make_engine() {
  local node
  node=$(.ci/node-tools.sh .ci/pyodide) || return 1
  if [ ! build/pyodide/.wheel -nt requirements.txt ]; then
    .ci/pydantic-wheel.sh "$wheels" || return 1
    touch build/pyodide/.wheel
  fi
  "$python" -m casebook.publish.engine.assembling "$node" "$pyodide" "$wheels"/pydantic_core-*.whl build/engine || return 1
  touch build/engine/.made
}

mkdir -p build
exec 9>build/.engine.lock
flock 9 # one at a time: tests ask for it from several processes
if is_ready; then
  exit 0
elif ! make_engine; then
  echo "Kontrollen i browseren kunne ikke laves; grunden står herover. Siden kan bygges uden den." >&2
  echo "(The engine for the browser could not be made, for the reason above. The site can be built without it.)" >&2
  [ "${1:-}" = --try ]
fi
