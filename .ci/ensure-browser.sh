#!/usr/bin/env bash
# The browser tests drive a real Chromium through Playwright: what either of them lacks is installed from Debian.
set -euo pipefail

missing=()
# The names are those that tests/browser/conftest.py looks for. The shell is Chromium without windows, and the same pages
# take it two thirds of the time; an older Debian has only the whole browser.
shell=chromium-headless-shell
command -v "$shell" chromium chromium-browser google-chrome >/dev/null || .ci/apt-install.sh "$shell" || missing+=(chromium)
# Playwright brings a Node.js of its own, which needs a library that a minimal Debian is without.
.venv/bin/playwright --version >/dev/null 2>&1 || missing+=(libatomic1)
# What stands in for our fonts until they arrive has the measures of Arial and Times New Roman; these are the free ones.
if command -v apt-get >/dev/null && ! fc-list 2>/dev/null | grep -E "Liberation Serif|Times New Roman" >/dev/null; then
  missing+=(fonts-liberation)
fi

[ ${#missing[@]} -eq 0 ] || .ci/apt-install.sh "${missing[@]}"
