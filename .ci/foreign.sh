#!/usr/bin/env bash
# foreign.sh: installs what reads the exports back and nobody here wrote: tests/foreign/package-lock.json into build/foreign, and the styles and
# schemas that packages of PyPI bring into build/foreign/files, without what else they would need. Prints the program `node`.
set -euo pipefail

cd "$(dirname "$0")/.."
wanted=tests/foreign/requirements.txt
files=build/foreign/files
node=$(.ci/node-tools.sh tests/foreign)
if [ ! "$files/.installed" -nt "$wanted" ]; then
  build/node/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --upgrade --target "$files" -r "$wanted" >&2
  touch "$files/.installed"
fi
echo "$node"
