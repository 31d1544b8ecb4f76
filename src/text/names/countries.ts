import { openingsOf } from './name-openings.ts'

/** One state or people: the names, the demonyms (singular), the seat of government that stands for it in the news. */
interface Territory {
  readonly name: string
  readonly names: readonly string[]
  readonly demonyms: readonly string[]
  readonly capitals: readonly string[]
}

/** name/other names | demonyms | capitals. General knowledge; an adjective and its noun both where they differ. */
const STATES = `
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Andorra|Andorran|
Angola|Angolan|Luanda
Argentina|Argentine/Argentinian|Buenos Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani/Azeri|Baku
Bahamas|Bahamian|Nassau
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Barbados|Barbadian|Bridgetown
Belarus|Belarusian/Belarussian|Minsk
Belgium|Belgian|Brussels
Belize|Belizean|Belmopan
Benin|Beninese|Porto-Novo
Bhutan|Bhutanese|Thimphu
Bolivia|Bolivian|La Paz
Bosnia and Herzegovina/Bosnia|Bosnian|Sarajevo
Botswana|Botswanan|Gaborone
Brazil|Brazilian|Brasilia/Brasília
Brunei|Bruneian|
Bulgaria|Bulgarian|Sofia
Burkina Faso|Burkinabe/Burkinabé|Ouagadougou
Burundi|Burundian|Gitega
Cambodia|Cambodian|Phnom Penh
Cameroon|Cameroonian|Yaoundé/Yaounde
Canada|Canadian|Ottawa
Cape Verde|Cape Verdean|Praia
Central African Republic||Bangui
Chad|Chadian|N'Djamena
Chile|Chilean|Santiago
China/People's Republic of China|Chinese|Beijing/Peking
Colombia|Colombian|Bogotá/Bogota
Comoros|Comorian|
Congo/Democratic Republic of Congo/Democratic Republic of the Congo/DRC|Congolese|Kinshasa
Costa Rica|Costa Rican|
Croatia|Croatian/Croat|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czech Republic/Czechia|Czech|Prague
Denmark|Danish/Dane|Copenhagen
Djibouti|Djiboutian|
Dominican Republic|Dominican|Santo Domingo
Ecuador|Ecuadorian/Ecuadorean|Quito
Egypt|Egyptian|Cairo
El Salvador|Salvadoran|San Salvador
Equatorial Guinea|Equatoguinean|Malabo
Eritrea|Eritrean|Asmara
Estonia|Estonian|Tallinn
Eswatini/Swaziland|Swazi|Mbabane
Ethiopia|Ethiopian|Addis Ababa
Fiji|Fijian|Suva
Finland|Finnish/Finn|Helsinki
France|French/Frenchman/Frenchwoman|Paris
Gabon|Gabonese|Libreville
Gambia|Gambian|Banjul
Georgia|Georgian|Tbilisi
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Grenada|Grenadian|
Guatemala|Guatemalan|Guatemala City
Guinea|Guinean|Conakry
Guyana|Guyanese|Georgetown
Haiti|Haitian|Port-au-Prince
Honduras|Honduran|Tegucigalpa
Hong Kong|Hongkonger|
Hungary|Hungarian|Budapest
Iceland|Icelandic/Icelander|Reykjavik/Reykjavík
India|Indian|New Delhi/Delhi
Indonesia|Indonesian|Jakarta
Iran/Islamic Republic of Iran/Persia|Iranian|Tehran/Teheran
Iraq|Iraqi|Baghdad
Ireland|Irish/Irishman|Dublin
Israel|Israeli|Jerusalem/Tel Aviv
Italy|Italian|Rome
Ivory Coast/Côte d'Ivoire|Ivorian|Abidjan/Yamoussoukro
Jamaica|Jamaican|Kingston
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh/Kazakhstani|Astana
Kenya|Kenyan|Nairobi
Kosovo|Kosovar|Pristina
Kuwait|Kuwaiti|Kuwait City
Kyrgyzstan|Kyrgyz|Bishkek
Laos|Laotian|Vientiane
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Lesotho|Basotho|Maseru
Liberia|Liberian|Monrovia
Libya|Libyan|Tripoli
Liechtenstein|Liechtensteiner|Vaduz
Lithuania|Lithuanian|Vilnius
Luxembourg|Luxembourgish/Luxembourger|
Madagascar|Malagasy|Antananarivo
Malawi|Malawian|Lilongwe
Malaysia|Malaysian|Kuala Lumpur
Maldives|Maldivian|
Mali|Malian|Bamako
Malta|Maltese|Valletta
Mauritania|Mauritanian|Nouakchott
Mauritius|Mauritian|
Mexico|Mexican|Mexico City
Moldova|Moldovan|Chisinau/Chișinău
Monaco|Monegasque/Monégasque|
Mongolia|Mongolian|Ulaanbaatar
Montenegro|Montenegrin|Podgorica
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar/Burma|Burmese|Naypyidaw/Yangon
Namibia|Namibian|Windhoek
Nepal|Nepali/Nepalese|Kathmandu
Netherlands/Holland|Dutch/Dutchman|The Hague/Amsterdam
New Zealand|New Zealander|Wellington
Nicaragua|Nicaraguan|Managua
Niger|Nigerien|Niamey
Nigeria|Nigerian|Abuja
North Korea|North Korean|Pyongyang
North Macedonia/Macedonia|Macedonian|Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Palestine/Palestinian Authority|Palestinian|Ramallah
Panama|Panamanian|Panama City
Papua New Guinea|Papua New Guinean|Port Moresby
Paraguay|Paraguayan|Asunción/Asuncion
Peru|Peruvian|Lima
Philippines|Filipino/Filipina/Philippine|Manila
Poland|Polish/Pole|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia/Russian Federation|Russian|Moscow
Rwanda|Rwandan|Kigali
Samoa|Samoan|Apia
San Marino|Sammarinese|
Saudi Arabia|Saudi/Saudi Arabian|Riyadh
Scotland|Scottish/Scot|Edinburgh
Senegal|Senegalese|Dakar
Serbia|Serbian/Serb|Belgrade
Seychelles|Seychellois|
Sierra Leone|Sierra Leonean|Freetown
Singapore|Singaporean|
Slovakia|Slovak/Slovakian|Bratislava
Slovenia|Slovenian/Slovene|Ljubljana
Solomon Islands|Solomon Islander|Honiara
Somalia|Somali/Somalian|Mogadishu
South Africa|South African|Pretoria
South Korea/Korea|South Korean/Korean|Seoul
South Sudan|South Sudanese|Juba
Soviet Union/USSR|Soviet|
Spain|Spanish/Spaniard|Madrid
Sri Lanka|Sri Lankan|Colombo
Sudan|Sudanese|Khartoum
Suriname|Surinamese|Paramaribo
Sweden|Swedish/Swede|Stockholm
Switzerland|Swiss|Bern/Berne
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tajikistan|Tajik|Dushanbe
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Timor-Leste/East Timor|Timorese|Dili
Togo|Togolese|Lomé/Lome
Tonga|Tongan|
Trinidad and Tobago|Trinidadian|Port of Spain
Tunisia|Tunisian|Tunis
Turkey/Türkiye/Turkiye|Turkish/Turk|Ankara
Turkmenistan|Turkmen|Ashgabat
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv/Kiev
United Arab Emirates/UAE/Emirates|Emirati|Abu Dhabi
United Kingdom/UK/U.K./Britain/Great Britain|British/Briton/Brit|London
England|English/Englishman|
United States/United States of America/US/U.S./USA/U.S.A./America|American|Washington
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Vanuatu|Vanuatuan|
Vatican/Holy See|Vatican|Vatican City
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi
Wales|Welsh/Welshman|Cardiff
Yemen|Yemeni|Sanaa/Sana'a
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
European Union/EU|European|Brussels
`

