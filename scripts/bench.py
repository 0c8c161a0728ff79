"""Measure the guide on made-up entries, and print the figures as JSON: what `guide.py bench` runs inside its environment."""

import argparse
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml
from pages_server import serving
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SIZES = (56, 500, 2_000)
SEED = 20261122
TEXTS = ("summary", "description", "delivered", "organized", "costs", "results", "lessons", "conditions", "clients", "note")
SYLLABLES = (
    "ba",
    "bel",
    "bou",
    "cor",
    "dra",
    "el",
    "far",
    "gan",
    "hou",
    "il",
    "jo",
    "kan",
    "lor",
    "mer",
    "nip",
    "ros",
    "ver",
    "zor",
)
QUESTIONS = {"fr": ("guichet unique", "naissance", "bibliothèque publique"), "en": ("single window", "birth", "public library")}
TYPE = """async question => {
    const began = performance.now();
    const box = document.querySelector("input[type=search]");
    box.focus();
    box.value = question;
    box.dispatchEvent(new InputEvent("input", {bubbles: true}));
    while (!document.querySelector(".search__panel [data-search-results] a")) await new Promise(requestAnimationFrame);
    return performance.now() - began;
}"""
NOTHING_TO_COPY = """\
bench : ce guide n'a encore aucun partenariat dans data/partnerships.yaml; il en faut au moins un pour créer les fiches fictives.
bench: this guide has no partnership yet in data/partnerships.yaml, which the made-up entries would be drawn from."""
INDEXES = ("fr/partenariats/", "en/partnerships/")
# From the click to the frame that shows the answer.
CHOOSE = """async box => {
    const found = document.getElementById("found");
    const before = found.textContent + location.search;
    const began = performance.now();
    box.click();
    while (found.textContent + location.search === before) await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
}"""
INDEX = """
import sys
from datetime import date
from pathlib import Path
from guidebook.reading.load import load
from guidebook.showing.pages import pages
from guidebook.search import index
from guidebook.showing.words import words
data, docs, site = map(Path, sys.argv[1:])
guide, _ = load(data, docs, date(2026, 11, 22), data.parent)
import time
began = time.perf_counter()
index(site, guide, pages(guide, words()), words())
print(time.perf_counter() - began)
"""


