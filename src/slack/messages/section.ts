import { sectionName } from '../../report/citation';
import { type Reader, sectionId } from '../../report/library';
import type { Report, Section } from '../../report/model';
import { count } from '../../wording/receipt';
import {
  button,
  buttons,
  type Message,
  message,
  richText,
  smallPrint,
  words,
  wordsWithLinks,
} from '../blocks';
import { LIMITS } from '../limits';
import { pieces } from '../text';
import { pageAt } from './pages';

/** A message holds this many characters of a section's text; the rest is a click away. */
const PAGE_CHARACTERS = 6_000;
/** More subsections than this are only named; the outline leads to them all. */
const MOST_BELOW = 8;
/** Without the label, which is added: what is longer than {@link LIMITS.quotation} would be cut. */
const LONGEST_LINE = LIMITS.quotation - 100;

/**
 * The text of a section, passage by passage, a page at a time.
 * @param from index of a line, as a button carries it; the page that holds it is shown
 * @param reader where it can be read in a browser; default nowhere
 */
export function sectionMessage(
  { report, section }: { report: Report; section: Section },
  from = 0,
  reader?: Reader,
): Message {
  const lines = linesOf(report, section);
  const { start, end, back, next } = pageAt(
    lines.map(({ length }) => length),
    from,
    { size: PAGE_CHARACTERS },
  );
  const shown = lines.slice(start, end);
  const title = `${report.metadata.shortTitle}, ${sectionName(section)}`;
  const address = reader?.clickOf(idOf(report, section)) ?? null;
  const notes = notesOn(report, section, lines.length - end);
  const turns = [
    ...turnTo('section-back', 'Back', { report, section }, back),
    ...turnTo('section', 'Read on', { report, section }, next),
    ...below(report, section)
      .slice(0, MOST_BELOW)
      .map((one, at) => readButton(report, one, at)),
  ];
  return message([title, ...shown, ...notes].join('\n'), [
    richText(
      wordsWithLinks({ text: title, address, style: { bold: true } }),
      ...shown.map((line) => words(`\n${line}`)),
    ),
    ...(notes.length > 0 ? [smallPrint(...notes)] : []),
    ...(turns.length > 0 ? [buttons(...turns)] : []),
  ]);
}

/** One line for each passage, with its label and its sentences; several where it is too long for one. */
function linesOf({ passages, statements }: Report, { number }: Section): string[] {
  const own = statements.filter(({ section }) => section.number === number);
  return passages
    .filter(({ section }) => section === number)
    .flatMap(({ label }) => {
      const sentences = own.filter(({ passage }) => passage === label).map(({ text }) => text);
      return pieces(sentences.join(' '), LONGEST_LINE).map(
        (piece, at) => `${at === 0 ? label : `${label} (cont.)`}\u2003${piece}`,
      );
    });
}

function below(report: Report, { number }: Section): Section[] {
  return report.sections.filter(({ parent }) => parent === number);
}

/** Buttons that lead on from a section, which may have no text of its own. */
function readButton(report: Report, section: Section, at: number) {
  const { number } = section;
  const label = `Read ${sectionName(section)}`;
  return button({ action: `read:${at}`, text: `Read ${number}`, label, value: { n: idOf(report, section) } });
}

function notesOn(report: Report, section: Section, left: number): string[] {
  const names = below(report, section).map(sectionName);
  return [
    ...(names.length > 0 ? [`Subsections: ${names.join('; ')}`] : []),
    ...(left > 0 ? [`${count(left, 'more paragraph or item', 'more paragraphs or items')}.`] : []),
  ];
}

/** Sections of several reports may share a number. */
function idOf({ metadata }: Report, { number }: Section): string {
  return sectionId(metadata.id, number);
}

function turnTo(
  action: string,
  text: string,
  shown: { report: Report; section: Section },
  from: number | undefined,
) {
  const { report, section } = shown;
  if (from === undefined) return [];
  return [
    button({
      action,
      text,
      label: `${text} in section ${section.number}`,
      value: { n: idOf(report, section), from },
    }),
  ];
}