/** Regions, continents and federal states: places, but nobody's government by metonymy. */
const REGIONS = `
Africa Asia Europe Oceania Antarctica Arctic Balkans Caribbean Caucasus Crimea Donbas Kurdistan Kashmir
Tibet Xinjiang Chechnya Catalonia Bavaria Siberia Scandinavia Gaza Guam Greenland Alabama Alaska Arizona
Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas
Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming D.C.
Ontario Quebec Alberta Manitoba Saskatchewan Queensland Tasmania Punjab Sindh Balochistan Kerala Gujarat
Bihar Maharashtra Chicago Houston Philadelphia Phoenix Dallas Detroit Boston Seattle Denver Atlanta Miami
Hollywood Toronto Montreal Vancouver Sydney Melbourne Mumbai Karachi Lahore Istanbul Dubai Jeddah Mecca
Medina Aleppo Mosul Basra Geneva Zurich Frankfurt Hamburg Munich Cologne Milan Naples Turin Venice
Florence Barcelona Seville Valencia Marseille Lyon Manchester Birmingham Liverpool Glasgow Belfast
Rotterdam Antwerp Krakow Odesa Odessa Kharkiv Lviv Donetsk Mariupol Shanghai Shenzhen Guangzhou Wuhan
Osaka Kyoto Hiroshima Nagasaki Fukushima Johannesburg Lagos Casablanca Alexandria Rafah Hebron Nablus
Jenin Haifa Baltic Mediterranean Pacific Atlantic Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan.
Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. N.H. N.J. N.M. N.Y. N.C. N.D. Okla. Ore. Pa. R.I. S.C.
S.D. Tenn. Tex. Va. Vt. Wash. W.Va. Wis. Wyo.`

