#!/usr/bin/env bash
# make-venv.sh DIR: DIR is a virtual environment with pip and Python 3.11 or newer. One that already works is left alone.
# $PYTHON names the interpreter; without it, the first on PATH that is new enough is taken.
set -euo pipefail

venv=$1
here=$(dirname "$0")

new_enough() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

can_make_venvs() {
  "$1" -c 'import ensurepip, venv' 2>/dev/null
}

find_python() {
  local name
  for name in ${PYTHON:-python3.11 python3.12 python3.13 python3.14 python3}; do
    if new_enough "$name"; then
      echo "$name"
      return
    fi
  done
  echo "The casebook needs Python 3.11 or newer, and ${PYTHON:-PATH} is or has none." >&2
  echo "Install one (on Debian 12 and later: apt-get install python3), or name it: make PYTHON=/path/to/python3" >&2
  exit 1
}

if new_enough "$venv/bin/python" && "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
  exit 0
fi

python=$(find_python)
if ! can_make_venvs "$python"; then # Debian keeps this part of Python in a package of its own
  "$here/apt-install.sh" "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi
"$python" -m venv --clear "$venv"
