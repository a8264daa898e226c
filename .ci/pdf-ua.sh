#!/usr/bin/env bash
# pdf-ua.sh: makes the book and the sheets of a case and a method, and holds each PDF against PDF/UA-1 with veraPDF (tests/audit/pdf_ua.py),
# which is installed into build/pdf-ua, apart from .venv; Java comes from Debian.
set -euo pipefail

cd "$(dirname "$0")/.."
command -v java >/dev/null || .ci/apt-install.sh default-jre-headless
venv=build/pdf-ua
wanted=tests/audit/pdf-ua-requirements.txt
if [ ! "$venv/.installed" -nt "$wanted" ]; then
  .ci/make-venv.sh "$venv"
  "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$wanted"
  touch "$venv/.installed"
fi

printed=$(mktemp -d)
trap 'rm -rf "$printed"' EXIT
.venv/bin/casebook book --out "$printed/book.pdf"
.venv/bin/casebook print holstebro-gps gps --as sheet handout facilitator cards poster --out "$printed"
"$venv/bin/python" tests/audit/pdf_ua.py "$printed"/*.pdf
