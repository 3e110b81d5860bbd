"""Newspapers, magazines, broadcasters and news sites that are known without an `outlets.yaml`.

Names and hosts are the outlets' own. Those called by a common word alone ("Time", "Nature", "The
Sun") are left out: a line of a page may say that word of anything. An `outlets.yaml` entry of the
same name replaces a row.
"""

from __future__ import annotations

from explainer.collect.slugs import slugify
from explainer.model import Outlet

#: Name, host and other names, a row each.
_ROWS = """
9to5Google | 9to5google.com
9to5Mac | 9to5mac.com
ABC News | abcnews.go.com | abcnews.com
Al Arabiya | alarabiya.net
Al Jazeera | aljazeera.com | Al Jazeera English
Al-Monitor | al-monitor.com
AL.com | al.com
AllAfrica | allafrica.com
Android Authority | androidauthority.com
Android Police | androidpolice.com
Arab News | arabnews.com | arab.news
Ars Technica | arstechnica.com
The Asahi Shimbun | asahi.com
The Atlantic | theatlantic.com
Axios | axios.com
The Baltimore Sun | baltimoresun.com
Bangkok Post | bangkokpost.com
Barron's | barrons.com
BBC News | bbc.co.uk | BBC, bbc.com
Bleacher Report | bleacherreport.com
Boing Boing | boingboing.net
The Boston Globe | bostonglobe.com
Boston Herald | bostonherald.com
Business Insider | businessinsider.com
Business Standard | business-standard.com
BuzzFeed News | buzzfeednews.com
CBC News | cbc.ca | CBC
CBS News | cbsnews.com
CGTN | cgtn.com
Channel NewsAsia | channelnewsasia.com | CNA
Chicago Sun-Times | suntimes.com
Chicago Tribune | chicagotribune.com
China Daily | chinadaily.com.cn
The Christian Science Monitor | csmonitor.com
CNBC | cnbc.com
CNET | cnet.com
CNN | cnn.com | CNN Wire, CNN Newsource
CoinDesk | coindesk.com
Cointelegraph | cointelegraph.com
Common Dreams | commondreams.org
Computerworld | computerworld.com
Consumer Reports | consumerreports.org
The Conversation | theconversation.com
Corriere della Sera | corriere.it
CTV News | ctvnews.ca
Cybernews | cybernews.com
The Daily Beast | thedailybeast.com
Daily Express | express.co.uk
Daily Mail | dailymail.co.uk | MailOnline
Daily Mirror | mirror.co.uk
Daily Sabah | dailysabah.com
The Daily Star | thedailystar.net
The Daily Telegraph | telegraph.co.uk
The Dallas Morning News | dallasnews.com
Dark Reading | darkreading.com
Deadline Hollywood | deadline.com
Deccan Herald | deccanherald.com
The Denver Post | denverpost.com
Der Spiegel | spiegel.de
Der Standard | derstandard.at
Der Tagesspiegel | tagesspiegel.de | Tagesspiegel
Detroit Free Press | freep.com
Deutsche Welle | dw.com | DW
Die Welt | welt.de
Die Zeit | zeit.de
Digital Trends | digitaltrends.com
The East African | theeastafrican.co.ke
The Economic Times | economictimes.indiatimes.com
The Economist | economist.com
El Mundo | elmundo.es
El País | elpais.com
Electrek | electrek.co
Engadget | engadget.com
Entertainment Weekly | ew.com
The Epoch Times | theepochtimes.com
ESPN | espn.com | espn.co.uk
Euractiv | euractiv.com
Eurogamer | eurogamer.net
Euronews | euronews.com
Eurosport | eurosport.com
Evening Standard | standard.co.uk
Fast Company | fastcompany.com
Financial Express | financialexpress.com
Financial Times | ft.com | FT
Firstpost | firstpost.com
FiveThirtyEight | fivethirtyeight.com
Forbes | forbes.com
Foreign Affairs | foreignaffairs.com
Foreign Policy | foreignpolicy.com
Fox Business | foxbusiness.com
Fox News | foxnews.com
France 24 | france24.com
Frankfurter Allgemeine Zeitung | faz.net | FAZ
Futurism | futurism.com
GeekWire | geekwire.com
Gizmodo | gizmodo.com
Global News | globalnews.ca
Global Times | globaltimes.cn
The Globe and Mail | theglobeandmail.com
Golem.de | golem.de
The Guardian | theguardian.com
Gulf News | gulfnews.com
Haaretz | haaretz.com
The Hacker News | thehackernews.com
Healthline | healthline.com
The Hill | thehill.com
The Hindu | thehindu.com
Hindustan Times | hindustantimes.com
The Hollywood Reporter | hollywoodreporter.com
Houston Chronicle | houstonchronicle.com
HuffPost | huffpost.com | The Huffington Post, huffingtonpost.com
i24NEWS | i24news.tv
IFLScience | iflscience.com
India Today | indiatoday.in
The Indian Express | indianexpress.com
InfoWorld | infoworld.com
Inquirer.net | inquirer.net
Inside Higher Ed | insidehighered.com
The Intercept | theintercept.com
International Business Times | ibtimes.com | IBTimes
Investopedia | investopedia.com
Irish Examiner | irishexaminer.com
Irish Independent | independent.ie
The Irish Times | irishtimes.com
ITV News | itv.com
The Jakarta Post | thejakartapost.com
Jalopnik | jalopnik.com
The Japan Times | japantimes.co.jp
The Jerusalem Post | jpost.com
KFF Health News | kffhealthnews.org | Kaiser Health News
Khaleej Times | khaleejtimes.com
The Korea Herald | koreaherald.com
Kotaku | kotaku.com
Krebs on Security | krebsonsecurity.com | KrebsOnSecurity
The Kyiv Independent | kyivindependent.com
Kyiv Post | kyivpost.com
La Repubblica | repubblica.it
La Stampa | lastampa.it
La Vanguardia | lavanguardia.com
Le Figaro | lefigaro.fr
Le Monde | lemonde.fr
Le Parisien | leparisien.fr
Libération | liberation.fr
Lifehacker | lifehacker.com
Live Science | livescience.com
Los Angeles Times | latimes.com | LA Times
MacRumors | macrumors.com
Macworld | macworld.com
Mail & Guardian | mg.co.za
The Manila Times | manilatimes.net
MarketWatch | marketwatch.com
Mashable | mashable.com
Medical Xpress | medicalxpress.com
MedPage Today | medpagetoday.com
Medscape | medscape.com
The Mercury News | mercurynews.com
Miami Herald | miamiherald.com
Middle East Eye | middleeasteye.net
MIT Technology Review | technologyreview.com
The Moscow Times | themoscowtimes.com
Mother Jones | motherjones.com
MSN | msn.com
MSNBC | msnbc.com
National Geographic | nationalgeographic.com
The National Law Review | natlawreview.com
National Post | nationalpost.com
National Review | nationalreview.com
NBC News | nbcnews.com
NDTV | ndtv.com
Neowin | neowin.net
Neue Zürcher Zeitung | nzz.ch | NZZ
New Scientist | newscientist.com
New York Daily News | nydailynews.com
New York Post | nypost.com | NY Post
The New York Times | nytimes.com | NYT
The New Yorker | newyorker.com
New Zealand Herald | nzherald.co.nz | NZ Herald
News.com.au | news.com.au
News18 | news18.com
Newsday | newsday.com
Newser | newser.com
Newsmax | newsmax.com
Newsweek | newsweek.com
The Next Web | thenextweb.com | TNW
Nikkei Asia | asia.nikkei.com | Nikkei Asian Review
NPR | npr.org
Orlando Sentinel | orlandosentinel.com
Ouest-France | ouest-france.fr
PBS NewsHour | pbs.org | PBS News
PCMag | pcmag.com
People's Daily | people.cn
PetaPixel | petapixel.com
The Philadelphia Inquirer | inquirer.com
Phys.org | phys.org
Pitchfork | pitchfork.com
Politico | politico.com | politico.eu
Popular Mechanics | popularmechanics.com
Popular Science | popsci.com
Premium Times | premiumtimesng.com
Press Information Bureau | pib.gov.in | PIB, PIB Delhi
ProPublica | propublica.org
Psychology Today | psychologytoday.com
Quanta Magazine | quantamagazine.org
The Quint | thequint.com
Radio Free Europe/Radio Liberty | rferl.org | RFE/RL
Rappler | rappler.com
The Register | theregister.com
RFI | rfi.fr
RNZ | rnz.co.nz | Radio New Zealand
Rolling Stone | rollingstone.com
RTÉ | rte.ie | RTÉ News
San Diego Union-Tribune | sandiegouniontribune.com
San Francisco Chronicle | sfchronicle.com | SFGATE, sfgate.com
ScienceAlert | sciencealert.com
ScienceDaily | sciencedaily.com
Scientific American | scientificamerican.com
Scroll.in | scroll.in
The Seattle Times | seattletimes.com
Semafor | semafor.com
SiliconANGLE | siliconangle.com
Sky News | news.sky.com
Sky Sports | skysports.com
Smithsonian Magazine | smithsonianmag.com
Snopes | snopes.com
South China Morning Post | scmp.com | SCMP
Space.com | space.com
SpaceNews | spacenews.com
Sports Illustrated | si.com
Star Tribune | startribune.com
Stars and Stripes | stripes.com
STAT News | statnews.com
The Straits Times | straitstimes.com
Swissinfo | swissinfo.ch
The Sydney Morning Herald | smh.com.au
Süddeutsche Zeitung | sueddeutsche.de
Tagesschau | tagesschau.de
Tampa Bay Times | tampabay.com
Tech Xplore | techxplore.com
TechCrunch | techcrunch.com
Techdirt | techdirt.com
TechRadar | techradar.com
Times Higher Education | timeshighereducation.com
The Times of India | timesofindia.indiatimes.com
The Times of Israel | timesofisrael.com
TMZ | tmz.com
Tom's Guide | tomsguide.com
Tom's Hardware | tomshardware.com
Toronto Star | thestar.com
TorrentFreak | torrentfreak.com
Undark | undark.org
USA Today | usatoday.com
Vanity Fair | vanityfair.com
VentureBeat | venturebeat.com
The Verge | theverge.com
VnExpress | vnexpress.net
Voice of America | voanews.com | VOA, VOA News
The Wall Street Journal | wsj.com | WSJ
Washington Examiner | washingtonexaminer.com
The Washington Post | washingtonpost.com
The Washington Times | washingtontimes.com
WebMD | webmd.com
XDA Developers | xda-developers.com
Yahoo Finance | finance.yahoo.com | Yahoo Finance UK, Yahoo Finance Canada
Yahoo News | news.yahoo.com | Yahoo News UK, Yahoo News Canada, Yahoo News Australia
Yahoo Sports | sports.yahoo.com | Yahoo Sport, Yahoo Sport UK, Yahoo Sport Australia
ZDNET | zdnet.com
"""


def _outlet(row: str) -> Outlet:
    name, host, others = (*(part.strip() for part in row.split("|")), "")[:3]
    also = [other.strip() for other in others.split(",") if other.strip()]
    return Outlet(
        slug=slugify(name.removeprefix("The ")),
        name=name,
        home=f"https://{host}/",
        aliases=tuple(other for other in also if "." not in other),
        domains=tuple(other for other in also if "." in other),
    )


PRESS: tuple[Outlet, ...] = tuple(map(_outlet, _ROWS.strip().splitlines()))
