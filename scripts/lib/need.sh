# Installs what a script needs and the machine lacks. Sourced; expects the project's root as folder.

# need_packages PROGRAM:DEBIAN-PACKAGE…: installs the packages whose program is not there.
need_packages() {
  local pair missing=()
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "installing ${missing[*]}"
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq >/dev/null \
    && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null \
    || { echo "could not install ${missing[*]}: install them by hand, then run this again"; return 1; }
}

# need_npm: the type checker and the browser's accessibility checker, as locked.
need_npm() {
  [ -x scripts/js/node_modules/.bin/tsc ] && [ scripts/js/node_modules -nt scripts/js/package-lock.json ] && return 0
  echo "installing scripts/js"
  npm ci --prefix scripts/js --no-audit --no-fund --silent && touch scripts/js/node_modules
}
