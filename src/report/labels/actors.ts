/** The closed list of actors (source: eval/README.md), spelled as they are shown. */
export const ACTORS = [
  'UN',
  'UN Headquarters',
  'Security Council',
  'General Assembly',
  'Peacebuilding Commission',
  'SRSG',
  'DPKO',
  'Funds and Programmes',
  'Member States',
  'Troop contributors',
  'Asian countries',
  'China',
  'India',
  'Regional organisations',
  'NATO',
  'Host government',
  'Local population',
  'Local actors',
  'Police',
  'Military',
  'Force Commander',
  'Humanitarian organisations',
  'OCHA',
  'NGOs',
  'Donors',
  'World Bank',
  'Mission',
] as const;

/** One of the closed list. */
export type Actor = (typeof ACTORS)[number];

/**
 * A way of naming actors: regular-expression source, and whom it names, head noun last (`a UN force` is asked
 * as the force). An empty list marks words that only look like an actor's name.
 */
export type ActorName = readonly [pattern: string, ...actors: Actor[]];

const UN = '(?:UN|U\\.N\\.|United Nations)';
const ORGANISATIONS = 'organi(?:s|z)ations?';
const HOSTS =
  'Afghan|Angolan|Bosnian|Burundian|Cambodian|Central African|Chadian|Congolese|Cypriot|Eritrean|Ethiopian|' +
  'Guatemalan|Haitian|Iraqi|Ivorian|Kosovar|Lebanese|Liberian|Libyan|Malian|Mozambican|Rwandan|' +
  'Salvadoran|Sierra Leonean|Somali|Sudanese|Timorese|Western Saharan|Yemeni';
const MISSION_NAMES =
  'BINUB|BINUCA|BONUCA|MINUCI|MINUGUA|MINUJUSTH|MINURCA|MINURCAT|MINURSO|MINUSCA|MINUSMA|MINUSTAH|MONUA|' +
  'MONUC|MONUSCO|ONUB|ONUC|ONUCA|ONUMOZ|ONUSAL|UNAMA|UNAMI|UNAMID|UNAMIR|UNAMSIL|UNAVEM|UNDOF|UNEF|UNFICYP|' +
  'UNIFIL|UNIOSIL|UNIPSIL|UNISFA|UNITAMS|UNMEE|UNMIBH|UNMIK|UNMIL|UNMIN|UNMIS|UNMISET|UNMISS|UNMIT|' +
  'UNMOGIP|UNOCI|UNOMIG|UNOMIL|UNOMSIL|UNOSOM|UNPREDEP|UNPROFOR|UNSMIL|UNSOM|UNTAC|UNTAES|UNTAET|UNTAG|UNTSO';
const SECTORS = '(?:political|diplomatic|development|humanitarian|economic|judicial|academic)';

/**
 * How each actor is named. All entries are read as one alternation: the first that fits at a place wins and
 * consumes its words, so longer names stand before shorter ones. A lower-case letter at the beginning of a
 * word also matches its capital; capitals match only themselves, so `UN` is never `un`. Because of that rule,
 * character classes of letters must not be used here (`(?:s|z)`, not `[sz]`).
 */
