#!/bin/sh
# Finds a Chromium for the browser tests, or installs one: Debian's where we are root, else Playwright's own.
set -u
for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
        echo "Browser tests use $(command -v "$name")."
        exit 0
    fi
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "No browser found: installing Debian's chromium."
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium >/dev/null; } && exit 0
fi
echo "No browser found: asking Playwright for its own."
.venv/bin/playwright install chromium && exit 0
echo "NO BROWSER TO BE HAD: the browser tests will be skipped (with CI=true they fail)."
exit 0
