"""What an address of a page must not hold or lead to: persons, passwords, mail programs' detours, places closed to the public."""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from ..schema.issues import Fact

# Services through which a mail program or a social network sends its readers on, and the parameter that holds the page they mean.
_DETOURS = (
    (r"(.+\.)?safelinks\.protection\.(outlook|office365)\.(com|us)|statics\.teams\.(cdn\.office\.net|microsoft\.com)", ("url",)),
    (r"(www\.)?google\.\w+(\.\w+)?", ("q", "url")),
    (r"urldefense\.(proofpoint\.)?com|urldefense\.us", ("u",)),
    (r"(l|lm)\.(facebook|instagram|messenger)\.com", ("u",)),
    (r"linkprotect\.cudasvc\.com", ("a",)),
    (r"(www\.)?linkedin\.com", ("url",)),
    (r"(www\.)?youtube\.com", ("q",)),
    (r"(protect\d?\.fireeye\.com|.+\.trendmicro\.com|clicktime\.(symantec|cloud\.postoffice\.net)\.?(com)?)", ("u", "url")),
    (r"(.+\.)?(slack-redir\.net|duckduckgo\.com|bing\.com|inky\.com|deref-mail\.com|deref-(gmx|web)\.\w+)", ("url", "uddg", "u")),
    (r"(.+\.)?(list-manage\.com|mailchi\.mp|sendgrid\.net|hubspotlinks\.com|constantcontact\.com)", ("url", "u")),
    (r"(.+\.)?(mimecast(protect)?\.com|protection\.sophos\.com|secure-web\.cisco\.com)", ("url", "u")),
    (r"lnks\.gd|links(-\d)?\.govdelivery\.com|.+\.govdelivery\.com", ("url",)),
    (r"bit\.ly|tinyurl\.com|ow\.ly|goo\.gl|t\.co|is\.gd|buff\.ly|lnkd\.in|fb\.me|aka\.ms|ift\.tt|rebrand\.ly|cutt\.ly", ()),
)
_DETOUR_PATHS = {"google": "/url", "linkedin": "/redir", "youtube": "/redirect", "duckduckgo": "/l/", "bing": "/ck/"}
_CLOSED = re.compile(
    r"(.+\.)?(sharepoint\.(com|us)|teams\.(microsoft|live)\.com|(docs|drive)\.google\.com|onedrive\.live\.com|1drv\.ms"
    r"|office\.com|microsoftonline\.com|dropbox\.com|box\.com|slack\.com|trello\.com|notion\.so|monday\.com|basecamp\.com|asana\.com"
    r"|atlassian\.net|miro\.com|smartsheet\.com|gcdocs\.gc\.ca|gcconnex\.gc\.ca|gcpedia\.gc\.ca|gccollab\.(gc\.)?ca|gcxchange\.gc\.ca"
    r"|gccode\.ssc-spc\.gc\.ca)"
)
_INNER = re.compile(
    r"localhost|.+\.(local|localhost|localdomain|internal|intranet|intra|corp|lan|home|private|priv|arpa)"
    r"|(.+\.)?(intra(net)?|inet|intrane[rt]|gcintranet|extranet|staging|preprod)\d?\..+"
)
_E_MAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}\.[a-z]{2,24}(?![\w-])", re.IGNORECASE)
_MOST_UNQUOTED = 4  # times: a detour within a detour is written with % for each


def faults(address: str) -> Iterator[tuple[str, dict[str, Fact]]]:
    """What is wrong with an address that could be one of a web page: the code of each issue, with its facts."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:  # which is said of an address elsewhere
        return
    if not host:
        return
    meant = _meant(parts, host)
    if meant is not None:
        yield ("address-of-a-detour", {"value": host, "meant_address": meant}) if meant else ("address-in-short", {"value": host})
        return
    if "@" in parts.netloc:
        yield "password-in-address", {"value": host}
    path = _unquoted(f"{parts.path}?{parts.query}#{parts.fragment}")
    if found := _E_MAIL.search(path):
        yield "e-mail-in-address", {"value": found[0]}
    if _CLOSED.fullmatch(host):
        yield "team-site", {"value": host}
    elif _INNER.fullmatch(host) or _is_private(host):
        yield "inner-network", {"value": host}


def _unquoted(text: str) -> str:
    for _ in range(_MOST_UNQUOTED):
        if text == (text := unquote(text)):
            break
    return text


def _is_private(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False


def _meant(parts: SplitResult, host: str) -> str | None:
    """The address that a detour leads to, empty where it cannot be read; None for an address that is no detour."""
    known = next((names for pattern, names in _DETOURS if re.fullmatch(pattern, host)), None)
    service = next((service for service in _DETOUR_PATHS if service in host), None)
    if known is None or (service and not parts.path.startswith(_DETOUR_PATHS[service])):
        return None
    if found := re.search(r"/v3/__(https?:/+.+?)__;", parts.path + "?" + parts.query):
        return re.sub(r"^(https?):/+", r"\1://", found[1])
    query = parse_qs(parts.query)
    for name in known:
        for value in query.get(name, ()):
            if host == "urldefense.proofpoint.com" and "/v2/" in parts.path:  # % is written -, and / is written _
                value = unquote(value.replace("-", "%").replace("_", "/"))
            if (page := _clean(value)) is not None:
                return page
    segments = parts.path.split("/")
    for place, segment in enumerate(segments):
        if re.match(r"https?(:|%3a)", segment, re.IGNORECASE):  # the rest of the path is theirs where the page's own is quoted
            whole = _unquoted(segment if "%2f" in segment.lower() else "/".join(segments[place:]))
            return _clean(re.sub(r"^(https?):/+", r"\1://", whole)) or ""
    return ""


def _clean(value: str) -> str | None:
    """The page's address once the detours around it are undone; None where the value is none."""
    value = _unquoted(value)
    if not re.match(r"https?://\w", value, re.IGNORECASE):
        return None
    try:
        inner = urlsplit(value)
        deeper = _meant(inner, (inner.hostname or "").lower())
    except (ValueError, RecursionError):
        return None
    return deeper or value
