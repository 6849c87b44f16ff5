import { checkText } from '../../src/check/check-text';
import { beijing } from '../support/corpus';

const INVENTED = 'The tariffs of airports are lowered by ministers every summer';
const verdicts = (draft: string) =>
  checkText(beijing().index, draft, 'draft').checked.map(({ verdict }) =>
    verdict.verdict === 'of-another-source' ? verdict.source : verdict.verdict,
  );

describe('a quotation is of another source', () => {
  it.each<[string, string]>([
    [`“${INVENTED}” (Smith 2004)`, 'Smith 2004'],
    [`“${INVENTED}” (Smith 2004).`, 'Smith 2004'],
    [`“${INVENTED}.” (see Smith and Jones, 2004a, p. 3)`, 'see Smith and Jones, 2004a, p. 3'],
    [`“${INVENTED}” [Smith et al. 2004: 12]`, 'Smith et al. 2004: 12'],
    [`“${INVENTED}” (Security Council resolution 1325 (2000))`, 'Security Council resolution 1325 (2000)'],
    [`“${INVENTED}” — Kofi Annan, 2005`, 'Kofi Annan, 2005'],
    [`Smith (2004) writes that “${INVENTED}”.`, 'Smith (2004)'],
    [`As Smith and Jones (2004, p. 3) put it, “${INVENTED}”.`, 'Smith and Jones (2004, p. 3)'],
    [`Smith (2004): “${INVENTED}”`, 'Smith (2004)'],
    [`“${INVENTED}”, writes Smith (2004).`, 'Smith (2004)'],
    [`“${INVENTED}” ([A/55/305](https://undocs.org/A/55/305))`, 'A/55/305'],
    [`“${INVENTED}” ([Brahimi Report](https://undocs.org/A/55/305)).`, 'Brahimi Report'],
    [
      `“${INVENTED}”.[^3]\n\n[^3]: John Smith, _Airports_ (London, 2004), p. 3.`,
      'John Smith, Airports (London, 2004), p. 3.',
    ],
    [`“${INVENTED}” [12]\n\n[12] Brahimi Report, A/55/305, para. 3`, 'Brahimi Report, A/55/305, para. 3'],
    [`“${INVENTED}”.³\n\n³ John Smith, Airports, 2004`, 'John Smith, Airports, 2004'],
    [`“${INVENTED}”<sup>3</sup>\n\n3. John Smith, Airports, 2004`, 'John Smith, Airports, 2004'],
    [
      `“${INVENTED}” [3]\n\n## References\n\n3. Smith, J. 2004. What airports are for.`,
      'Smith, J. 2004. What airports are for.',
    ],
    [`(“${INVENTED}”, Smith 2004)`, 'Smith 2004'],
    [`> ${INVENTED} (Smith 2004)`, 'Smith 2004'],
    [`> ${INVENTED}\n>\n> — Kofi Annan, 2005`, 'Kofi Annan, 2005'],
    [`> ${INVENTED}.[^3]\n\n[^3]: John Smith, 2004.`, 'John Smith, 2004.'],
    [`Smith (2004) writes:\n\n> ${INVENTED}`, 'Smith (2004)'],
    [`“${INVENTED}.\n\n“${INVENTED}” (Smith 2004)`, 'Smith 2004'],
  ])('%s', (draft, source) => {
    expect(verdicts(draft)).toEqual([source]);
  });

  it('in whatever marks', () => {
    expect(verdicts(`\`\`${INVENTED}'' (Smith 2004) and <q>${INVENTED}</q> (Jones 2005).`)).toEqual([
      'Smith 2004',
      'Jones 2005',
    ]);
  });
});

describe('an invented quotation stays one', () => {
  it.each([
    ['with nothing beside it', ''],
    ['with a year alone', ' (2004)'],
    ['with a name alone', ' (Smith)'],
    ['with a month for a name', ' (March 2004)'],
    ['with a reference for a name', ' (Chapter 2004)'],
    ['with a remark for a name', ' (Emphasis added, 2004)'],
    ['with a name and year two sentences away', '. That is so. So says Smith (2004).'],
    ['with a name and year in the next sentence', '. Smith (2004) disagrees.'],
    ['with a name and year that say otherwise', ', unlike Smith (2004).'],
    ['with a footnote that is missing', '[^3]'],
    ['with a footnote that is missing, in brackets', ' [12]'],
    ['with a raised figure of no note', '.³'],
    ['with an item of a list for a footnote', ' [3]\n\n3. Smith was here in 2004, and all agreed.'],
    ['with a footnote that names nobody', '[^3]\n\n[^3]: See above, 2004.'],
    ['with a footnote that names this report', '[^3]\n\n[^3]: Beijing 2007, para. 8.'],
    [
      'with a footnote that names this report by its title',
      '[^3]\n\n[^3]: Smith (ed.), Multidimensional and integrated peace operations: trends and challenges, Oslo 2007.',
    ],
    ['with a footnote that names this report too', '[^3]\n\n[^3]: Smith 2004; Beijing 2007.'],
    ['as of this report, by its short title', ' (Beijing 2007)'],
    ['as of this report, by its short title and more', ' (Smith, in Beijing 2007, para. 8)'],
    ['as of this report, by place and date', ' (Beijing, 26–27 March 2007)'],
    ['as of this report, by its title', ' (Multidimensional and Integrated Peace Operations 2007)'],
    ['as of this report, by who published it', ' (Norwegian Government 2007)'],
    ['as of the report, the proceedings or the seminar', ' (Seminar Proceedings, 2007)'],
    ['with a link to nowhere', ' ([here](#))'],
    ['with a link to nowhere that has a name', ' ([Brahimi Report](#))'],
    ['with a link without a name', ' ([source](https://example.org))'],
    ['with a link to this report', ' ([Beijing 2007](https://example.org))'],
  ])('%s', (_, behind) => {
    expect(verdicts(`They said “${INVENTED}”${behind}`)).toEqual(['not-in-report']);
  });

  it.each([
    ['in a link around it', `[“${INVENTED}”](https://example.org)`],
    ['in a link to nowhere around it', `[“${INVENTED}”](#)`],
    ['behind who is of another opinion', `Smith (2004) is wrong, the report says that “${INVENTED}”`],
    ['behind a year', `In Later (2004) and in 2004 they said “${INVENTED}”`],
    ['behind a month', `In March (2004) they said “${INVENTED}”`],
    ['behind a sentence on another source', `So says Smith (2004). They said that “${INVENTED}”`],
    ['behind its own title', `Beijing (2007) says that “${INVENTED}”`],
    ['in a block', `> ${INVENTED} (Beijing 2007)`],
    ['in a block with who said so', `> ${INVENTED}\n>\n> — Kofi Annan`],
  ])('%s', (_, draft) => {
    expect(verdicts(draft)).toEqual(['not-in-report']);
  });

  it('altered ones are altered, whoever is named', () => {
    expect(verdicts('“Everyone agreed that in all cases, exits have been premature” (Smith 2004)')).toEqual([
      'altered',
    ]);
  });
});
