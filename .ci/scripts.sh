#!/usr/bin/env bash
# Holds the scripts of the site against their types (tsc), against the linter and its layout (Biome), and runs their unit tests (Node.js).
# What is passed on goes to Biome: `--write` mends what it can.
set -euo pipefail

cd "$(dirname "$0")/.."
node=$(.ci/node-tools.sh tests/scripts)
tools=build/scripts/node_modules

for project in site_config tests/scripts; do
  "$node" "$tools/typescript/bin/tsc" --project "$project"
done
"$node" "$tools/@biomejs/biome/bin/biome" check --error-on-warnings "$@"
"$node" --test --test-reporter=dot "tests/scripts/*.test.js"
