#!/usr/bin/env bash
# Runs Lighthouse and the Nu HTML checker on the site (tests/audit/), and veraPDF on what is printed. What they need is installed into build/, apart from .venv:
# Node.js from PyPI, the packages that tests/audit/package-lock.json names with their hashes, Java from Debian where it is missing.
set -euo pipefail

cd "$(dirname "$0")/.."
command -v chromium chromium-browser google-chrome >/dev/null || .ci/apt-install.sh chromium
command -v java >/dev/null || .ci/apt-install.sh default-jre-headless
node=$(.ci/node-tools.sh tests/audit)

PYTHONPATH=. .venv/bin/python -m tests.audit.audit "$node" build/audit/node_modules
.ci/pdf-ua.sh
