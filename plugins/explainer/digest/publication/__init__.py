"""Publication dates repaired across a topic, and the time expressions that hang on them.

Pages lie about their day: re-posts carry the re-poster's stamp, pasted text none. What the text
itself puts ahead or behind, what day of the week it counts from, and the dates that
other sources of the topic give to the same things, together bound the day it was written
(`almanac`, `bounds`). A stamp outside those bounds loses (`contradiction`); what an editor says
never does. What has no stamp gets the day or the span that follows (`inference`).

Each text was searched for its own signs and dates when it was read; here only the texts whose day
changes are searched again.
"""

from explainer.digest.publication.following import follow
from explainer.digest.publication.settling import settle

__all__ = ["follow", "settle"]
