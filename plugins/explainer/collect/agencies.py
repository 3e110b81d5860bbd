"""News agencies and press-release wires that are known without an `outlets.yaml`.

Names and home pages are the agencies' own; the short forms are what each puts between
brackets or slashes into its datelines (AP Stylebook, "datelines": "the wire's logo").
An `outlets.yaml` entry of the same name replaces a row.
"""

from __future__ import annotations

from explainer.model import Outlet

#: Slug, name, host, and how datelines, bylines and credits shorten the name.
_ROWS: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    ("aap", "Australian Associated Press", "aap.com.au", ("AAP",)),
    ("access-newswire", "ACCESS Newswire", "accessnewswire.com", ("ACCESSWIRE",)),
    ("adnkronos", "Adnkronos", "adnkronos.com", ()),
    ("afp", "Agence France-Presse", "afp.com", ("AFP",)),
    ("agencia-brasil", "Agência Brasil", "agenciabrasil.ebc.com.br", ("ABr",)),
    ("anadolu", "Anadolu Agency", "aa.com.tr", ("AA", "Anadolu")),
    ("ani", "Asian News International", "aninews.in", ("ANI",)),
    ("anp", "Algemeen Nederlands Persbureau", "anp.nl", ("ANP",)),
    ("ansa", "ANSA", "ansa.it", ()),
    ("antara", "Antara", "antaranews.com", ()),
    ("apa", "Austria Presse Agentur", "apa.at", ("APA",)),
    (
        "associated-press",
        "Associated Press",
        "apnews.com",
        ("AP", "The Associated Press", "AP News"),
    ),
    ("belga", "Belga", "belganewsagency.eu", ("Belga News Agency",)),
    ("bernama", "Bernama", "bernama.com", ()),
    ("bloomberg", "Bloomberg", "bloomberg.com", ("Bloomberg News",)),
    ("business-wire", "Business Wire", "businesswire.com", ("BUSINESS WIRE",)),
    ("canadian-press", "The Canadian Press", "thecanadianpress.com", ("CP", "Canadian Press")),
    ("cnw", "CNW", "newswire.ca", ("CNW Group", "CNW Telbec", "Canada NewsWire")),
    ("dpa", "Deutsche Presse-Agentur", "dpa.com", ("dpa",)),
    ("efe", "EFE", "efe.com", ("Agencia EFE",)),
    ("ein-presswire", "EIN Presswire", "einpresswire.com", ("EINPresswire.com",)),
    ("globenewswire", "GlobeNewswire", "globenewswire.com", ("GLOBE NEWSWIRE",)),
    ("healthday", "HealthDay", "healthday.com", ("HealthDay News",)),
    ("ians", "Indo-Asian News Service", "ians.in", ("IANS",)),
    ("interfax", "Interfax", "interfax.com", ()),
    ("jiji-press", "Jiji Press", "jiji.com", ("Jiji",)),
    ("kcna", "Korean Central News Agency", "kcna.kp", ("KCNA",)),
    ("keystone-sda", "Keystone-SDA", "keystone-sda.ch", ("SDA", "ATS")),
    ("kyodo-news", "Kyodo News", "kyodonews.net", ("Kyodo",)),
    ("ldrs", "Local Democracy Reporting Service", "ldrs.org.uk", ("LDRS",)),
    ("lusa", "Lusa", "lusa.pt", ()),
    ("nan", "News Agency of Nigeria", "nannews.ng", ("NAN",)),
    ("newsfile", "Newsfile Corp.", "newsfilecorp.com", ("Newsfile",)),
    ("ntb", "Norsk Telegrambyrå", "ntb.no", ("NTB",)),
    ("pa-media", "PA Media", "pa.media", ("Press Association", "PA")),
    ("pap", "Polska Agencja Prasowa", "pap.pl", ("PAP",)),
    ("pr-newswire", "PR Newswire", "prnewswire.com", ("PRNewswire", "PRNewswire-PRWeb")),
    ("pti", "Press Trust of India", "ptinews.com", ("PTI",)),
    ("reuters", "Reuters", "reuters.com", ("Reuters News Agency", "Thomson Reuters")),
    ("ritzau", "Ritzau", "ritzau.dk", ()),
    ("spa", "Saudi Press Agency", "spa.gov.sa", ("SPA",)),
    ("stt", "STT", "stt.fi", ()),
    ("tass", "TASS", "tass.com", ("ITAR-TASS",)),
    ("tns", "Tribune News Service", "tribunenewsservice.com", ("TNS",)),
    ("ukrinform", "Ukrinform", "ukrinform.net", ()),
    ("uni", "United News of India", "uniindia.com", ("UNI",)),
    ("upi", "United Press International", "upi.com", ("UPI",)),
    ("wam", "Emirates News Agency", "wam.ae", ("WAM",)),
    ("xinhua", "Xinhua", "news.cn", ("Xinhua News Agency",)),
    ("yonhap", "Yonhap", "yna.co.kr", ("Yonhap News Agency",)),
)

#: Those that carry what others send out: whose text it is on their own pages; elsewhere, the
#: sender publishes it.
RELEASE_WIRES = (
    "access-newswire",
    "business-wire",
    "cnw",
    "ein-presswire",
    "globenewswire",
    "newsfile",
    "pr-newswire",
)

AGENCIES = tuple(
    Outlet(slug, name, f"https://{host}/", agency=True, aliases=aliases, domains=(host,))
    for slug, name, host, aliases in _ROWS
)
