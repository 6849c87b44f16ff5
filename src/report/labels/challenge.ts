/** Worry as the main point of a sentence; it outweighs any demand there. */
const WORRY = new RegExp(
  '\\b(?:(?:was|were|is|are|remain(?:ed|s)?) (?:also |\\w+ly )?(?:concerned|worried|alarmed|' +
    'anxious|sceptical|skeptical)|(?:fear|worri|regrett?|lament|deplor)ed|(?:noted|expressed|voiced|' +
    'raised|conveyed|shared) (?:with )?(?:\\w+ ){0,3}(?:concerns?|worr(?:y|ies)|fears?|qualms?|doubts?|' +
    'misgivings?|regret)|(?:concerns?|worr(?:y|ies)|fears?|qualms?|doubts?|misgivings?) (?:that |' +
    'which )?(?:was|were) (?:\\w+ )?(?:expressed|raised|voiced|conveyed))\\b',
  'i',
);
const CAUTION = /\b(?:caution|warn)(?:ed|s)?\b/i;

/** "to overcome obstacles", "prevent tensions": the trouble is not the main point. */
const TROUBLE_AVERTED = new RegExp(
  '\\b(?:overcom(?:e|ing)|replac(?:e|es|ed|ing)|mitigat(?:e|es|ing)|prevent(?:s|ing)?|avoid(?:s|' +
    'ing)?|resolv(?:e|es|ing)|reduc(?:e|es|ed|ing)|help(?:s|ed)? (?:to )?(?:solve|address|' +
    'tackle)) (?:[\\w-]+ ){0,3}$',
  'i',
);

/** "had been resolved", "did not materialize": the trouble is over. */
const TROUBLE_OVER =
  /^(?: [\w-]+){0,6}? (?:(?:had|has|have|were|was) (?:now |largely |since |all |successfully )*(?:been )?(?:resolved|overcome|solved|settled|removed|lifted|eliminated)|(?:did|has|have) not materiali[sz]ed?)\b/i;

const TROUBLE = new RegExp(
  `\\b(?:${[
    // Nouns
    'challeng(?:e|es|ing)|problems?|problematic|obstacles?|barriers?|dilemmas?|risks?|risky|threats?|dangers?|dangerous',
    'concerns?|worr(?:y|ies|ying|isome)|fears?|qualms?|misgivings?|shortcomings?|weakness(?:es)?|deficienc(?:y|ies)',
    'gaps?|disparit(?:y|ies)|constraints?|impediments?|bottlenecks?|pitfalls?|drawbacks?|tensions?|frictions?',
    'mistrust|distrust|suspicions?|resistance|reluctance|confusion|duplication|fragmentation|delays?|burdens?|strain',
    'shortages?|shortfalls?|scarcity|lack(?:s|ed|ing)?|absence of|failures? (?:to|of|by)|misconduct|looted|looting|harassed|harassment|threatened|abused',
    // Adjectives and adverbs
    'inadequate(?:ly)?|insufficient(?:ly)?|incoherent|inconsistent|inflexible|rigid|outdated|obsolete|premature(?:ly)?',
    'difficult(?:y|ies)?|hard to|ad hoc|fragmented|weak|poor(?:ly)?|misleading|unrealistic(?:ally)?|unclear|vague',
    'disastrous|detrimental|counter-?productive|damaging|overstretched|under-?(?:funded|staffed|resourced|equipped)',
    'limited|scarce|slow(?:ly)?|cumbersome|bureaucratic|reluctant|unwilling|unable|unprepared|vulnerable|fragile(?! states)|rushed',
    'too (?:soon|late|early|much|many|few|little|slow|often|close|short|long|narrow|broad|vague|weak|costly)|too \\w+ (?:to|for)',
    'failed|costly|badly|worst|seldom|rarely|low (?:pay|morale|capacity|quality|turnout|priority|levels?)',
    'beyond (?:its|their) (?:[\\w-]+ ){0,2}(?:expertise|capacity|means|mandates?|reach|control)',
    // Verbs
    'lags?|lagg(?:ed|ing)|struggl(?:e|es|ed|ing)|suffer(?:s|ed|ing)?|hamper\\w{0,3}|hinder\\w{0,3}|imped(?:e|es|ed|ing)',
    'undermin(?:e|es|ed|ing)|erod(?:e|es|ed|ing)|jeopardi[sz]\\w{1,3}|compromised|obstruct\\w{0,3}|blocks?|blocked',
    'discouraged|fail(?:s|ed|ing)? to|los(?:es|ing) (?:legitimacy|credibility|momentum)|deteriorat\\w{1,3}|neglect(?:ed|s)?',
    'should have (?:been|\\w+ed)',
    // Negated
    '(?:has|have) (?:still |yet )?(?:never|not)(?: yet)? (?:been|addressed|implemented|complied|responded|received|taken|led|resulted)|doubt(?:s|ed)? (?:whether|that|about)',
    "(?:has|have|had|do|does|did|is|are)(?: still)?(?: not|n['’]t) (?:[\\w-]+ ){0,3}?(?:yet|enough|always|sufficient(?:ly)?|adequate(?:ly)?|effective(?:ly)?|fully)",
    '(?:could|can)(?: (?!but |or |and |be )\\w+){0,3} not|would not (?:be able|suffice|work)|no (?:clear|common|single|agreed) \\w+|still (?:\\w+ ){0,2}understood',
  ].join('|')})\\b`,
  'gi',
);

/** Whether a sentence tells of someone's worry or warning, which outweighs a demand in the same sentence. */
export function isWorry(text: string): boolean {
  return WORRY.test(text);
}

/** Whether a sentence tells of a problem, a risk or a shortcoming, by its nouns, adjectives and verbs. */
export function isChallenge(text: string): boolean {
  if (CAUTION.test(text)) return true;
  for (const match of text.matchAll(TROUBLE)) {
    const before = text.slice(Math.max(0, match.index - 90), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 120);
    if (!TROUBLE_AVERTED.test(before) && !TROUBLE_OVER.test(after)) return true;
  }
  return false;
}