export const ACTOR_NAMES: readonly ActorName[] = [
  // Words that only look like a name: titles, concepts, roles, other councils.
  ['report on (?:\\w+ ){0,3}missions?'],
  ['missions? (?:mandates?|concepts?|statements?)'],
  [`${UN} (?:capstone )?doctrine`],
  ['as an? (?:\\w+ )?peacekeeper'],
  [`${SECTORS},? (?:and )?military`],
  [`military,? (?:and )?${SECTORS}`],
  ['military (?:goals?|means|solutions?|victor(?:y|ies)|juntas?|governments?|regimes?|coups?)'],
  ['whole[- ]of[- ]governments?'],
  ['(?:Human Rights|Economic and Social|European|North Atlantic|Ministerial|Legislative|National) Councils?'],
  ['(?:the )?Council of (?:Europe|Ministers)'],
  ['Indian Ocean'],

  // The organisation and its organs.
  [
    `${UN} (?:processes|structures|staff|officials|departments) at headquarters?(?: level)?`,
    'UN Headquarters',
  ],
  ['(?:force|mission|brigade|sector) headquarters', 'Mission'],
  [`(?:${UN} )?(?:headquarters?|secretariat)`, 'UN Headquarters'],
  ['Department of Political Affairs|DPA|Department of Field Support|DFS', 'UN Headquarters'],
  ['Department of Peace(?:keeping)? Operations|DPKO|DPO', 'DPKO'],
  [`(?:${UN} )?Security Council|(?:the )?Council|Military Staff Committee`, 'Security Council'],
  [`(?:${UN} )?General Assembly`, 'General Assembly'],
  [`(?:${UN} )?Peacebuilding Commission|PBC`, 'Peacebuilding Commission'],
  ['SRSGs?|special representatives?(?: of the Secretary-General)?|heads? of mission', 'SRSG'],
  ['DSRSGs?|deputy special representatives?(?: of the Secretary-General)?', 'Mission'],
  ['OCHA|Office for the Coordination of Humanitarian Affairs', 'OCHA'],
  [
    `(?:${UN} )?(?:(?:specialised |specialized )?agencies, )?funds(?: and |, )programmes`,
    'Funds and Programmes',
  ],
  [`${UN} (?:humanitarian )?(?:specialised |specialized )?agencies`, 'Funds and Programmes'],
  ['UNDP|UNICEF|UNFPA|UNIFEM|UN Women|WFP|FAO|UNHCR', 'Funds and Programmes'],
  [`(?:${UN} )?member (?:states?|countries|governments)|its members(?:hip)?`, 'Member States'],
  ['permanent missions?', 'Member States'],
  [`(?:${UN} )?country teams?`],
  [`${UN} (?:(?:peace|peacekeeping|political|integrated|multidimensional|field) ){0,2}missions?`, 'Mission'],
  [`${UN} polic(?:e|ing)`, 'Police'],
  [`${UN} forces?`, 'UN', 'Military'],
  [`${UN}(?:-led)?|Secretary-General`, 'UN'],

  // In the field.
  [MISSION_NAMES, 'Mission'],
  ['(?:peace|peacekeeping|political|field|current|ongoing) missions', 'Mission'],
  ['mission(?!-)', 'Mission'],
  ['force commanders?', 'Force Commander'],
  ['(?:local|national) polic(?:e|ing)', 'Local actors', 'Police'],
  ['polic(?:e|ing)|formed police units?|FPUs?|UNPOL|CIVPOL', 'Police'],
  ['(?:troop and police|police and troop)[- ]contribut(?:ing countries|ors)', 'Troop contributors', 'Police'],
  [
    'troop[- ]contribut(?:ing (?:countr(?:y|ies)|states?|nations?)|ors?)(?: \\(TCCs?\\))?|TCCs?',
    'Troop contributors',
  ],
  ['contributing (?:countries|states|nations)|contributors of (?:troops|personnel)', 'Troop contributors'],
  [
    '(?:providers?|contributors?|suppliers?) of (?:military|uniformed|peacekeeping) personnel',
    'Troop contributors',
  ],
  ['troops?', 'Troop contributors'],
  ['peace(?:keeping)? forces?|peacekeepers?|blue helmets|armed forces|soldiers', 'Military'],
  ['uniformed (?:units?|personnel|components?)|military', 'Military'],

  // Countries and organisations beside the UN.
  ["(?:People['’]s Republic of )?China|Chinese", 'China'],
  ['Indian?', 'India'],
  ['Asian?(?: (?:countries|states|nations))?', 'Asian countries'],
  [
    'local and regional (?:partners|actors|stakeholders|organi(?:s|z)ations)',
    'Local actors',
    'Regional organisations',
  ],
  [
    `(?:sub-?)?regional (?:and sub-?regional )?(?:${ORGANISATIONS}|actors?|arrangements?|mechanisms?|bodies|partners?)`,
    'Regional organisations',
  ],
  [
    'African Union|European Union|Arab League|AU|EU|ECOWAS|ASEAN|OSCE|OAS|IGAD|SADC',
    'Regional organisations',
  ],
  ['NATO|KFOR|SFOR|IFOR|ISAF', 'NATO'],
  ['World Bank', 'World Bank'],
  ['donors?(?: (?:countries|governments))?|financial contributors', 'Donors'],

  // Humanitarians.
  ['local NGOs?', 'Local actors', 'NGOs'],
  [`NGOs?|non-?governmental ${ORGANISATIONS}`, 'NGOs'],
  [
    `humanitarian (?:and (?:development|human rights) )?(?:${ORGANISATIONS}|agenc(?:y|ies)|actors?|communit(?:y|ies)|workers?|partners?|personnel|action|space)`,
    'Humanitarian organisations',
  ],
  [`(?:aid|relief) (?:${ORGANISATIONS}|agencies|workers)|ICRC|Red Cross`, 'Humanitarian organisations'],

  // The country itself.
  ['host(?:ing)?[- ](?:countr(?:y|ies)|governments?|states?|nations?|authorities)', 'Host government'],
  [
    `(?:${HOSTS}) (?:government|authorities)|(?:national|transitional|interim) (?:governments?|authorities)`,
    'Host government',
  ],
  ['the government(?! of)', 'Host government'],
  ['(?:local|host|civilian|affected) populations?|the populations?', 'Local population'],
  [
    'local (?:people|communit(?:y|ies))|(?:general|local) public|public (?:trust|confidence|opinion)',
    'Local population',
  ],
  [
    'local (?:ownership|actors?|partners?|stakeholders?|counterparts?|leaders?|authorities|institutions?|structures?|capacit(?:y|ies)|organi(?:s|z)ations)',
    'Local actors',
  ],
  [
    'national (?:and international )?(?:ownership|actors?|partners?|stakeholders?|counterparts?|security forces)|civil society',
    'Local actors',
  ],
];
