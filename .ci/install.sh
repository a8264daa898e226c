#!/usr/bin/env bash
# install.sh VENV LOCK: installs what a lock file names, with its hashes, into a virtual environment.
#
# uv does in a quarter of a minute what takes pip a minute and a half. Where uv cannot be had, or does not find what pip finds (it reads
# none of pip's settings, so not those of a mirror either), pip does it. Neither compiles what nobody imports.
set -euo pipefail

venv=$1
lock=$2
python=$venv/bin/python
here=$(dirname "$0")

by_pip() {
  "$python" -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes --requirement "$1"
}

by_uv() {
  { [ -x "$venv/bin/uv" ] || by_pip "$here/uv-requirements.txt"; } &&
    UV_HTTP_RETRIES=1 "$venv/bin/uv" pip install --quiet --no-config --python "$python" --require-hashes --requirement "$1"
}

if ! said=$(by_uv "$lock" 2>&1); then
  by_pip "$lock" || { # what uv said may tell more than pip does
    printf '%s\n' "$said" >&2
    exit 1
  }
fi
