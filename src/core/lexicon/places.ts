/**
 * Places a world desk names every week: countries, their capitals and big cities, states and provinces, regions, waters.
 * General knowledge written down by hand; lower case, one entry a comma. Not a gazetteer: the draft's own words decide the rest.
 */
import { phraseSet } from './wordList';

export const countries = phraseSet(`
afghanistan, albania, algeria, andorra, angola, antigua and barbuda, argentina, armenia, australia, austria, azerbaijan,
bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, bosnia and herzegovina,
bosnia-herzegovina, botswana, brazil, britain, great britain, brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada,
cape verde, cabo verde, central african republic, chad, chile, china, colombia, comoros, congo, republic of congo,
democratic republic of congo, democratic republic of the congo, dr congo, drc, costa rica, cote d'ivoire, côte d'ivoire, croatia, cuba, cyprus, czechia,
czech republic, czechoslovakia, denmark, djibouti, dominica, dominican republic, east timor, timor-leste, ecuador, egypt,
el salvador, england, equatorial guinea, eritrea, estonia, eswatini, ethiopia, fiji, finland, france, gabon, gambia, the gambia, georgia,
germany, east germany, west germany, ghana, greece, greenland, grenada, guatemala, guinea, guinea-bissau, guinea bissau, guyana, haiti, holland,
honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, northern ireland, republic of ireland, israel, italy, ivory coast, jamaica, japan,
jordan, kazakhstan, kenya, kiribati, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein,
lithuania, luxembourg, macau, macedonia, north macedonia, madagascar, malawi, malaysia, maldives, mali, malta, marshall islands,
mauritania, mauritius, mexico, micronesia, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nauru,
nepal, netherlands, the netherlands, new caledonia, new zealand, nicaragua, niger, nigeria, north korea, south korea, korea, norway, oman,
pakistan, palau, palestine, panama, papua new guinea, png, paraguay, peru, philippines, the philippines, poland, portugal, puerto rico, qatar, romania, russia,
rwanda, saint lucia, st. lucia, st lucia, saint vincent, samoa, western samoa, american samoa, san marino, sao tome and principe, são tomé and príncipe, saudi arabia, scotland, senegal, serbia,
seychelles, sierra leone, singapore, slovakia, slovenia, solomon islands, somalia, somaliland, south africa, south sudan,
soviet union, ussr, spain, sri lanka, sudan, suriname, swaziland, sweden, switzerland, syria, tahiti, taiwan, tajikistan, tanzania,
thailand, tibet, togo, tonga, trinidad and tobago, trinidad, tunisia, turkey, türkiye, turkmenistan, tuvalu, uganda, ukraine,
united arab emirates, uae, united kingdom, uk, u.k., united states, united states of america, us, u.s., u.s, usa, u.s.a., america, uruguay, uzbekistan,
vanuatu, vatican, vatican city, venezuela, vietnam, viet nam, wales, western sahara, yemen, yugoslavia, zaire, zambia, zanzibar, zimbabwe, rhodesia`);

/** States and provinces that are no one's surname or are rarely one. */
export const regions = phraseSet(`
alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana,
iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana,
nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio, oklahoma, oregon,
pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, west virginia, wisconsin, wyoming,
ala., ariz., ark., calif., colo., conn., del., fla., ga., ill., ind., kan., ky., la., md., mass., mich., minn., miss., mo.,
mont., neb., nev., n.h., n.j., n.m., n.y., n.c., n.d., okla., ore., pa., r.i., s.c., s.d., tenn., tex., vt., va., wash., w.va., wis., wyo., d.c.,
alberta, british columbia, manitoba, new brunswick, newfoundland, nova scotia, nunavut, ontario, quebec, québec, saskatchewan, yukon,
new south wales, queensland, south australia, western australia, northern territory, tasmania, bavaria, saxony, catalonia, andalusia, basque country, sicily,
sardinia, tuscany, lombardy, normandy, brittany, corsica, flanders, wallonia, transylvania, crimea, donbas, donbass, chechnya, dagestan, ingushetia, siberia, kashmir, jammu,
punjab, sindh, balochistan, baluchistan, khyber pakhtunkhwa, waziristan, gujarat, kerala, karnataka, bihar, assam, uttar pradesh, madhya pradesh, andhra pradesh,
tamil nadu, himachal pradesh, uttarakhand, jharkhand, chhattisgarh, arunachal pradesh, manipur, nagaland, mizoram, tripura, meghalaya, sikkim, ladakh, sharjah, ajman, telangana, maharashtra, rajasthan, west bengal, bengal, odisha, orissa, haryana, goa, xinjiang, guangdong, sichuan, yunnan, hunan, hubei, henan, hebei, shandong,
fujian, zhejiang, jiangsu, inner mongolia, java, sumatra, sulawesi, borneo, kalimantan, bali, papua, west papua, aceh, sabah, sarawak, mindanao, luzon, visayas, hokkaido,
okinawa, kurdistan, iraqi kurdistan, anbar, darfur, south kordofan, tigray, amhara, oromia, puntland, ogaden, biafra, katanga, north kivu, south kivu, kivu, gauteng, kwazulu-natal,
limpopo, mpumalanga, western cape, eastern cape, free state, matabeleland, mashonaland, borno, kaduna, kano, lagos state, rivers state, bayelsa, plateau state, ulster, yorkshire,
lancashire, cornwall, kent, essex, sussex, surrey, norfolk, suffolk, devon, dorset, somerset, sinai, gaza, gaza strip, west bank, golan heights, golan, galilee, negev, helmand,
kandahar, herat, kunduz, nangarhar, idlib, deir ez-zor, hokkaido, chiapas, oaxaca, sinaloa, jalisco, chihuahua, veracruz, guerrero, michoacan, patagonia, bahia, minas gerais`);

