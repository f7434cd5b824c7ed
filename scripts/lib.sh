# Shared by the commands in this folder, which source it; it does nothing by itself.
# shellcheck shell=bash

# The oldest Swift that builds the project (swift-tools-version of Package.swift).
SWIFT_NEEDED=6.2

# Where the clock of the messages starts: with the first command of a chain, not with each.
export ZHIKAO_STARTED="${ZHIKAO_STARTED:-$EPOCHSECONDS}"

# say TEXT: what is being done, with the time since the start.
say() {
    local seconds=$((EPOCHSECONDS - ZHIKAO_STARTED))
    printf '==> [%d:%02d] %s\n' $((seconds / 60)) $((seconds % 60)) "$*"
}

# die TEXT…: says why nothing more can be done, each text on a line of its own, and ends.
die() {
    printf '\n%s\n' "${0##*/}: $1" >&2
    shift
    [ $# -eq 0 ] || printf '    %s\n' "$@" >&2
    exit 1
}

# step TEXT COMMAND…: says what is done, does it, and says which step failed if it does.
step() {
    local what=$1
    shift
    say "$what"
    "$@" || die "failed while: $what"
}

# help_if_asked HELP "$@": prints HELP and ends when the first argument asks for it.
help_if_asked() {
    case "${2:-}" in
        -h | --help)
            printf '%s\n' "$1"
            exit 0
            ;;
    esac
}

# unknown_option OPTION: ends with the exit code for wrong usage.
unknown_option() {
    printf '%s: unknown option %s; see %s --help\n' "${0##*/}" "$1" "$0" >&2
    exit 64
}

# as_root COMMAND…: runs it with the rights of root, by sudo where the caller is somebody else.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        die "this needs root, and there is no sudo here" "run as root: $*"
    fi
}

# need_swift: ends with advice unless a recent enough Swift is in PATH.
need_swift() {
    local advice="install Swift $SWIFT_NEEDED or later: https://www.swift.org/install/linux/"
    command -v swift >/dev/null || die "there is no swift in PATH" "$advice"
    local found
    found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p')
    [ -n "$found" ] || die "swift --version says nothing that can be read" "$advice"
    # The older of the two must be the needed one.
    [ "$(printf '%s\n' "$SWIFT_NEEDED" "$found" | sort -V | head -n 1)" = "$SWIFT_NEEDED" ] ||
        die "Swift $found is too old" "$advice"
}
