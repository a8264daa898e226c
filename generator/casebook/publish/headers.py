"""Rules for browsers that show the site: one policy, in each page's head and in the headers that a host can send.

A page says itself what it may load. What only a header can say (who may frame the site, what it may be taken for) is
written for the hosts that read it: `_headers` in the site for Netlify and Cloudflare Pages, snippets for nginx and
Apache. GitHub Pages sends no headers of ours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

FILE = "_headers"
EMBEDS = "embed"  # the one folder whose pages others may show in theirs

# A worker made of a blob is bound by the policy in the page's head; one that is loaded by its address is not, and could
# send what it was given anywhere. The one that checks what somebody writes is therefore made of a blob.
# No script but our own files: no inline script, no `javascript:`. WebAssembly is Pagefind's. Figures and sheets of A4
# have measures of their own (how many columns, which size) in style attributes; none comes from a record's text.
_POLICY: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
_UNFRAMED = "frame-ancestors 'none'"
_FRAMED = "frame-ancestors *"
_REFUSED = (
    "accelerometer", "bluetooth", "camera", "display-capture", "geolocation", "gyroscope", "hid", "microphone", "midi",
    "payment", "publickey-credentials-get", "screen-wake-lock", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
_OTHERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED),
}
CSP = "Content-Security-Policy"


def policy() -> str:
    """The policy that each page has in its head."""
    return "; ".join(f"{directive} {sources}" for directive, sources in _POLICY.items())


def headers(*, framed: bool = False) -> dict[str, str]:
    """The headers that a host sends with a page."""
    return {CSP: f"{policy()}; {_FRAMED if framed else _UNFRAMED}", **_OTHERS}


def for_netlify(folders: Iterable[str]) -> str:
    """`_headers` as Netlify and Cloudflare Pages read it. All rules that fit a page are sent; none can be taken back.

    So who may frame it is said of each folder but that of the embeds, in a second policy: a browser obeys both.
    """
    everywhere = {CSP: policy(), **_OTHERS}
    unframed = {CSP: _UNFRAMED}
    places = ("/", "/index.html", "/404.html", *(f"/{name}/*" for name in sorted(folders) if name != EMBEDS))
    rules = [("/*", everywhere), *((place, unframed) for place in places)]
    return "\n".join(f"{place}\n{_lines('  {}: {}', sent)}" for place, sent in rules)


def for_nginx() -> str:
    """A snippet for nginx, to be included in the site's `server`."""
    sent = _lines('add_header {} "{}" always;', headers())
    framed = _lines('    add_header {} "{}" always;', headers(framed=True))
    return f"{_ABOUT}{_NGINX}{sent}\nlocation ^~ /{EMBEDS}/ {{\n{framed}}}\n"


def for_apache() -> str:
    """A snippet for Apache 2.4 with mod_headers: in the site's `VirtualHost`, or as `.htaccess` in its folder."""
    sent = _lines('Header always set {} "{}"', headers())
    framed = _lines('    Header always set {} "{}"', {CSP: headers(framed=True)[CSP]})
    return f'{_ABOUT}{_APACHE}{sent}\n<If "%{{REQUEST_URI}} =~ m#/{EMBEDS}/#">\n{framed}</If>\n'


def _lines(pattern: str, sent: Mapping[str, str]) -> str:
    return "".join(pattern.format(name, value) + "\n" for name, value in sent.items())


_ABOUT = "# Lavet af «casebook schema» ud fra den politik, som siderne selv har. Ret den ikke her.\n"
_NGINX = "# Til «server»: include. En «location» med sit eget «add_header» arver intet herfra; gentag linjerne i den.\n"
_APACHE = "# Til «VirtualHost» eller .htaccess. Kræver mod_headers.\n"