const cities = phraseSet(`
abidjan, abu dhabi, abuja, acapulco, accra, addis ababa, adelaide, aden, ahmedabad, aleppo, alexandria, algiers, almaty, amman,
amsterdam, ankara, antananarivo, antwerp, arusha, ashgabat, asmara, astana, asuncion, asunción, athens, atlanta, auckland, austin, baghdad,
baku, baltimore, bamako, bandung, bangalore, bengaluru, bangkok, bangui, banjul, barcelona, basel, basra, beijing, beirut, belfast, belgrade, belmopan,
benghazi, berlin, bern, berne, bethlehem, bilbao, birmingham, bishkek, bissau, bogota, bogotá, bologna, bombay, bonn, bordeaux, boston,
brasilia, brasília, bratislava, brazzaville, bremen, brest, bridgetown, brisbane, bristol, brussels, bucharest, budapest, buenos aires, bujumbura, bulawayo, busan,
cairo, calcutta, calgary, cali, cambridge, canberra, cancun, cape town, caracas, cardiff, casablanca, chengdu, chennai, chiang mai, chicago, chisinau,
chittagong, christchurch, cincinnati, cleveland, cologne, colombo, conakry, copenhagen, cordoba, cotonou, dakar, dallas, damascus, dar es salaam,
darwin, davao, davos, delhi, new delhi, denver, detroit, dhaka, dili, djibouti, dodoma, doha, donetsk, dortmund, douala, dresden, dubai, dublin,
durban, dushanbe, düsseldorf, edinburgh, edmonton, eindhoven, entebbe, erbil, essen, fallujah, florence, frankfurt, freetown, fukuoka, fukushima, funafuti,
gaborone, gdansk, geneva, genoa, georgetown, ghent, glasgow, goma, gothenburg, grozny, guadalajara, guangzhou, guatemala city, guayaquil, hamburg, hanoi, harare,
havana, hebron, helsinki, hiroshima, ho chi minh city, hobart, homs, honiara, honolulu, houston, hyderabad, indianapolis, irbil, isfahan,
islamabad, istanbul, izmir, jaffna, jaipur, jakarta, jalalabad, jeddah, jenin, jerusalem, east jerusalem, johannesburg, juba, kabul, kampala, kano,
kansas city, karachi, kathmandu, kazan, kharkiv, khartoum, kherson, kiev, kyiv, kigali, kingston, kinshasa, kirkuk, kobe, kolkata, krakow, kuala lumpur, kunming,
kuwait city, kyoto, la paz, lagos, lahore, las vegas, lausanne, leeds, leicester, leipzig, liberia, libreville, lilongwe, lima, lille, lisbon, liverpool, ljubljana, lome, lomé, london,
los angeles, louisville, lourdes, luanda, lubumbashi, lucknow, luhansk, lusaka, lviv, lyon, lyons, maastricht, madrid, maiduguri, malabo, malaga, male, malmo, managua, manama,
manchester, mandalay, manila, maputo, mariupol, marrakech, marseille, marseilles, maseru, mecca, medan, medellin, medellín, medina, melbourne, memphis, mexico city,
miami, milan, milwaukee, minneapolis, minsk, mogadishu, mombasa, monrovia, monterrey, montevideo, montreal, montréal, moscow, mosul, mumbai, munich,
muscat, mykolaiv, n'djamena, nablus, nagasaki, nagoya, nagpur, nairobi, najaf, nanjing, naples, nashville, nassau, natanz, naypyidaw, new orleans, new york city, niamey, nice, nicosia,
nouakchott, noumea, nukualofa, nur-sultan, odesa, odessa, omaha, oran, orlando, osaka, oslo, ottawa, ouagadougou, oxford, padang, pago pago, palermo, palmyra, panama city, papeete, paramaribo, paris,
patna, perth, peshawar, philadelphia, phnom penh, phoenix, pittsburgh, podgorica, port au prince, port-au-prince, port harcourt, port louis, port moresby, port of spain,
port vila, portland, porto, porto alegre, porto-novo, prague, praia, pretoria, pristina, puebla, pune, pyongyang, quetta, quito, rabat, ramallah, rangoon, rawalpindi, recife, reykjavik, riga,
rio de janeiro, rio, riyadh, rome, rosario, rostov, rotterdam, sacramento, salt lake city, salvador, samara, san antonio, san diego, san francisco, san jose, san josé, san juan,
san salvador, sanaa, sana'a, santiago, santo domingo, sao paulo, são paulo, sapporo, sarajevo, seattle, seoul, sevastopol, seville, shanghai, sharm el-sheikh, shenzhen,
shiraz, sochi, sofia, soweto, split, srebrenica, srinagar, st. louis, st louis, st. petersburg, st petersburg, stockholm, strasbourg, stuttgart, surabaya, suva, sydney, tabriz, taipei,
tallinn, tampa, tangier, tarawa, tashkent, tbilisi, tegucigalpa, tehran, tel aviv, the hague, hague, thessaloniki, thimphu, tianjin, tijuana, timbuktu, tirana, tokyo,
toronto, toulouse, trieste, tripoli, tucson, tulsa, tunis, turin, ulaanbaatar, ulan bator, utrecht, vaduz, valencia, valletta, valparaiso, vancouver, venice, vienna,
vientiane, vilnius, vladivostok, volgograd, warsaw, washington, washington d.c., wellington, windhoek, winnipeg, wuhan, yangon, yaounde, yaoundé, yekaterinburg, yerevan, yokohama, zagreb, zaporizhzhia, zurich, zürich`);