const REGIONS_OF_SEVERAL_WORDS = `
Gaza Strip|West Bank|Golan Heights|Middle East|Far East|Near East|North Africa|East Africa|West Africa
Southern Africa|Latin America|South America|North America|Central America|Southeast Asia|Central Asia
South Asia|Eastern Europe|Western Europe|Horn of Africa|Persian Gulf|Northern Ireland|Puerto Rico
New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Rhode Island|South Carolina
South Dakota|West Virginia|District of Columbia|British Columbia|Nova Scotia|New South Wales
Uttar Pradesh|Tamil Nadu|New York City|Los Angeles|San Francisco|San Diego|Las Vegas|New Orleans
Wall Street|Silicon Valley|Saint Petersburg|St. Petersburg|Rio de Janeiro|Cape Town|Khan Younis
Pearl Harbor|Ground Zero|Red Sea|Black Sea`

export type TerritoryForm = 'name' | 'demonym' | 'capital' | 'region'

interface Lexicon {
  readonly words: ReadonlyMap<string, { readonly territory: string; readonly form: TerritoryForm }>
  /** The most words one entry has. */
  readonly longest: number
  /** What their first tokens may be. */
  readonly openings: ReadonlySet<string>
}

let lexicon: Lexicon | null = null

/**
 * What a run of words names: a state by name, demonym or capital, or a region. `territory` is the state's
 * first name, the region's own name otherwise. Written as in the text: "polish" and "us" name nothing.
 */
export function territoryOf(
  written: string,
): { readonly territory: string; readonly form: TerritoryForm } | null {
  const first = written.charCodeAt(0)
  if (first >= 97 && first <= 122) return null
  if (written.length <= 3 && written !== written.toUpperCase()) {
    const found = territories().words.get(written.toLowerCase())
    return found !== undefined && found.territory.length <= 3 ? found : null
  }
  return territories().words.get(written.toLowerCase()) ?? null
}

export function longestTerritory(): number {
  return territories().longest
}

/** Whether a territory's name may begin with this token; spares most tokens the search for the rest of it. */
export function mayBeginTerritory(lower: string): boolean {
  return territories().openings.has(lower)
}

function territories(): Lexicon {
  if (lexicon !== null) return lexicon
  const words = new Map<string, { territory: string; form: TerritoryForm }>()
  const add = (text: string, territory: string, form: TerritoryForm) => {
    const key = text.toLowerCase()
    if (key !== '' && !words.has(key)) words.set(key, { territory, form })
  }
  const states = STATES.trim().split('\n').map(readState)
  for (const s of states) for (const n of s.names) add(n, s.name, 'name')
  for (const s of states)
    for (const d of s.demonyms) {
      add(d, s.name, 'demonym')
      add(pluralOfDemonym(d), s.name, 'demonym')
    }
  for (const s of states) for (const c of s.capitals) add(c, s.name, 'capital')
  for (const region of REGIONS.split(/\s+/)) add(region, region, 'region')
  for (const region of REGIONS_OF_SEVERAL_WORDS.split(/[\n|]/)) add(region, region, 'region')
  const longest = Math.max(...[...words.keys()].map(k => k.split(' ').length))
  lexicon = { words, longest, openings: openingsOf(words.keys()) }
  return lexicon
}

function readState(line: string): Territory {
  const [names = '', demonyms = '', capitals = ''] = line.split('|')
  const list = names.split('/')
  return { name: list[0] ?? names, names: list, demonyms: demonyms.split('/'), capitals: capitals.split('/') }
}

function pluralOfDemonym(d: string): string {
  if (d === '' || /(?:ese|ish|ch|ss|s|ic)$/.test(d)) return ''
  if (d.endsWith('man')) return `${d.slice(0, -3)}men`
  return `${d}s`
}
