import sys

from libya_events.cli import main

sys.exit(main())
