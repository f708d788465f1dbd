"""Places that stand in datelines: Indonesian provinces, regencies and towns, and cities abroad that desks report from.

A bare ``Jakarta - `` is a dateline and a bare ``Waspada - `` is a headline word; nothing but the name tells them apart.
The names are provinces, regencies, cities and seats of regencies of Indonesia, and capitals and large cities abroad in
Indonesian and English spelling; names that are ordinary words as well (Batu, Negara, Lima) are left out. A place that is
missing costs a bare dateline, no more: where a tag or an agency stands beside it any name is taken.
"""

import re

_INDONESIA = """
Aceh, Aceh Besar, Aceh Barat, Aceh Jaya, Aceh Selatan, Aceh Singkil, Aceh Tamiang, Aceh Tengah, Aceh Tenggara, Aceh
Timur, Aceh Utara, Agam, Alor, Ambarawa, Ambon, Amlapura, Anambas, Ancol, Arosuka, Asahan, Asmat, Atambua, Ba'a, Badung,
Bajawa, Balangan, Bali, Balige, Balikpapan, Banda Aceh, Bandar Lampung, Bandarlampung, Bandung, Bandung Barat, Banggai,
Bangka, Bangka Belitung, Bangkalan, Bangkinang, Bangko, Bangli, Banjar, Banjarbaru, Banjarmasin, Banjarnegara, Bantaeng,
Bantul, Banten, Banyuasin, Banyumas, Banyuwangi, Barabai, Barito, Barito Kuala, Barru, Batam, Batang Hari, Batanghari,
Batubara, Batulicin, Baturaja, Baubau, Bekasi, Belawan, Belitung, Belitung Timur, Belu, Bener Meriah,
Bengkalis, Bengkayang, Bengkulu, Berau, Biak, Biak Numfor, Bima, Binjai, Bintan, Bintaro, Bireuen, Bitung, Blangpidie,
Blitar, Blora, Boalemo, Bogor, Bojonegoro, Bolaang Mongondow, Bombana, Bondowoso, Bone, Bontang, Borobudur, Borong,
Boven Digoel, Boyolali, Brebes, Bukittinggi, Bulukumba, Bulungan, Buol, Buton, Ciamis, Cianjur, Cibinong, Cibubur,
Cikampek, Cikarang, Cikeas, Cilacap, Cilegon, Cimahi, Cirebon, Curup, Dairi, Deli Serdang, Deliserdang, Demak, Denpasar,
Depok, Dharmasraya, Dieng, Dogiyai, Dompu, Donggala, Dumai, Ende, Enrekang, Fakfak, Flores, Flores Timur, Garut, Gayo
Lues, Gianyar, Gorontalo, Gowa, Gresik, Grobogan, Gunung Kidul, Gunungkidul, Gunungsitoli, Halmahera, Halmahera Selatan,
Halmahera Utara, Hulu Sungai Selatan, Hulu Sungai Tengah, Hulu Sungai Utara, Humbang Hasundutan, IKN, Indramayu, Intan
Jaya, Jabar, Jakarta, Jambi, Jateng, Jatim, Jawa Barat, Jawa Tengah, Jawa Timur, Jayapura, Jayawijaya, Jember, Jembrana,
Jeneponto, Jepara, Jimbaran, Jogja, Jogjakarta, Jombang, Kabanjahe, Kaimana, Kalabahi, Kalbar, Kalianda, Kalimantan
Barat, Kalimantan Selatan, Kalimantan Tengah, Kalimantan Timur, Kalimantan Utara, Kampar, Kandangan, Kapuas, Kapuas
Hulu, Karanganyar, Karangasem, Karawang, Karimun, Karo, Katingan, Kayong Utara, Kebumen, Kediri, Keerom, Kefamenanu,
Kendal, Kendari, Kepahiang, Kepulauan Riau, Kepulauan Seribu, Kerinci, Ketapang, Klaten, Klungkung, Kolaka, Konawe,
Konawe Selatan, Kotabaru, Kotamobagu, Kotawaringin Barat, Kotawaringin Timur, Kuala Kapuas, Kuala Tungkal, Kuantan
Singingi, Kubu Raya, Kudus, Kulon Progo, Kulonprogo, Kuningan, Kupang, Kuta, Kutai Barat, Kutai Kartanegara, Kutai
Timur, Labuan Bajo, Labuhanbatu, Lahat, Lamandau, Lamongan, Lampung, Lampung Barat, Lampung Selatan, Lampung Tengah,
Lampung Timur, Lampung Utara, Langkat, Langsa, Larantuka, Lebak, Lebong, Lembang, Lembata, Lhokseumawe, Lhoksukon, Liwa,
Lombok, Lombok Barat, Lombok Tengah, Lombok Timur, Lombok Utara, Lubuk Basung, Lubuk Pakam, Lubuk Sikaping,
Lubuklinggau, Lubuk Linggau, Lumajang, Luwu, Luwu Timur, Luwu Utara, Luwuk, Madina, Madiun, Magelang, Magetan, Mahakam
Ulu, Majalengka, Majene, Makassar, Malang, Malinau, Maluku, Maluku Tengah, Maluku Tenggara, Maluku Utara, Mamasa,
Mamberamo Tengah, Mamuju, Mamuju Tengah, Mamuju Utara, Manado, Mandailing Natal, Mandalika, Manggarai, Manggarai Barat,
Manggarai Timur, Manokwari, Manokwari Selatan, Manna, Mappi, Marabahan, Maros, Martapura, Masohi, Mataram, Maumere,
Maybrat, Medan, Melawi, Mempawah, Menteng, Merangin, Merauke, Mesuji, Meulaboh, Meureudu, Mimika, Minahasa, Minahasa
Selatan, Minahasa Utara, Mojokerto, Morotai, Morowali, Morowali Utara, Muara Bulian, Muara Enim, Muara Teweh,
Muarabungo, Muaro Bungo, Muaro Jambi, Muba, Mukomuko, Muna, Mungkid, Murung Raya, Musi Banyuasin, Musi Rawas, Nabire,
Nagan Raya, Nagekeo, Namlea, Natuna, Nduga, Ngada, Nganjuk, Ngawi, Nias, Nias Selatan, Nias Utara, NTB, NTT, Nunukan,
Nusa Dua, Nusa Tenggara Barat, Nusa Tenggara Timur, Ogan Ilir, Ogan Komering Ilir, Ogan Komering Ulu, Oksibil, Pacitan,
Padang, Padang Lawas, Padang Panjang, Padang Pariaman, Padangpanjang, Padangsidimpuan, Pagaralam, Painan, Pakpak Bharat,
Palangka Raya, Palangkaraya, Palembang, Palopo, Palu, PALI, Pamekasan, Pandeglang, Pangandaran, Pangkajene, Pangkal
Pinang, Pangkalan Bun, Pangkalpinang, Paniai, Papua, Papua Barat, Papua Barat Daya, Papua Pegunungan, Papua Selatan,
Papua Tengah, Parapat, Parepare, Pariaman, Parigi, Parigi Moutong, Pasaman, Pasaman Barat, Pasangkayu, Paser, Pasuruan,
Pati, Payakumbuh, Pegunungan Bintang, Pekalongan, Pekanbaru, Pelabuhan Ratu, Palabuhanratu, Pelalawan, Pemalang,
Pematangsiantar, Pematang Siantar, Penajam, Penajam Paser Utara, Pesawaran, Pesisir Barat, Pesisir Selatan, Pidie, Pidie
Jaya, Pinrang, Pohuwato, Polewali, Polewali Mandar, Polman, Ponorogo, Pontianak, Poso, Prabumulih, Praya, Pringsewu,
Probolinggo, Pulang Pisau, Pulau Morotai, Puncak Jaya, Purbalingga, Purwakarta, Purwodadi, Purwokerto, Purworejo,
Putussibau, Raja Ampat, Rangkasbitung, Rantauprapat, Rejang Lebong, Rembang, Rengat, Riau, Rokan Hilir, Rokan Hulu, Rote
Ndao, Ruteng, Sabang, Salatiga, Samarinda, Sambas, Samosir, Sampang, Sampit, Sanana, Sanggau, Sangatta, Sangihe, Sanur,
Sarmi, Sarolangun, Saumlaki, Sawahlunto, Sekadau, Selong, Seluma, Semarang, Sengkang, Sentani, Sentul, Serang, Serdang
Bedagai, Seruyan, Serpong, Siak, Sibolga, Sidenreng Rappang, Sidikalang, Sidoarjo, Sidrap, Sigi, Sigli, Sijunjung,
Sikka, Simalungun, Simeulue, Singaraja, Singkawang, Singkil, Sinjai, Sintang, Sitaro, Situbondo, Slawi, Sleman, Soe,
Solo, Solok, Solok Selatan, Soppeng, Soreang, Sorong, Sorong Selatan, Sragen, Stabat, Subang, Subulussalam, Sukabumi,
Sukadana, Sukamara, Sukoharjo, Sulawesi, Sulawesi Barat, Sulawesi Selatan, Sulawesi Tengah, Sulawesi Tenggara, Sulawesi
Utara, Sulsel, Sulteng, Sultra, Sulut, Sumatera Barat, Sumatera Selatan, Sumatera Utara, Sumba, Sumba Barat, Sumba Barat
Daya, Sumba Tengah, Sumba Timur, Sumbar, Sumbawa, Sumbawa Barat, Sumedang, Sumenep, Sumsel, Sumut, Sungai Penuh,
Sungailiat, Sungguminasa, Supiori, Surabaya, Surakarta, Tabalong, Tabanan, Tahuna, Takalar, Takengon, Talaud, Taliabu,
Taliwang, Tambolaka, Tambrauw, Tanah Bumbu, Tanah Datar, Tanah Laut, Tanah Toraja, Tana Toraja, Tangerang, Tangerang
Selatan, Tanggamus, Tanjung Balai, Tanjung Jabung Barat, Tanjung Jabung Timur, Tanjung Pandan, Tanjung Pinang, Tanjung
Selor, Tanjungbalai, Tanjungpandan, Tanjungpinang, Tanjungselor, Tapaktuan, Tapanuli Selatan, Tapanuli Tengah, Tapanuli
Utara, Tapin, Tarakan, Tarutung, Tasikmalaya, Tawangmangu, Tebing Tinggi, Tebingtinggi, Tebo, Tegal, Teluk Bintuni,
Teluk Wondama, Temanggung, Tembilahan, Tenggarong, Ternate, Tidore, Tiakur, Timika, Timor Tengah Selatan, Timor Tengah
Utara, Tobelo, Tojo Una-Una, Tolikara, Tolitoli, Tomohon, Tondano, Toraja, Toraja Utara, Trenggalek, Tual, Tuban, Tulang
Bawang, Tulang Bawang Barat, Tulungagung, Ubud, Ungaran, Waikabubak, Waingapu, Waisai, Wajo, Wakatobi, Wamena, Waropen,
Watampone, Way Kanan, Weda, Wonogiri, Wonosari, Wonosobo, Yahukimo, Yalimo, Yogyakarta, Bakauheni, Bolmong, Bolsel, Boltim,
Humbahas, Inhil, Inhu, Kobar, Kotim, Kuansing, Kukar, Kutim, Labura, Labusel, Lambar, Lampura, Lamsel, Lamteng, Lamtim,
Lobar, Loteng, Lotim, Minsel, Minut, Muratara, OKU, Pasbar, Pessel, Rohil, Rohul, Sergai, Tanjabbar, Tanjabtim, Tapsel,
Tapteng, Taput, Tubaba
"""