const areas = phraseSet(`
africa, east africa, west africa, southern africa, north africa, central africa, horn of africa, sub-saharan africa, antarctica, arctic, asia, central asia, east asia,
south asia, southeast asia, south-east asia, south east asia, asia pacific, asia-pacific, balkans, western balkans, baltics, caribbean, caucasus, central america, north america,
south america, latin america, americas, europe, eastern europe, western europe, central europe, scandinavia, benelux, maghreb, middle east, near east, far east, levant,
sahel, sahara, gulf, persian gulf, gulf of mexico, gulf of aden, gulf of guinea, pacific, south pacific, atlantic, indian ocean, mediterranean, black sea, baltic sea, red sea, caspian sea, north sea,
south china sea, east china sea, arabian sea, bay of bengal, strait of hormuz, suez canal, panama canal, amazon, nile, danube, rhine, volga, mekong, ganges, himalayas, andes, alps, pyrenees,
oceania, polynesia, melanesia, eurasia, niger delta, silicon valley, new england, midwest, manhattan, brooklyn, bronx, queens, harlem, hollywood, chinatown, downing street, wall street,
tiananmen square, times square, tahrir square, capitol hill, guantanamo, guantanamo bay, chernobyl, gibraltar, bermuda, guam, curacao, martinique, guadeloupe, réunion, reunion, cook islands, falkland islands, falklands, faroe islands,
canary islands, azores, bougainville, guadalcanal, green zone, kandahar, lampedusa, lesbos, crete, rhodes, zanzibar, galapagos, galápagos, tora bora, mount everest, everest, kilimanjaro`);

/** Last words that make a name a place: "Mena River", "Brookfield Heights". */
export const placeHeads = phraseSet(`
river, lake, sea, ocean, bay, gulf, strait, straits, island, islands, isles, peninsula, mountain, mountains, valley, desert, forest, canal, coast, beach, falls,
heights, hills, hill, creek, province, district, county, state, territory, region, prefecture, governorate, village, town, city, township, municipality, borough, suburb,
street, avenue, road, boulevard, square, highway, lane, drive, bridge, park, airport, harbor, harbour, port, delta, basin, reef, cape, pass, plateau, strip, oblast, republic, kingdom, emirate, archipelago, atoll, cove, springs, plaza, crossing, camp, dam, zone, subdivision, estate, quarter, north, south, east, west`);

/** First words that make a name a place: "Lake Mena", "Mount Aldo", "Port Vesper". */
export const placeStarts = phraseSet(
  `lake, mount, mt., mt, port, fort, ft., cape, st., saint, san, santa, são, sao, new, north, south, east, west, northern, southern, eastern, western, central, upper, lower, el, las, los, la, gulf, isle, bay, puerto, camp, greater, downtown`,
);

/** "Northern Iraq" is Iraq with a direction; in lower case the direction is no part of the name. */
export const directions = phraseSet(
  `north, south, east, west, northern, southern, eastern, western, central, northeast, northwest, southeast, southwest, northeastern, northwestern, southeastern, southwestern`,
);

export function isPlaceName(lower: string): boolean {
  return countries.has(lower) || regions.has(lower) || cities.has(lower) || areas.has(lower);
}
