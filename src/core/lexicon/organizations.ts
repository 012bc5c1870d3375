/**
 * Words that make a name an organization, and organizations the news names without one ("Hezbollah", "Reuters").
 * General knowledge written down by hand; lower case.
 */
const list = (text: string) =>
  new Set(
    text
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean),
  );

/** As last word, or before "of/for": "Harbor Safety Commission", "Ministry of Fisheries". */
export const organizationHeads = list(`
academy, administration, agency, airline, airlines, airways, alliance, army, assembly, associates, association, authority, bank, battalion, board, brigade, brigades, broadcasting, brothers, bureau,
cabinet, caucus, center, centre, chamber, charity, church, clinic, club, coalition, college, command, commission, committee, commons, communications, company, companies, confederation, conference, congregation, congress, consortium,
constabulary, consulate, cooperative, co-operative, corp, corp., corporation, corps, council, court, courts, department, dept, dept., directorate, division, electric, embassy, energy, enterprise, enterprises, exchange, faculty, federation, fellowship, films, financial,
firm, fleet, force, forces, forum, foundation, front, fund, gazette, gmbh, group, groups, guard, guards, guild, headquarters, herald, holding, holdings, hospital, house, inc, inc., industries, initiative, inspectorate,
institute, institution, insurance, international, journal, judiciary, laboratories, laboratory, league, legislature, library, limited, llc, llp, ltd, ltd., mail, marines, media, medical, military, militia, ministry, mission, monitor, mosque, motors, movement, museum, navy, network, networks, news, newspapers, observatory, office, opposition, organisation, organization,
panel, parliament, partners, partnership, party, petroleum, pharmaceuticals, plc, police, politburo, post, press, projects, prosecutor, prosecutors, publishing, radio, railways, records, registry, resistance, resources, school, schools, secretariat, securities, senate, senates, service, services, sheriff's, society, squad, squadron, staff, station, steel, store, stores, studios, systems, synod, taskforce, team, technologies, technology, telecom, television, telegraph, theater, theatre, times, treasury, tribune, tribunal, trust, tv,
union, unions, united, university, ventures, watch, workers, works, youth, fc, f.c., afc, ag, s.a., sa, nv, n.v., a/s, s.p.a., spa, oy, se, co, co., bros, bros., &`);

/** Well-known organizations with no such head, and teams and papers by their own name. */
export const organizations = list(`
abc, afp, agence france-presse, agence france presse, al arabiya, al jazeera, al qaeda, al qaida, al-jazeera, al-qaeda, al-qaida, al-shabaab, al shabaab, al-shabab, alibaba, aljazeera, amazon.com, amnesty, amnesty international, anc, aol, ap, apec, apple, arsenal, associated press,
astrazeneca, au, barclays, basf, bbc, biontech, bloomberg, bmw, boeing, airbus, boko haram, bp, brookings institution, bundesbank, bundestag, capitol, cbs, cdc, centcom, chevron, chrysler, cia, cisco, citigroup, cnbc, cnn, comesa, congress, credit suisse, daesh, deutsche bank, dod, doj, downing street, duma, dup, ecb, ecowas, eu, european union,
exxon, exxon mobil, exxonmobil, facebook, fao, farc, fatah, fbi, fda, fed, federal reserve, fema, fifa, ford, fox, foxconn, fsb, ft, g20, g7, g8, general electric, general motors, goldman sachs, google, greenpeace, hamas, hezbollah, hizbollah, hizbullah, honda, houthis, hsbc, huawei, human rights watch, iaea, ibm, icc, icrc, idf, ifc, igad,
ilo, imf, instagram, intel, interfax, interpol, ioc, iom, ira, irna, irs, isil, isis, islamic state, itar-tass, jpmorgan, kgb, knesset, kremlin, labour, likud, lockheed martin, lok sabha, lufthansa, medecins sans frontieres, médecins sans frontières, mercosur, merck, microsoft, moderna, mossad, msf, muslim brotherhood, nafta, nasa, nasdaq, nato, nbc, ndc, ngo, nhs,
nikkei, nintendo, nissan, nokia, npr, nsa, nypd, oas, oau, oecd, onu, opec, opec+, osce, oxfam, paypal, pdp, pemex, pentagon, petrobras, pfizer, pkk, plo, polisario, pnp, psni, rada, raf, rbi, rcmp, red crescent, red cross, renamo, frelimo, reuters, rosneft, gazprom, roche, sadc, samsung, santander, scotland yard, scotus, sdlp, sec,
shell, siemens, sinn fein, sinn féin, sony, spacex, spd, cdu, csu, spotify, standard chartered, state department, stasi, supreme court, swapo, taliban, tamil tigers, tass, telefonica, tencent, tesco, tesla, the new york times, tiktok, toyota, twitter, ubs, uefa, un, u.n., unaids, undp, unesco, unfpa, unhcr, unicef, unita, united nations, unrwa, usaid, usgs, verizon, vodafone, volkswagen, volvo, voa, wall street journal,
wal-mart, walmart, washington post, wfp, whatsapp, white house, who, wikileaks, world bank, world health organization, wto, xinhua, yahoo, youtube, zanu-pf, zanu pf, mdc, y combinator, weibo, wechat, xiaomi, lidl, aldi, zoom, binance, harvard, harvard university, netflix, uber, airbnb, nike, adidas, ikea, starbucks, mcdonald's, moody's, lloyd's, sotheby's, christie's, macy's, yonhap, bernama, debenhams, petronas, caterpillar, nestle, nestlé, unilever, rolls-royce, mercedes, mercedes-benz, ferrari, renault, peugeot, fiat, hyundai, kia, mitsubishi, mazda, suzuki, tata, infosys, reliance, alphabet, meta, twitter, openai, oracle, qualcomm, nvidia, amd, dell, lenovo, ericsson, philips, bosch, bayer, novartis, sanofi, gsk, glaxosmithkline, johnson & johnson, procter & gamble, coca-cola, pepsi, pepsico, boeing, british airways, emirates, qatar airways, lufthansa, qantas, ryanair, easyjet, maersk, equinor, eni, total, totalenergies, aramco, saudi aramco, petronas, sinopec, cnooc, rio tinto, bhp, glencore, vale, arcelormittal, blackrock, morgan stanley, jp morgan, jpmorgan chase, citibank, bank of america, wells fargo, nomura, softbank, mastercard, visa, paypal,  new york times, guardian, economist, financial times, le monde, der spiegel, el pais, daily mail, new zealand herald, barclays, juventus, real madrid, ajax, chelsea, tottenham, everton, fenerbahce, galatasaray, red sox, yankees, dodgers, lakers, celtics, knicks, nba, nfl, nhl, mlb, fia, ioc, icj, who, ecb, politburo, senate, parliament, pta, tuc, afl-cio, uaw, ltte, eta, mi5, mi6, gchq, isi, rsf, khmer rouge, viet cong, janjaweed, mujahideen, politico, kyodo, antara, ansa, dpa, efe, zaobao`);

