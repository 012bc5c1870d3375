#!/bin/sh
# Desktop VS Code on a machine without a screen: COPYDESK_CODE is its executable.
exec xvfb-run -a "$COPYDESK_CODE" "$@"
