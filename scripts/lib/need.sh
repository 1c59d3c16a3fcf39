# shellcheck shell=bash
# Installs what a script needs and the machine lacks. Sourced; expects the project's root as folder.

# need_packages PROGRAM:DEBIAN-PACKAGE…: installs the packages whose program is not there.
need_packages() {
  local pair missing=() as_root=()
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null || missing+=("${pair##*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "installing ${missing[*]}"
  [ "$(id -u)" -eq 0 ] || as_root=(sudo --non-interactive)
  # What apt finds wrong it says on stderr. At run level 1 packages do not start the services they bring.
  if ! "${as_root[@]}" apt-get update -qq >/dev/null </dev/null \
    || ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null </dev/null; then
    echo "could not install ${missing[*]}: install them by hand, then run this again"
    return 1
  fi
}

# need_npm: the type checker and the browser's accessibility checker, as locked.
need_npm() {
  local js=scripts/js
  # Copied there once all is installed: after a change or an interrupted install it is another or absent.
  cmp -s $js/package-lock.json $js/node_modules/.glane-lock && return 0
  echo "installing $js"
  if ! npm ci --prefix $js --no-audit --no-fund --silent </dev/null \
    || ! cp $js/package-lock.json $js/node_modules/.glane-lock; then
    echo "could not install $js: npm ci --prefix $js says why"
    return 1
  fi
}
