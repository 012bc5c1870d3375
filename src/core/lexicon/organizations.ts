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
wal-mart, walmart, washington post, wfp, whatsapp, white house, who, wikileaks, world bank, world health organization, wto, xinhua, yahoo, youtube, zanu-pf, zanu pf, mdc, y combinator, new york times, guardian, economist, financial times, le monde, der spiegel, el pais, daily mail, new zealand herald, barclays, juventus, real madrid, ajax, chelsea, tottenham, everton, fenerbahce, galatasaray, red sox, yankees, dodgers, lakers, celtics, knicks, nba, nfl, nhl, mlb, fia, ioc, icj, who, ecb, politburo, senate, parliament, pta, tuc, afl-cio, uaw, ltte, eta, mi5, mi6, gchq, isi, rsf, khmer rouge, viet cong, janjaweed, mujahideen, hamas-run, politico, kyodo, antara, ansa, dpa, efe, zaobao`);

/** Last words of happenings: "Harbor Festival", "Winter War". */
export const eventHeads = list(`
olympics, olympic, games, cup, championship, championships, festival, war, wars, marathon, masters, tournament, election, elections, revolution, uprising, summit, awards, award, ceremony,
crisis, holocaust, genocide, massacre, spring, prize, grand prix, prix, open, derby, final, finals, expo, biennale, carnival, conference, parade, riots, intifada, disaster, week, day, hurricane, storm, operation, dialogue, trophy`);

/** Last words of laws, papers and works, which are names of neither people nor bodies. */
export const workHeads = list(`
act, agreement, accord, accords, bill, treaty, convention, constitution, code, pact, protocol, protocols, declaration, plan, resolution, amendment, law, article, report, index, charter, deal, program, programme, project, policy, strategy, goals, rules, scheme, statute, survey, bible, koran, quran, process, roadmap, framework, memorandum, test, virus, bond, bonds, mandate`);
