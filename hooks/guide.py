"""Hand the edition to MkDocs: settings in, sheets out."""

import json
import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from guidebook.edition import PREVIEW_SCRIPT, Edition, Settings, Sheet, edition, file_of
from guidebook.language.languages import LANGUAGES, Language
from guidebook.press import Order, Press, printed
from guidebook.preview import Preview
from guidebook.reading.kept import Kept, beside_the_program
from guidebook.reading.load import Asked
from guidebook.reading.report import count, report
from guidebook.reading.today import as_of
from guidebook.search import FOLDER, IndexingError, index
from guidebook.showing import pages as guide_pages
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingObserver

STYLES = "styles/"  # in overrides/
AFTER_I18N = -200  # mkdocs-static-i18n (-100) crashes on, or drops, files that are not on disk

log = logging.getLogger("mkdocs.plugins.guide")
SEE_THEM = {"fr": "« python3 scripts/guide.py check » les dit.", "en": "“python3 scripts/guide.py check” says them."}


_edition: Edition  # made anew at the start of each build, as the press is
_order: Order
_press: Press
_articles: dict[str, str] = {}  # the editorial pages of the edition, by address
_kept = Kept(beside_the_program())
_preview = Preview(lambda error: log.error("%s", error))
_serving = False
_faults: dict[Language, str] = {}  # what is wrong with the data, where a preview has to show it


def on_startup(command: str, **_: Any) -> None:
    """A preview does with less."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read and check the data once per build, and make the edition; with an error, stop before anything is written."""
    global _edition, _order, _press
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]  # the build within the build, for the second language
        return
    theme = next(folder for folder in config.theme.dirs if Path(folder).parts[-2:] == ("material", "templates"))
    theme_style = next(Path(theme).glob("assets/stylesheets/main.*.css"))
    config.theme.dirs.remove(theme)  # no page uses its templates or its scripts, and MkDocs would list 12,000 icons at each build
    config.theme.static_templates.clear()  # the root, the lost address and the sitemap are sheets
    asked = config.extra["guide"]
    root = Path(config.config_file_path).parent
    data = root / str(asked["data"])
    try:
        today = as_of(str(asked["today"] or ""), (data, Path(config.docs_dir)), root)
    except ValueError:
        raise PluginError(f"GUIDE_TODAY={asked['today']} : 2026-11-22") from None
    settings = Settings(
        site_address=config.site_url or "",
        repository=config.repo_url or "",
        branch=str(asked["branch"]),
        styles={path.name: path.read_text(encoding="utf-8") for path in (root / "overrides" / STYLES).glob("*.css")},
        theme_style=theme_style,
        searched=asked["search"],
        preview=_serving,
    )
    _order = Order(Asked(data, Path(config.docs_dir), today, root), settings)
    _press = Press(_order, _kept)
    guide, issues = _press.read()
    said_in: Language = "fr" if asked["language"] == "fr" else "en"
    _faults.clear()
    if guide is None:
        _faults.update({language: report(issues, "text", language) for language in LANGUAGES})
        raise PluginError("\n" + _faults[said_in])
    if issues:
        log.info("%s %s", count(issues, said_in), SEE_THEM[said_in])
    _edition = edition(guide, settings)


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Hand over the sheets, and give the pages whose Markdown MkDocs reads their addresses: the editorial ones."""
    i18n: Any = config.plugins["i18n"]
    language: Language = i18n.current_language
    pages = _edition.renderer.pages
    articles = {f"{code}/{page.id}.md" for page in pages.articles for code in LANGUAGES}
    ours = {sheet.address for sheet in _edition.sheets}
    for file in list(files):
        left = file.src_dir == config.docs_dir and file.src_uri not in articles  # by an editor, beside the pages
        if left or file.src_uri in ours or file.src_uri.startswith(STYLES):  # ours take the place of a plugin's; styles are joined
            files.remove(file)
    if not i18n.building:
        _articles.clear()
        if not _serving:
            _press.start(_edition, Path(config.site_dir))  # MkDocs has emptied the folder
    home = File.generated(config, f"{language}/home/index.md", content="")  # MkDocs wants a home page among its own
    home.locale = home.locale_alternate_of = language  # type: ignore[attr-defined]
    files.append(home)
    for page in (pages.of("home"), *pages.articles):
        file = home if page.kind == "home" else files.src_uris[f"{language}/{page.id}.md"]
        file.dest_uri, file.url = file_of(page.addresses[language]), page.addresses[language]
        file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
        file.guide_page = page  # type: ignore[attr-defined]
    known = files.get_file_from_path

    def get_file_from_path(path: str) -> File | None:
        """A page's file; that of an entry too, so that an editorial page may lead to it as `partnership/<id>.md`."""
        kind, _, id = path.removeprefix(f"{language}/").removesuffix(".md").partition("/")
        id = "" if id == "index" else id
        if (found := known(path)) is None and path.endswith(".md") and (page := pages.get(kind, id)):
            found = File.generated(config, path, content="")
            found.dest_uri, found.url = file_of(page.addresses[language]), page.addresses[language]
        return found

    files.get_file_from_path = get_file_from_path  # type: ignore[method-assign]
    return files


