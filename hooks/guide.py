"""Wire the guide into MkDocs: which event calls what, and nothing else."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import guidebook
from guidebook.exports import RECORD, TABLE, beside_the_index, record
from guidebook.issues import report
from guidebook.language import LANGUAGES, Language
from guidebook.load import load
from guidebook.pages import Page as GuidePage
from guidebook.pages import edit_address, pages
from guidebook.render import POLICY, Renderer, picture_address
from guidebook.search import IndexingError, index
from guidebook.today import as_of
from guidebook.words import words
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from watchdog.observers.polling import PollingObserver

PREVIEW_SCRIPT = "assets/preview.js"  # which no published site has
AFTER_I18N = -200  # mkdocs-static-i18n (-100) crashes on, or drops, files that are not on disk

log = get_plugin_logger("guide")


class DataPage(Page):
    """A page that comes from the data: there is no Markdown for MkDocs to read and convert."""

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002  (MkDocs passes it)
        self.markdown, self.meta = "", {}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        self.content, self.toc = "", get_toc([])


_renderer: Renderer  # made anew at the start of each build
_serving = False
_faults: dict[Language, str] = {}  # what is wrong with the data, where a preview has to show it
_theme_style: Path  # the theme's stylesheet, whose name changes with its version


def on_startup(command: str, **_: Any) -> None:
    """A preview does with less."""
    global _serving
    _serving = command == "serve"


def on_config(config: MkDocsConfig) -> None:
    """Read and check the data once per build; with an error in it, stop before anything is written."""
    global _renderer, _theme_style
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]  # the build within the build, for the second language
        return
    theme = next(folder for folder in config.theme.dirs if Path(folder).parts[-2:] == ("material", "templates"))
    _theme_style = next(Path(theme).glob("assets/stylesheets/main.*.css"))
    config.theme.dirs.remove(theme)  # no page uses its templates or its scripts, and MkDocs would list 12,000 icons at each build
    settings = config.extra["guide"]
    root = Path(config.config_file_path).parent
    data = root / str(settings["data"])
    try:
        today = as_of(str(settings["today"] or ""), (data, Path(config.docs_dir)), root)
    except ValueError:
        raise PluginError(f"GUIDE_TODAY={settings['today']} : 2026-11-22") from None
    guide, issues = load(data, Path(config.docs_dir), today, root)
    said = {language: report(issues, "text", language) for language in LANGUAGES} if issues else {}
    _faults.clear()
    if guide is None:
        _faults.update(said)
        raise PluginError("\n" + said["fr" if settings["language"] == "fr" else "en"])
    if said:
        log.info("%s", said["en"].splitlines()[-1])  # `check` says them in full
    known = words()
    edit = edit_address(config.repo_url or "", str(settings["branch"]))
    _renderer = Renderer(guide, pages(guide, known), known, config.site_url or "", edit, searched=settings["search"])


@event_priority(AFTER_I18N)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give every page its address, and MkDocs a file for each page that comes from the data."""
    language = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
    articles = {f"{code}/{page.id}.md" for page in _renderer.pages if page.kind == "article" for code in LANGUAGES}
    for file in [file for file in files if file.src_dir == config.docs_dir and file.src_uri not in articles]:
        files.remove(file)  # what an editor or a system left beside the pages
    files.append(File.generated(config, _theme_address(), abs_src_path=str(_theme_style)))
    if _serving:
        files.append(
            File.generated(
                config, PREVIEW_SCRIPT, content=Path(guidebook.__file__).with_name("preview.js").read_text(encoding="utf-8")
            )
        )
    files.append(File.generated(config, picture_address(language), content=_renderer.picture(language)))
    data = beside_the_index(_renderer, language)
    _renderer.publication = hashlib.sha256(data[TABLE].encode()).hexdigest()[:8]
    for name, content in data.items():
        files.append(File.generated(config, _renderer.pages.of("partnerships").addresses[language] + name, content=content))
    for page in _renderer.pages:
        if page.kind == "article":
            file = files.src_uris[f"{language}/{page.id}.md"]
        else:
            file = File.generated(config, f"{language}/{page.kind}/{page.id or 'index'}.md", content="")
            file.locale = file.localization = file.locale_alternate_of = language  # type: ignore[attr-defined]
            files.append(file)
        file.dest_uri = f"{page.addresses[language]}index.html"
        file.url = page.addresses[language]
        file.abs_dest_path = str(Path(config.site_dir) / file.dest_uri)
        if page.kind != "article":
            DataPage(None, file, config)
        file.guide_page = page  # type: ignore[attr-defined]
        if page.kind == "partnership":
            files.append(File.generated(config, page.addresses[language] + RECORD, content=record(page, _renderer, language)))
        for former_language, former in page.former:
            if former_language == language:
                moved = _renderer.moved(page, language, former)
                files.append(File.generated(config, f"{former}index.html", content=moved))
    return files