/** Letters and names that stand for no body: illnesses, measures, forms. */
export const noBodies = list(`
covid, covid-19, covid19, sars, mers, hiv, aids, hiv/aids, tb, ebola, zika, omicron, gdp, gnp, cpi, ppi, vat, gst, tds, ipo, ipos, ebitda, roi, kpi, faq, pdf, jpg, png, html, http, url, usb, cpu, gpu, ram, dvd, cd, tv, pc, ai, ict, dna, rna, mrna, pcr, ppe, icu, lgbt, lgbtq, lgbtq+, lgbti,
lgbtiq, gmt, utc, est, pst, cet, am, pm, a.m, p.m, bc, ad, ceo, cfo, coo, cto, mp, mps, mep, meps, phd, mba, md, id, vip, dj, sms, gps, suv, suvs, uav, uavs, ied, ieds, rpg, ak-47, lpg, lng, sim, atm, hr, pr, q&a, ok, tbd, ngo, ngos, sme, smes, msme, msmes, gmo, otc, etf, etfs, nft, nfts, usd, eur, gbp, km, kg, mw, gw, kwh,
mou, rsvp, asap, diy, fyi, lol, sos, ufo, iq, ev, evs, 3d, 2d, 4k, hd, led, lcd, cctv, qr, pin, iot, vr, ar, fdi, roc, dui, dwi, wmd, icbm, icbms, rsv, ivf, mri, adhd, ptsd, jcpoa, brexit, daca, xi, vi, vii, viii, ix, ii, iii, iv, mvp, gi, cop26, cop27, cop28, r&d`);

/** Wars, feasts and happenings known by name. */
export const events = list(`
world war i, world war ii, world war one, world war two, first world war, second world war, cold war, korean war, vietnam war, gulf war, civil war, great depression, holocaust, brexit, arab spring, olympics, olympic games, winter olympics, summer olympics, world cup, super bowl, world series, oscars, grammys, euro 2020,
christmas, christmas eve, christmas day, new year, new year's eve, new year's day, new year's, easter, easter sunday, good friday, boxing day, halloween, thanksgiving, diwali, eid, eid al-fitr, eid al-adha, eid-ul-adha, eid-ul-fitr, eid al adha, eid al fitr, ramadan, hajj, hanukkah, passover, yom kippur, rosh hashanah, lunar new year, chinese new year, carnival, independence day, memorial day, labor day, labour day, veterans day, valentine's day, mother's day, father's day, earth day, wimbledon, tour de france, champions league, formula one, formula 1, six nations, commonwealth games, asian games, nobel prize, nobel peace prize, pulitzer prize`);

/** Last words of happenings: "Harbor Festival", "Winter War". */
export const eventHeads = list(`
olympics, olympic, games, cup, championship, championships, festival, war, wars, marathon, masters, tournament, election, elections, revolution, uprising, summit, awards, award, ceremony,
crisis, holocaust, genocide, massacre, spring, prize, grand prix, prix, open, derby, final, finals, expo, biennale, carnival, conference, parade, riots, intifada, disaster, week, day, hurricane, storm, operation, dialogue, trophy`);

/** Last words of laws, papers and works, which are names of neither people nor bodies. */
export const workHeads = list(`
act, agreement, accord, accords, bill, treaty, convention, constitution, code, pact, protocol, protocols, declaration, plan, resolution, amendment, law, article, report, index, charter, deal, program, programme, project, policy, strategy, goals, rules, scheme, statute, survey, bible, koran, quran, process, roadmap, framework, memorandum, test, virus, bond, bonds, mandate`);
