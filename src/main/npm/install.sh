#!/bin/sh
# Installs the browser libraries and fonts that package-lock.json names, once for each state of that file.
set -eu
command -v npm >/dev/null 2>&1 || {
  echo "Recourse needs Node.js 20 or newer with npm to fetch its browser libraries and fonts; install it and run Maven again." >&2
  exit 1
}
mark=node_modules/.installed-lock
cmp -s package-lock.json "$mark" && exit 0
npm ci --omit=optional --ignore-scripts --no-audit --no-fund --loglevel=error
cp package-lock.json "$mark"
