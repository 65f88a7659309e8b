#!/bin/sh
# Finds the programs that tests need beside Python's packages, or installs them: a Chromium for the browser tests (Debian's
# where we are root, else Playwright's own), and pdftotext, which reads our PDFs back (Debian's, where we are root).
set -u
find_browser() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if command -v "$name" >/dev/null 2>&1; then
            echo "Browser tests use $(command -v "$name")."
            return 0
        fi
    done
    return 1
}
wanted=""
find_browser || wanted="chromium"
command -v pdftotext >/dev/null 2>&1 || wanted="$wanted poppler-utils"
if [ -n "$wanted" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing from Debian: $wanted."
    # shellcheck disable=SC2086 (one word a package)
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $wanted >/dev/null; } && exit 0
fi
command -v pdftotext >/dev/null 2>&1 || echo "NO pdftotext (poppler-utils): the tests that read PDFs back will be skipped."
find_browser >/dev/null && exit 0
echo "No browser found: asking Playwright for its own."
.venv/bin/playwright install chromium && exit 0
echo "NO BROWSER TO BE HAD: the browser tests will be skipped (with CI=true they fail)."
exit 0