def _theme_address() -> str:
    return f"assets/{_theme_style.name}"


def on_env(env: Environment, **_: Any) -> Environment:
    """Escape everything that the frame prints: MkDocs' own templates do not, and titles come from strangers."""
    env.autoescape = True
    return env


def on_page_content(html: str, page: Page, **_: Any) -> str:
    """The article of a page that comes from the data is printed from its template; an editorial page keeps its own."""
    shown: GuidePage = page.file.guide_page  # type: ignore[attr-defined]
    language = page.file.locale  # type: ignore[attr-defined]
    page.title = shown.title.in_(language)
    page.update_date = shown.modified.latest.isoformat()  # MkDocs stamps the compressed sitemap with the newest of these
    return _renderer.article(html, language) if shown.kind == "article" else _renderer.body(shown, language)


def on_page_context(context: dict[str, Any], page: Page, **_: Any) -> dict[str, Any]:
    """Hand the frame its words and links."""
    context["guide"] = _renderer.frame(page.file.guide_page, page.file.locale)  # type: ignore[attr-defined]
    context["policy"] = POLICY
    if page.file.guide_page.kind == "article":  # type: ignore[attr-defined]  # whatever its Markdown holds, the theme styles
        context["theme_style"] = _theme_address()
    return context


def on_template_context(context: dict[str, Any], template_name: str, **_: Any) -> dict[str, Any]:
    """Hand the pages that belong to no language, and the sitemap, what they show."""
    if template_name == "sitemap.xml":
        context["guide"] = {"sitemap": _renderer.sitemap()}
    else:
        context["guide"] = {"languages": _renderer.neutral_frame()}
        context["policy"] = POLICY
    return context


@event_priority(AFTER_I18N)
def on_post_build(config: MkDocsConfig) -> None:
    """Index the site once it is whole; a preview keeps the index of its first build."""
    if config.plugins["i18n"].building or not config.extra["guide"]["search"]:  # type: ignore[attr-defined]
        return
    try:
        index(Path(config.site_dir), _renderer.guide, _renderer.pages, _renderer.words, preview=_serving)
    except IndexingError as error:
        raise PluginError(
            f"La recherche n'a pas pu être indexée; « build --no-search » construit le site sans elle. ({error})\n"
            f"The search could not be indexed; “build --no-search” builds the site without it. ({error})"
        ) from error


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None], **_: Any) -> LiveReloadServer:
    """Look for edits ten times a second, where MkDocs looks twice; show them, or what is wrong with them, in the browser.

    The script that MkDocs would put in each page is refused by the pages' own policy; this one is a file. After a faulty edit
    MkDocs would answer no request; here the last good site stays, with the messages over it.
    """
    watched = (config.docs_dir, config.config_file_path)
    for path in watched:
        server.unwatch(path)
    server.observer = PollingObserver(timeout=0.1)
    for path in watched:
        server.watch(path)

    def rebuild() -> None:
        try:
            builder()
        except (Exception, SystemExit) as error:  # whatever an edit may have broken, the next one may mend it
            if not _faults:
                log.error("%s", error)
                _faults.update(dict.fromkeys(LANGUAGES, f"{type(error).__name__}: {error}"))

    def with_script(html: bytes, epoch: int) -> bytes:
        state = json.dumps({"epoch": epoch, "faults": _faults or None}).replace("<", "\\u003c")
        data = f'<script type="application/json" id="preview">{state}</script>'
        script = f'<script type="module" src="{server.mount_path}{PREVIEW_SCRIPT}"></script>'
        return html.replace(b"</head>", f"{data}{script}</head>".encode(), 1)

    server.builder = rebuild
    server._inject_js_into_html = with_script  # type: ignore[method-assign]
    return server