_ABROAD = """
Abu Dhabi, Abuja, Accra, Addis Ababa, Adelaide, Aleppo, Algiers, Amman, Amsterdam, Anchorage, Ankara, Antalya, Arafah,
Astana, Athena, Athens, Atlanta, Auckland, Baghdad, Bagdad, Baku, Bandar Seri Begawan, Bangkok, Barcelona, Basel,
Beijing, Beirut, Belgrade, Beograd, Berlin, Bern, Bishkek, Boston, Brasilia, Brasília, Brisbane, Brunswick, Brussel,
Brussels, Budapest, Buenos Aires, Bukares, Cairns, Canberra, Cannes, Cape Town, Caracas, Casablanca, Chicago, Chongqing,
Colombo, Da Nang, Dakar, Dallas, Damaskus, Darwin, Davos, Delhi, Den Haag, Denver, Detroit, Dhaka, Dili, Doha, Dortmund,
Dubai, Dublin, Edinburgh, Frankfurt, Gaza, Geneva, Jenewa, Glasgow, Guangzhou, Hamburg, Hanoi, Harare, Havana, Helsinki,
Hiroshima, Ho Chi Minh, Hong Kong, Hongkong, Honolulu, Houston, Hyderabad, Incheon, Islamabad, Istanbul, Jeddah,
Jerusalem, Yerusalem, Johannesburg, Johor Bahru, Juba, Kabul, Kairo, Cairo, Karachi, Kathmandu, Kazan, Khartoum, Kiev,
Kyiv, Kobe, Kolkata, Kopenhagen, Kota Kinabalu, Kuala Lumpur, Kuching, Kuwait, Kuwait City, Kyoto, Lagos, Lahore, Las
Vegas, Lisbon, Lisabon, Liverpool, London, Los Angeles, Lusail, Lyon, Macau, Madinah, Madrid, Makau, Makkah, Manama,
Manchester, Manila, Marseille, Mecca, Medina, Mekah, Mekkah, Melbourne, Mexico City, Miami, Milan, Milano, Minsk,
Monaco, Montreal, Moskow, Moscow, Mumbai, Munich, Muenchen, Muscat, Nagasaki, Nagoya, Nairobi, Naypyidaw, New Delhi, New
York, Nikosia, Osaka, Oslo, Ottawa, Oxford, Palermo, Palestina, Paris, Penang, Perth, Philadelphia, Phnom Penh, Port
Moresby, Praha, Pretoria, Pyongyang, Qingdao, Quito, Rabat, Rafah, Ramallah, Riga, Rio de Janeiro, Riyadh, Roma, Rome,
Rotterdam, San Francisco, Sanaa, Santiago, Sao Paulo, Sarajevo, Seattle, Seoul, Sepang, Shanghai, Shenzhen, Singapura,
Singapore, Stockholm, Strasbourg, Suva, Sydney, Taipei, Tashkent, Tbilisi, Teheran, Tehran, Tel Aviv, Tianjin, Tokyo,
Toronto, Tripoli, Tunis, Turin, Ulan Bator, Vancouver, Vatikan, Vatican City, Venesia, Vientiane, Vladivostok, Warsawa,
Washington, Washington DC, Wellington, Wina, Vienna, Wuhan, Xian, Yangon, Yerevan, Zagreb, Zhengzhou, Zurich
"""

PLACES = frozenset(name.strip().casefold() for name in (_INDONESIA + "," + _ABROAD).replace("\n", " ").split(","))

LONGEST_PLACE = 4
"""Words of the longest name a dateline prints, with a district: ``Tanjung Jabung Timur``."""

# "KABUPATEN BOGOR", "Kota Bekasi", "Kab. Lebak"
KIND_OF_PLACE = re.compile(r"(?:kabupaten|kota|kab\.?|provinsi|pulau) ")
# "JAKARTA PUSAT", "Bogor Utara", "Tangerang Kota"
PART_OF_PLACE = re.compile(r" (?:pusat|selatan|utara|barat|timur|tengah|kota|raya)$")


def is_place(name: str) -> bool:
    """Whether ``name`` is a known place; of ``Mataram, NTB`` the first part decides."""
    plain = name.partition(",")[0].strip().casefold().replace("’", "'")
    if plain in PLACES:
        return True
    plain = KIND_OF_PLACE.sub("", plain, count=1)
    return plain in PLACES or PART_OF_PLACE.sub("", plain) in PLACES
