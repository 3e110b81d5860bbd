"""Structured data for pages: JSON-LD in schema.org's terms, ready to stand in a `<script>`.

An explainer is an `Article` that is based on its sources; a source page describes the article
that it quotes from, which is somebody else's.
"""

from __future__ import annotations

import json
from typing import Any

from explainer.model import Correction, Source
from explainer.publish.address import address
from explainer.publish.links import source_path
from explainer.publish.site import Site
from explainer.publish.views.desk import Desk

#: Sources that an explainer's page names to machines; `explainer.json` has all.
_MOST = 50

_LIVE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028"})


def explainer_data(desk: Desk) -> str:
    """JSON-LD of an explainer's page; empty while the site doesn't know its address."""
    explainer, topic, site, excerpts = desk.explainer, desk.topic, desk.site, desk.excerpts
    if not site.url:
        return ""
    page = address(site, desk.path)
    brief = [excerpts.of(excerpts.telling(desk.claims[key])).text for key in explainer.brief[:2]]
    days = [update.on for update in explainer.updates]
    return embedded(
        {
            "@type": "Article",
            "@id": page,
            "mainEntityOfPage": page,
            "headline": topic.title,
            "alternativeHeadline": topic.question,
            "abstract": " ".join(brief),
            "inLanguage": topic.language,
            "datePublished": str(days[0]) if days else "",
            "dateModified": str(days[-1]) if days else "",
            "publisher": _publisher(site),
            "author": _publisher(site),
            "isBasedOn": [_work(desk, source) for source in explainer.sources[:_MOST]],
            "correction": [_correction(correction) for correction in topic.corrections],
            "encoding": {
                "@type": "MediaObject",
                "encodingFormat": "application/json",
                "contentUrl": address(site, f"{topic.slug}/explainer.json"),
            },
        }
    )


def source_data(desk: Desk, source: Source) -> str:
    """JSON-LD of a source page; empty while the site doesn't know its address."""
    if not desk.site.url:
        return ""
    page = address(desk.site, source_path(desk.topic.slug, source.slug))
    about = {"@type": "WebPage", "@id": page, "about": _work(desk, source)}
    return embedded({**about, "publisher": _publisher(desk.site)})


def embedded(data: dict[str, Any]) -> str:
    """JSON-LD in which no text can end the element or start a comment (HTML, 4.12.1.3)."""
    told = {"@context": "https://schema.org", **_without_empty(data)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).translate(_LIVE)


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "@type": "CorrectionComment",
        "text": correction.right,
        "datePublished": str(correction.on),
    }


def _work(desk: Desk, source: Source) -> dict[str, Any]:
    """An article, by its own address where that is known."""
    page = address(desk.site, source_path(desk.topic.slug, source.slug))
    published = source.published
    outlet = source.credited
    return _without_empty(
        {
            "@type": "NewsArticle",
            "@id": source.url or page,
            "headline": source.title,
            "url": source.url,
            "inLanguage": source.language,
            "author": [{"@type": "Person", "name": name} for name in source.authors],
            "datePublished": published.edtf if published and published.is_day else "",
            "publisher": {"@type": "NewsMediaOrganization", "name": outlet.name, "url": outlet.home}
            if outlet
            else {},
        }
    )


def _publisher(site: Site) -> dict[str, Any]:
    return {"@type": "Organization", "name": site.name, "url": f"{site.url}/"}


def _without_empty(data: dict[str, Any]) -> dict[str, Any]:
    """The fields that have a value, within fields too."""
    kept = {
        name: _without_empty(value) if isinstance(value, dict) else value
        for name, value in data.items()
    }
    return {name: value for name, value in kept.items() if value}
