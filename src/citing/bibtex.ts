import { addressOf } from '../report/address';
import { placeInFull } from '../report/citation';
import { cited, fullId, type Library } from '../report/library';
import type { Statement } from '../report/model';
import { quotationOf } from './quotation';

/** What TeX would not print. A brace gets a name: BibTeX counts one with a backslash before it as well. */
const WRITTEN: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '#': '\\#',
  $: '\\$',
  '%': '\\%',
  '&': '\\&',
  _: '\\_',
};

/** A text that TeX prints word for word, on one line. */
function escapeTex(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^#$%&_]/g, (sign) => WRITTEN[sign] ?? sign);
}

/**
 * A quotation with its source as BibTeX. The type is `misc`, since a `techreport` must have a year and an institution,
 * which are not known; `venue` and `eventdate` are those of BibLaTeX, which BibTeX passes over. The quotation stands in
 * `annote`, word for word.
 */
export function citeAsBibtex(library: Library, statements: readonly [Statement, ...Statement[]]): string {
  const [first] = statements;
  const { metadata, section, passage } = cited(library, first);
  const { title, shortTitle, publisher, organisers = [], place, dates } = metadata;
  const days = dates && (dates.from === dates.to ? [dates.from] : [dates.from, dates.to]);
  const fields: (readonly [string, string | undefined])[] = [
    // In braces of its own a title keeps its capitals.
    ['title', `{${escapeTex(title)}}`],
    ['shorttitle', `{${escapeTex(shortTitle)}}`],
    ['publisher', publisher && escapeTex(publisher)],
    ['organization', organisers.map((one) => `{${escapeTex(one)}}`).join(' and ') || undefined],
    ['venue', place && escapeTex(place)],
    ['eventdate', days?.map(escapeTex).join('/')],
    ['note', `section ${escapeTex(placeInFull({ section, passage }))}`],
    ['annote', escapeTex(quotationOf(library, statements))],
    // As it is: what TeX would not print has another form in an address, but for signs that `\\url` takes.
    ['url', addressOf(library, first) ?? undefined],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${keyOf(fullId(library, first))},`, ...lines, '}'].join('\n');
}

/** `beijing-2007:6.1:1.3` */
function keyOf(id: string): string {
  return id.replaceAll('/', ':').replace(/[^\w:.-]/g, '-');
}
