"""What a host name says about the outlet behind it."""

from __future__ import annotations

from explainer.collect.words import words

#: Second-level labels under which registries of countries sell names (co.uk, com.au …).
_REGISTRY_LABELS = words("ac co com edu gob gouv gov gv info ltd ne net nom or org press web")

#: First labels that name a service of the outlet, not the outlet.
_SERVICE_LABELS = words(
    "amp blog blogs edition en feeds m mail mobile news newsletter rss www www2 www3"
)

#: Words that names of outlets end in; a host runs them together ("examplepost").
#: Chosen from the English words that recur in names of newspapers, magazines and news sites.
OUTLET_WORDS = words(
    """advertiser advocate affairs bulletin business chronicle computer courier daily digest
    dispatch economist engineering enquirer examiner express finance financial gamer gazette
    globe guardian health herald independent insider inquirer journal ledger magazine mail media
    mirror monitor network news newspaper observer online picayune post press radar radio record
    register report reporter review science scientist security sentinel space standard star
    street sun technology telegraph times today trends tribune update voice watch weekly wire
    world"""
)


#: Hosts that show what others published: archives, networks, shorteners, forums. (An editor who
#: wants one of them for an outlet lists it in `outlets.yaml`.)
_CARRIERS = words(
    """12ft.io archive.fo archive.is archive.li archive.md archive.org archive.ph archive.today
    archive.vn bit.ly bsky.app discord.com facebook.com fb.me flipboard.com ghostarchive.org
    instagram.com linkedin.com lnkd.in news.google.com news.ycombinator.com perma.cc pinterest.com
    reddit.com redd.it t.co t.me telegram.me threads.net tinyurl.com twitter.com
    webcache.googleusercontent.com whatsapp.com x.com youtu.be youtube.com"""
)
#: Hosts that give each of their authors a host of its own.
_HOMES = words(
    """beehiiv.com blogspot.com github.io ghost.io medium.com substack.com tumblr.com
    wordpress.com"""
)


#: What pages name beside themselves: networks, stores, makers of ads, of pictures and of sites.
_PLATFORMS = words(
    """adobe adsense alamy amazon android app apple bluesky discord disqus facebook feedly flickr
    flipboard getty github gmail godaddy google instagram ios iphone istock linkedin mailchimp
    mastodon medium messenger microsoft newsbreak newsguard onetrust outbrain outlook patreon paypal
    pexels pinterest pixabay reddit roku rss shopify shutterstock skype slack snapchat soundcloud
    spotify squarespace stripe substack taboola telegram threads tiktok truste tumblr twitch
    twitter unsplash viber vimeo wechat weibo whatsapp wix wordpress x xing yahoo youtube
    zendesk"""
)


#: Sites that show what others wrote, with the name of whose it is right above the title: slugs.
PORTALS = words("aol msn yahoo yahoo-finance yahoo-news yahoo-sports")


_LONGEST_FIRST = sorted(sorted(OUTLET_WORDS), key=len, reverse=True)


def bare_host(host: str) -> str:
    """A host in lower case without port, trailing dot and "www."."""
    return host.strip().lower().partition(":")[0].rstrip(".").removeprefix("www.")


def is_carrier(host: str) -> bool:
    """Whether a host only shows what others published."""
    labels = bare_host(host).split(".")
    return any(".".join(labels[at:]) in _CARRIERS for at in range(len(labels)))


def host_label(host: str) -> str:
    """The letters of the label that an outlet registered: "www.example-post.co.uk", examplepost."""
    return "".join(filter(str.isalnum, _label(host)))


def is_platform(name: str) -> bool:
    """Whether a name is that of a network, a store, an ad firm or a maker of sites."""
    return name.casefold().partition(" ")[0].partition(".")[0] in _PLATFORMS


def host_name(host: str) -> str:
    """A name that a reader can take in, from a host: "www.examplepost.co.uk" is "Example Post".

    It is a guess at capitals and spaces, to be marked as inferred.
    """
    words = [part for word in _label(host).split("-") for part in _split(word)]
    return " ".join(word.upper() if _is_initials(word) else word.capitalize() for word in words)


def _label(host: str) -> str:
    """The label of a host that names the outlet."""
    labels = bare_host(host).split(".")
    if len(labels) > 2 and ".".join(labels[-2:]) in _HOMES:
        labels = labels[:-1]
    if len(labels) > 1:
        labels.pop()
    if len(labels) > 1 and labels[-1] in _REGISTRY_LABELS:
        labels.pop()
    while len(labels) > 1 and labels[0] in _SERVICE_LABELS:
        labels.pop(0)
    return labels[-1]


def _split(word: str) -> tuple[str, ...]:
    """A run-together name in words, where it begins with "the" or ends in a word of the table."""
    if word.startswith("the") and len(word) > 6:
        return ("the", *_split(word.removeprefix("the")))
    for last in _LONGEST_FIRST:
        first = word.removesuffix(last)
        if first and first != word and len(first) > 1:
            return (first, last)
    return (word,)


def _is_initials(word: str) -> bool:
    """Whether a word is too short or too hard to say to be other than initials."""
    return (len(word) <= 3 and word not in ("the", "new", "sun", "daily")) or not set(word) & set(
        "aeiouy0123456789"
    )
