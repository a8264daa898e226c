#!/usr/bin/env bash
# Installs the named Debian packages, as root or through sudo; where that cannot be done, says what to install by hand.
set -euo pipefail

stop() {
  echo "This machine lacks $*. $reason" >&2
  echo "Install it by hand, then run make again." >&2
  exit 1
}

as_root=()
if ! command -v apt-get >/dev/null; then
  reason="There is no apt-get here to install it with."
  stop "$@"
elif [ "$(id -u)" -ne 0 ]; then
  reason="Installing it takes root, and there is no sudo here: 'apt-get install $*' as root does it."
  command -v sudo >/dev/null || stop "$@"
  as_root=(sudo)
fi

apt() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@"
}

reason="apt-get could not install it (its own words stand above)."
apt update -q || echo "apt-get update failed; trying with the package lists at hand." >&2
apt install -y -q --no-install-recommends "$@" || stop "$@"
