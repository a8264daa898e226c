"""MkDocs run by us: build and serve, and everything that it says put into Danish."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, ConfigurationError, PluginError

from casebook.mkdocs_plugin.plugin import NAMELESS, CasebookPlugin, log
from casebook.problem import CasebookError
from casebook.publish.complaints import Complaints
from casebook.publish.unusable import unusable
from casebook.render.html.environment import TemplateError
from casebook.site import Site
from casebook.source.settings import settings_error

_UNKNOWN = "Unrecognised configuration name"  # as MkDocs says it
_LOOK = "Se efter i mkdocs.yml: indrykningen, felternes navne, og om alt det, den nævner, er installeret og findes."


def build_site(root: Path, site: Site, destination: Path) -> None:
    """Build the site's HTML into `destination`. Raises CasebookError for whatever MkDocs fails at or warns about."""
    config = _config(root, site_dir=str(destination.absolute()), strict=False)
    plugin = _plugin(config)
    plugin.prepared = site
    warnings = Complaints()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    logger.propagate = False
    try:
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build(config)
    except (Abort, BuildError, PluginError, TemplateError) as error:
        raise unusable(error) from error
    except Exception as error:  # any plugin, extension or template that mkdocs.yml names may raise anything
        raise CasebookError("MkDocs gik i stå, mens siderne blev bygget.", _LOOK) from error
    finally:
        config.plugins.on_shutdown()
        plugin.prepared = None  # MkDocs keeps the plugin for the next build of this process
        logger.removeHandler(warnings)
    if warnings.messages:
        raise CasebookError("MkDocs byggede siderne, men med advarsler.", "\n".join(warnings.messages))


def serve_site(root: Path, address: str, findings: logging.Handler, *, drafts: bool = False) -> None:
    """Show the site at `address` («127.0.0.1:8000») and build it again at every change; log to `findings`.

    With `drafts` it has them in it.
    """
    plugin = _plugin(_config(root))  # says in Danish what is wrong with it, before MkDocs does
    plugin.drafts = drafts  # MkDocs keeps the plugin for what it does next in this process
    log.addHandler(findings)
    log.propagate = False
    try:
        mkdocs_serve(
            str(root / "mkdocs.yml"),
            livereload=True,
            dev_addr=address,
            site_url=f"http://{address}/",
            strict=False,
            site_name=NAMELESS,
        )
    except (Abort, BuildError, PluginError, ConfigurationError, TemplateError) as error:
        raise unusable(error) from error
    finally:
        plugin.drafts = False
        log.removeHandler(findings)


def _plugin(config: MkDocsConfig) -> CasebookPlugin:
    """Our own plugin. CasebookError where mkdocs.yml does not name it."""
    plugin = config.plugins.get("casebook")
    if not isinstance(plugin, CasebookPlugin):
        raise CasebookError(
            "mkdocs.yml kan ikke bruges: Der mangler «casebook» under «plugins».",
            "Skriv «plugins:» og på næste linje «  - casebook».",
        )
    return plugin


def _config(root: Path, **settings: Any) -> MkDocsConfig:
    """The settings in mkdocs.yml. CasebookError says where they are wrong."""
    wrong, logger = Complaints(), logging.getLogger("mkdocs")
    logger.addHandler(wrong)
    logger.propagate = False
    try:
        config = load_config(str(root / "mkdocs.yml"), site_name=NAMELESS, **settings)
    except (Abort, ConfigurationError) as error:
        raise settings_error(root, wrong.messages) from error
    except Exception as error:  # a tag of YAML may call anything, and MkDocs lets through what it raises
        raise CasebookError("mkdocs.yml kan ikke bruges.", _LOOK) from error
    finally:
        logger.removeHandler(wrong)
    if any(_UNKNOWN in message for message in wrong.messages):  # it would be ignored without a word
        raise settings_error(root, wrong.messages)
    return config
