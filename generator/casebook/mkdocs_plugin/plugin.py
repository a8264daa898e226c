"""The plugin: hands the finished pages to MkDocs, wiring only."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import _TocToken, get_toc

from casebook.mkdocs_plugin.menu import renamed
from casebook.problem import one_line
from casebook.publish.commit import commit_month
from casebook.publish.edition import write_outputs
from casebook.publish.headers import policy
from casebook.publish.making import make_files, settings_of
from casebook.publish.preview import Preview
from casebook.publish.serving import for_own_host_only
from casebook.publish.unusable import told, unusable
from casebook.render.html.environment import TemplateError
from casebook.render.html.page import CONTENT, Heading, Page
from casebook.render.pages.statement import ADDRESS as STATEMENT
from casebook.site import Site, build
from casebook.source import may_be_published
from casebook.source.sentences import groups
from casebook.source.settings import settings_error

TOP_LEVEL = 2  # of headings in a table of contents
WATCHED = ("cases", "methods", "site_config", "content")
THEME, OWN_THEME = Path(__file__).parents[1] / "theme", "site_config/theme"
NAMELESS = "casebook"  # MkDocs asks for a name before the texts are read
FIRST = 100  # before search and all else that wants to see the pages


log = logging.getLogger(f"mkdocs.plugins.{__package__}")


class CasebookConfig(Config):  # type: ignore[no-untyped-call]
    """The plugin's options in mkdocs.yml."""

    quarantine = Type(bool, default=False)


# What Material's own templates load: ours bring scripts and sheets of their own.
_OF_MATERIAL = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png")


class CasebookPlugin(BasePlugin[CasebookConfig]):  # type: ignore[no-untyped-call]
    """Hands the casebook's pages to MkDocs. `prepared` is a site that the command line has built already."""

    prepared: Site | None = None
    shown: Site | None = None
    finished: Mapping[str, Page] = {}  # the pages by the files that stand for them
    serving = False
    drafts = False  # shown too, while serving

    def __init__(self) -> None:
        super().__init__()
        self.preview = Preview()

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember what is being done; MkDocs keeps one plugin for all builds of a `serve` that has this method."""
        del dirty
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Lay the casebook's own theme over the package's, file by file, and that over Material's."""
        own, custom = _root(config) / OWN_THEME, config.theme.custom_dir
        layers = ([custom] if custom else []) + ([str(own)] if own.is_dir() else [])
        config.theme.dirs[:] = list(dict.fromkeys((*layers, str(THEME), *config.theme.dirs)))
        if not config.repo_url:  # files that nobody can reach: no page leads to them
            config.edit_uri = None
        return config

    @event_priority(FIRST)
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put in every page; a hand-written page gives way to the page made of it."""
        site, root = self._site(config), _root(config)
        _name(config, site)
        config.extra["publisher"] = site.publisher
        config.extra["say"] = {group: site.sentences.group(group) for group in groups()}
        config.extra["statement"] = STATEMENT if STATEMENT in {page.address for page in site.pages} else ""
        for unused in [file for file in files if file.src_uri.startswith(_OF_MATERIAL) or _is_foreign(file, config)]:
            files.remove(unused)
        for page in site.pages:
            existing = files.get_file_from_path(page.file)
            if existing:
                files.remove(existing)
            file = File.generated(config, page.file, content=page.front_matter)
            file.edit_uri = page.source if (root / page.source).exists() else None  # else made by the package alone
            files.append(file)
        for held_back in (file.removeprefix(CONTENT) for file in site.held_back if file not in _sources(site)):
            if lying_there := files.get_file_from_path(held_back):  # a picture, for example
                files.remove(lying_there)
        self.finished = {page.file: page for page in site.pages}
        return files

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Give MkDocs the finished HTML of a page, and its table of contents."""
        del html, config, files
        finished = self.finished[page.file.src_uri]
        page.toc = get_toc(_nested(finished.contents))
        page.meta["linked_data"] = finished.linked_data
        return finished.shown

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Tell the theme what a page may load; while serving, MkDocs puts a script of its own into each page."""
        del config, files
        env.globals["content_security_policy"] = "" if self.serving else policy()
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put all else beside the pages that were built; the command line does so itself."""
        if self.shown and not self.prepared:
            folder = Path(config.site_dir)
            made = make_files(_root(config), self.shown, folder)
            write_outputs(folder, self.preview.beside(made.outputs))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Reload on changes of records, registers, theme and pages; answer nobody who asks for another host."""
        for folder in WATCHED:
            server.watch(str(_root(config) / folder))
        server.set_app(for_own_host_only(server.serve_request, config.dev_addr[0]))
        server.builder = partial(_built_again, builder, _root(config))
        return server

    def _site(self, config: MkDocsConfig) -> Site:
        """The site to show. While serving, what is at fault is told, and shown as it was when it was sound."""
        if self.prepared:
            return self.prepared
        root = _root(config)
        settings = settings_of(root)
        site = build(
            root,
            commit_month(root),
            quarantine=self.config.quarantine or self.serving,
            settings=settings,
            drafts=self.drafts and self.serving,
        )
        for problem in site.blocking:
            log.warning("%s", one_line(problem))
        self.shown = self.preview.shown(site) if self.serving else site
        if self.shown is None or not self.shown.pages:
            raise PluginError(f"{len(site.blocking)} fund standser udgivelsen.")
        return self.shown


def _name(config: MkDocsConfig, site: Site) -> None:
    """Give the theme the casebook's own words: its name, its description, its menu and its terms of use."""
    if texts := site.corpus.registers.texts:
        config.site_name = texts.name
        config.site_description = texts.description or texts.tagline
        config.nav = renamed(config.nav, {named.to: named.title for named in texts.menu})
        if texts.terms_of_use:
            config.copyright = escape(texts.terms_of_use.rstrip("."))


def _nested(headings: Iterable[Heading]) -> list[_TocToken]:
    """Headings as MkDocs wants them: those of level 3 below the level 2 before them."""
    nested: list[_TocToken] = []
    for heading in headings:
        beside = nested[-1]["children"] if heading.level > TOP_LEVEL and nested else nested
        beside.append(
            {"level": heading.level, "id": heading.id, "name": escape(heading.text, quote=False), "children": []}
        )
    return nested


def _built_again(builder: Callable[..., Any], root: Path) -> None:
    """Build after a change. What fails is said without a traceback, and the site stays as it was."""
    try:
        builder()
    except ConfigurationError:
        raise SystemExit(told(settings_error(root))) from None  # MkDocs prints the text of this one, and goes on
    except (Abort, BuildError, PluginError, TemplateError) as error:
        raise SystemExit(told(unusable(error))) from None


def _is_foreign(file: File, config: MkDocsConfig) -> bool:
    """True if a file lies in `content/` and is neither page nor picture: a finding says so, and it never comes out."""
    return file.src_dir == config.docs_dir and not may_be_published(file.src_uri)


def _sources(site: Site) -> frozenset[str]:
    return frozenset(page.source for page in site.pages)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
