"""Cities from which news is often datelined, for datelines that nothing else tells apart.

A line that opens "Delhi:" or "Paris —" has a dateline, one that opens "Analysis:" has not:
without capitals, a date or an agency only the name decides. The list holds capitals of
states and the cities that the AP Stylebook lets stand alone in datelines, and the news
desks of countries whose press sets datelines with a colon.
"""

from __future__ import annotations

import re

_CITIES = """
Abidjan, Abu Dhabi, Abuja, Accra, Addis Ababa, Ahmedabad, Algiers, Almaty, Amman, Amritsar,
Amsterdam, Ankara, Antananarivo, Ashgabat, Asmara, Astana, Asunción, Athens, Atlanta, Auckland,
Baghdad, Baku, Baltimore, Bamako, Bangalore, Bangkok, Bangui, Barcelona, Beijing, Beirut,
Belgrade, Bengaluru, Berlin, Bern, Bhopal, Bhubaneswar, Bishkek, Bogota, Bogotá, Boston, Brasilia,
Brasília, Bratislava, Brazzaville, Brussels, Bucharest, Budapest, Buenos Aires, Cairo, Canberra,
Cape Town, Caracas, Chandigarh, Chennai, Chicago, Chisinau, Cincinnati, Cleveland, Colombo,
Conakry, Copenhagen, Cologne, Dakar, Dallas, Damascus, Dar es Salaam, Dehradun, Delhi, Denver,
Detroit, Dhaka, Djibouti, Doha, Dubai, Dublin, Durban, Dushanbe, Dusseldorf, Edinburgh, Frankfurt,
Freetown, Gaborone, Gandhinagar, Gaza City, Geneva, Glasgow, Guatemala City, Gurugram, Guwahati,
Hamburg, Hanoi, Harare, Havana, Helsinki, Ho Chi Minh City, Hong Kong, Honolulu, Houston,
Hyderabad, Imphal, Indianapolis, Indore, Islamabad, Istanbul, Jaipur, Jakarta, Jammu, Jerusalem,
Johannesburg, Juba, Kabul, Kampala, Karachi, Kathmandu, Khartoum, Kigali, Kingston, Kinshasa,
Kochi, Kolkata, Kozhikode, Kuala Lumpur, Kuwait City, Kyiv, Kiev, La Paz, Lagos, Lahore, Las
Vegas, Leh, Libreville, Lilongwe, Lima, Lisbon, Ljubljana, Lomé, London, Los Angeles, Lucknow,
Luanda, Lusaka, Luxembourg, Macau, Madrid, Malé, Managua, Manama, Manila, Maputo, Mecca,
Melbourne, Mexico City, Miami, Milan, Milwaukee, Minneapolis, Minsk, Mogadishu, Monaco, Monrovia,
Montevideo, Montreal, Moscow, Mumbai, Munich, Muscat, Nagpur, Nairobi, Nassau, Naypyidaw, New
Delhi, New Orleans, New York, Niamey, Nicosia, Noida, Nouakchott, Oklahoma City, Oslo, Ottawa,
Ouagadougou, Panaji, Panama City, Paris, Patna, Peshawar, Philadelphia, Phnom Penh, Phoenix,
Pittsburgh, Port Louis, Port Moresby, Port-au-Prince, Prague, Pretoria, Pune, Pyongyang, Quebec
City, Quetta, Quito, Rabat, Raipur, Ramallah, Ranchi, Rawalpindi, Reykjavik, Riga, Rio de Janeiro,
Riyadh, Rome, Salt Lake City, San Antonio, San Diego, San Francisco, San José, San Jose, San
Salvador, Sanaa, Santiago, Santo Domingo, Sao Paulo, São Paulo, Sarajevo, Seattle, Seoul,
Shanghai, Shenzhen, Shillong, Shimla, Singapore, Skopje, Sofia, Srinagar, St. Louis, St.
Petersburg, Stockholm, Surat, Suva, Sydney, Taipei, Tallinn, Tashkent, Tbilisi, Tegucigalpa,
Tehran, Tel Aviv, Thimphu, Thiruvananthapuram, Tirana, Tokyo, Toronto, Tripoli, Tunis, Turin,
Ulaanbaatar, United Nations, Valletta, Vancouver, Varanasi, Vatican City, Venice, Victoria,
Vienna, Vientiane, Vijayawada, Vilnius, Visakhapatnam, Warsaw, Washington, Wellington, Windhoek,
Yangon, Yaounde, Yerevan, Zagreb, Zurich
"""

CITIES = frozenset(" ".join(city.split()).casefold() for city in _CITIES.split(","))
_IN = r"\b(?:at|in|near|off|outside)"


def is_place(name: str, text: str) -> bool:
    """Whether a name is a city's, or a text has it as a place's: "off Port Example"."""
    is_told = name in text and re.search(rf"{_IN} {re.escape(name)}\b", text) is not None
    return name.casefold() in CITIES or is_told