def on_post_page(output: str, page: Page, **_: Any) -> str:  # noqa: ARG001  (MkDocs passes it)
    """Print the editorial pages, each around what its Markdown became; the home that MkDocs wanted is a sheet like the others."""
    if page.file.guide_page.kind == "home":  # type: ignore[attr-defined]
        return ""
    html = _edition.renderer.page(page.file.guide_page, page.file.locale, page.content or "")  # type: ignore[attr-defined]
    _articles[page.url] = html
    return html


def on_build_error(**_: Any) -> None:
    """Leave no other process at work."""
    with suppress(NameError):  # nothing had begun
        _press.stop()


on_shutdown = on_build_error


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Finish printing, and index the site once it is whole; a preview prints what it is asked for, and its search follows."""
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]
        return
    site, renderer = Path(config.site_dir), _edition.renderer
    if _serving:
        _press.stop()
        _preview.show(_edition, site)
        if config.extra["guide"]["search"]:
            _preview.follow(_order, _kept.folder, dict(_articles))
        return
    _press.finish()
    if not config.extra["guide"]["search"]:
        return

    def published(page: guide_pages.Page, language: Language) -> str:
        return (site / file_of(page.addresses[language])).read_text(encoding="utf-8")

    try:
        files = index(published, renderer.guide, renderer.pages, renderer.words)
    except IndexingError as error:
        raise PluginError(
            f"La recherche n'a pas pu être indexée; « build --no-search » construit le site sans elle. ({error})\n"
            f"The search could not be indexed; “build --no-search” builds the site without it. ({error})"
        ) from error
    printed([Sheet(f"{FOLDER}/{name}", partial(bytes, content)) for name, content in files.items()], site)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None], **_: Any) -> LiveReloadServer:
    """Show edits, or what is wrong with them, in the browser, and print each page when it is asked for.

    The script that MkDocs would put in each page is refused by the pages' own policy; this one is a file. After a faulty edit
    MkDocs would answer no request; here the last good site stays, with the messages over it.
    """
    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = _observer(config.docs_dir)  # type: ignore[assignment]
    server.build_delay = 0.03  # seconds, in which several edits made at once come together
    for path in watched:
        server.watch(path)

    def said_to_both(error: BaseException) -> None:
        log.error("%s", error)
        _faults.update(dict.fromkeys(LANGUAGES, f"{type(error).__name__}: {error}"))

    def rebuild() -> None:
        try:
            builder()
        except (Exception, SystemExit) as error:  # whatever an edit may have broken, the next one may mend it
            if not _faults:
                said_to_both(error)

    def with_script(html: bytes, epoch: int) -> bytes:
        state = json.dumps({"epoch": epoch, "faults": _faults or None}).replace("<", "\\u003c")
        data = f'<script type="application/json" id="preview">{state}</script>'
        script = f'<script type="module" src="{server.mount_path}{PREVIEW_SCRIPT}"></script>'
        return html.replace(b"</head>", f"{data}{script}</head>".encode(), 1)

    answer = server._serve_request

    def printing(environ: dict[str, Any], start: Any) -> Any:
        with server._epoch_cond:
            server._epoch_cond.wait_for(lambda: server._visible_epoch == server._wanted_epoch)
        address = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        try:
            _preview.answer(address.removeprefix(server.mount_path))
        except Exception as error:  # a template that an edit has broken
            said_to_both(error)
        return answer(environ, start)

    server._serve_request = printing  # type: ignore[assignment]
    server.builder = rebuild
    server._inject_js_into_html = with_script  # type: ignore[method-assign]
    return server


def _observer(folder: str) -> BaseObserver:
    """What tells of edits as the system itself does, or, where it does not, by looking twice a second."""

    class Edits(Observer):  # type: ignore[misc, valid-type]
        def schedule(self, handler: FileSystemEventHandler, path: str, **how: Any) -> Any:
            told = handler.on_any_event

            def on_any_event(event: FileSystemEvent) -> None:
                if event.event_type in ("created", "modified", "moved", "deleted"):  # not that a file was read
                    told(event)

            handler.on_any_event = on_any_event  # type: ignore[method-assign]
            return super().schedule(handler, path, **how)

    try:
        trial = Edits()
        trial.schedule(FileSystemEventHandler(), folder, recursive=True)
        trial.start()
        trial.stop()
    except OSError:
        return PollingObserver(timeout=0.5)
    return Edits()
