/**
 * Peoples, nationalities, faiths, languages and political colours: "Kenyan", "Sunni", "Republican".
 * General knowledge written down by hand; lower case singular forms, plurals in -s are derived.
 */
const words = (text: string) => text.split(/[\s,]+/).filter(Boolean);

const peoplesAlone = words(`
afghan albanian algerian american andorran angolan argentine argentinian argentinean armenian australian austrian azeri azerbaijani bahamian bahraini bangladeshi
barbadian basque belarusian belarussian belgian belizean beninese bermudian bhutanese bolivian bosnian botswanan brazilian british briton britons bruneian bulgarian burkinabe burmese
burundian cambodian cameroonian canadian catalan chadian chechen chilean chinese colombian comorian congolese corsican croat croatian cuban cypriot czech dane danes
danish djiboutian dominican dutch dutchman ecuadorian ecuadorean egyptian emirati english englishman eritrean estonian ethiopian fijian filipino filipina finn finns finnish
french frenchman frenchwoman gabonese gambian georgian german ghanaian ghanian greek grenadian guatemalan guinean guyanese haitian hawaiian honduran hungarian icelandic icelander
indian indonesian iranian iraqi irish irishman israeli italian ivorian jamaican japanese jordanian kazakh kazakhstani kenyan kirghiz korean kosovar kosovan kuwaiti kyrgyz
lao laotian latvian lebanese lesothan liberian libyan lithuanian luxembourger macedonian malagasy malawian malaysian maldivian malian maltese mauritanian
mauritian mexican moldovan monacan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani
pakistani palestinian panamanian papuan paraguayan peruvian polish portuguese qatari romanian russian rwandan salvadoran samoan saudi scot scots scottish scotsman
senegalese serb serbs serbian singaporean slovak slovakian slovene slovenian somali somalian spanish spaniard sudanese surinamese swazi swede swedes swedish swiss
syrian tahitian taiwanese tajik tanzanian thai tibetan timorese togolese tongan trinidadian tunisian turk turks turkish turkmen tuvaluan ugandan ukrainian uruguayan
uzbek uzbekistani vanuatuan venezuelan vietnamese welsh welshman yemeni yemenite yugoslav zairean zambian zimbabwean african asian european scandinavian latin
arab arabic arabian kurd kurds kurdish persian pashtun hazara baloch tamil sinhalese bengali punjabi hindi uighur uyghur rohingya hutu tutsi zulu xhosa yoruba igbo hausa
fulani kikuyu luo maori aboriginal inuit berber bedouin tuareg roma romani hispanic latino latina caribbean soviet nordic balkan californian texan floridian parisian londoner
seychellois māori aussie kiwi creole gujarati kashmiri maasai inuk inuvialuit ottoman jamaican sinhala kannada telugu marathi swahili cantonese taiwanese mandarin basotho batswana ni-vanuatu melanesian polynesian micronesian afro-american african-american anglo-american asian-american caucasian`);

const faiths = words(`
muslim islamic islamist islamists christian catholic protestant anglican baptist methodist lutheran presbyterian evangelical orthodox mormon jew jews jewish judaic zionist hindu
buddhist sikh shia shiite shi'ite sunni alawite druze sufi salafi salafist wahhabi yazidi yezidi copt coptic maronite bahai quaker jesuit taoist hasidic shi'a shi'ites shiites jihadist`);

const politics = words(`
republican democrat democratic communist communists socialist tory tories labourite liberal conservative marxist leninist maoist nazi nazis fascist baathist ba'athist peronist sandinista
sandinistas gaullist kemalist islamist peshmerga`);

/** Colours that are also plain words or parts of party names: a name only with a capital inside a sentence. */
const demonyms = new Set([...peoplesAlone, ...faiths, ...politics].flatMap((word) => [word, plural(word)]));

/** Nationalities and peoples alone, without faiths and politics. */
export const peoples: ReadonlySet<string> = new Set(peoplesAlone.flatMap((word) => [word, plural(word)]));

export function isDemonym(lower: string): boolean {
  return demonyms.has(lower);
}

function plural(word: string): string {
  return /(?:s|sh|ch|ese)$/.test(word) ? word : `${word}s`;
}
