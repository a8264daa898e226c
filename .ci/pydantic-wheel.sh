#!/usr/bin/env bash
# pydantic-wheel.sh DIR: fetches into DIR the wheel of pydantic-core for Pyodide, of the version that requirements.txt pins and by its hash there.
# Where the pinned version has none, no core can run in the browser: so a version without one is not to be locked.
set -euo pipefail

cd "$(dirname "$0")/.."
python=3.14 tag=pyemscripten_2026_0_wasm32 # those of the Pyodide that .ci/pyodide/package-lock.json names
rm -rf "$1" && mkdir -p "$1"
sed -n '/^pydantic-core==/,/^[^ ]/{/^pydantic-core==/p;/^    --hash/p}' requirements.txt >"$1/requirements.txt"
if ! "${PIP_PYTHON:-.venv/bin/python}" -m pip download --quiet --disable-pip-version-check --require-hashes --no-deps --only-binary :all: --dest "$1" \
  --implementation cp --python-version "$python" --abi "cp${python/./}" --platform "$tag" --requirement "$1/requirements.txt"; then
  echo "pydantic-core har ingen udgave til Pyodide ($tag, Python $python) af den version, der er låst, eller PyPI svarer ikke." >&2
  echo "(No wheel of the pinned pydantic-core for Pyodide: pin a version that has one, or PyPI cannot be reached.)" >&2
  exit 1
fi