def main(arguments: list[str]) -> int:
    """Measure each size asked for (entries), three times in the browser, and print one JSON array."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, action="append")
    asked = parser.parse_args(arguments)
    figures = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("GUIDE_BROWSER") or None, args=["--no-sandbox"])
        for entries in asked.entries or SIZES:
            with tempfile.TemporaryDirectory() as folder:
                figures.append(measured(entries, Path(folder), browser))
                print(figures[-1], file=sys.stderr)
        browser.close()
    print(json.dumps(figures, indent=1))
    return 0


def measured(entries: int, folder: Path, browser: Browser) -> dict[str, Any]:
    """Figures of a guide with so many entries: seconds, megabytes of memory at most, kilobytes over the network (gzipped)."""
    data, site = folder / "data", folder / "site"
    made = make(entries, data)
    settings = {"GUIDE_DATA": str(data), "GUIDE_TODAY": "2026-11-22", "PYTHONPATH": str(ROOT / "hooks")}
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    build_s, build_mb, _ = run(build, settings | {"GUIDE_SEARCH": "false"})
    run(build, settings)
    _, index_mb, said = run([sys.executable, "-c", INDEX, str(data), str(ROOT / "docs"), str(site)], settings)
    found = [first_search(browser, site, language, question) for language in QUESTIONS for question in QUESTIONS[language]]
    filtered = [first_filter(browser, site, index) for index in INDEXES]
    return {
        "entries": made,
        "pages": sum(1 for _ in site.rglob("index.html")),
        "build_s": round(build_s, 2),
        "build_mb": round(build_mb),
        "index_s": round(float(said), 2),
        "index_mb": round(index_mb),
        "index_files_mb": round(sum(path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file()) / 1e6, 1),
        "first_search_kb": round(statistics.median(size for size, _ in found) / 1000),
        "first_search_s": round(statistics.median(seconds for _, seconds in found), 2),
        "index_page_kb": round(max(at_rest for at_rest, _, _, _ in filtered) / 1000, 1),
        "filter_kb": round(max(sent for _, sent, _, _ in filtered) / 1000),
        "first_filter_ms": round(statistics.median(first for _, _, first, _ in filtered)),
        "filter_ms": round(statistics.median(each for _, _, _, later in filtered for each in later)),
        "slowest_filter_ms": round(max(each for _, _, _, later in filtered for each in later)),
    }


def make(entries: int, data: Path) -> int:
    """A folder of data with so many partnerships, the real ones among them; how many there are.

    Made-up ones stand in a file each: real lengths and words, recombined, and places of their own.
    """
    shutil.copytree(ROOT / "data", data)
    real = yaml.load((data / "partnerships.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)["partnerships"]  # noqa: S506
    if not real:
        raise SystemExit(NOTHING_TO_COPY)
    chance = random.Random(SEED)  # noqa: S311  (the same entries each time)
    where = yaml.safe_load((data / "jurisdictions.yaml").read_text(encoding="utf-8"))["jurisdictions"][-1]["id"]
    for number in range(entries - len(real)):
        entry = dict(chance.choice(real))
        for field in TEXTS:
            if given := [other[field] for other in real if field in other]:
                entry[field] = chance.choice(given)
        town = "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))).title()
        title = chance.choice(real)["title"]
        entry.update(
            id=f"on-made-up-{number}",
            slug={"fr": f"invente-{number}", "en": f"made-up-{number}"},
            title={"fr": f"{title['fr']}, {town}", "en": f"{title['en']}, {town}"},
            places=[*entry["places"], {"name": {"fr": town, "en": town}, "jurisdiction": where}],
        )
        for field in ("builds_on", "replicated_by", "siblings", "former_slugs", "measures"):
            entry.pop(field, None)
        text = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, width=120)
        (data / "partnerships" / f"{entry['id']}.yaml").write_text(text, encoding="utf-8")
    return max(entries, len(real))


def run(command: list[str], settings: dict[str, str]) -> tuple[float, float, str]:
    """How long a command took, the most memory it or a child of its held, in MB (0 on Windows), and the last line it printed."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stdout=output, stderr=subprocess.STDOUT)
        most = 0.0
        if hasattr(os, "wait4"):
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            most = used.ru_maxrss / (1_000_000 if sys.platform == "darwin" else 1_000)
        process.wait()
        seconds = time.perf_counter() - began
        output.seek(0)
        said = output.read()
    if process.returncode:
        raise SystemExit(said)
    return seconds, most, (said.strip().splitlines() or ["0"])[-1]


def first_search(browser: Browser, site: Path, language: str, question: str) -> tuple[float, float]:
    """Bytes and seconds from the first key to the first results, in a browser that has only ever seen the home page."""
    with serving(site) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{server.address}{language}/")
        page.wait_for_load_state("networkidle")
        before = server.sent
        seconds = float(page.evaluate(TYPE, question)) / 1000
        page.wait_for_load_state("networkidle")
        context.close()
    return server.sent - before, seconds


def first_filter(browser: Browser, site: Path, index: str) -> tuple[int, int, float, list[float]]:
    """Bytes of the index before anyone touches it, and of its first answer; milliseconds of that answer, and of each later one."""
    with serving(site) as server:
        context = browser.new_context()
        page = context.new_page()
        page.goto(server.address + index)
        page.wait_for_load_state("networkidle")
        at_rest = server.sent
        model, *_ = page.locator("[data-filter=model] input").all()
        first = float(model.evaluate(CHOOSE))
        page.wait_for_load_state("networkidle")
        sent = server.sent - at_rest
        later = [
            float(box.evaluate(CHOOSE))
            for box in [*page.locator("[data-filter=order] input").all(), *page.locator("[data-filter=status] input").all()]
            if box.is_enabled()
        ]
        context.close()
    return at_rest, sent, first, later


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
