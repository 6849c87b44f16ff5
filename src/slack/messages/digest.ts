import { inOtherWords, positionInWords } from '../../digest/in-words';
import type { Position } from '../../digest/next-statements';
import type { Library } from '../../report/library';
import type { Statement } from '../../report/model';
import { count } from '../../wording/receipt';
import { buttons, type Message, message, richText, smallPrint, words } from '../blocks';
import { digestButton } from './digest-buttons';
import { excerptBlocks, excerptOf, excerptText } from './excerpts';

/** What a digest says. */
export interface DigestContent {
  library: Library;
  subscriptionId: string;
  /** What it draws from, in words: `police · recommendations`. */
  about: string;
  /** Of the plan's query line, as `readFilter` parts them. */
  subjects: readonly string[];
  /** In the order in which they are shown, at least one. */
  statements: readonly Statement[];
  /** Among all statements that the line matches. */
  position: Position;
  /** The local day, `YYYY-MM-DD`. */
  day: string;
}

/**
 * A digest as its channel sees it: subject and day, quotations, and their place among all. Nothing in it
 * mentions anyone.
 * @throws {RangeError} without statements: nothing empty is sent
 */
export function digestMessage(content: DigestContent): Message {
  const { subscriptionId, about, position, day } = content;
  const { text, blocks } = quotedWith(content, `${subject(about)}, ${dayInWords(day)}`);
  const place = `${positionInWords(position)}.`;
  return message(`${text}\n\n${place}`, [
    ...blocks,
    smallPrint(place),
    buttons(
      digestButton('change', { s: subscriptionId }),
      digestButton('stop', { s: subscriptionId }, STOP_DIGEST),
    ),
  ]);
}

/** The same for one person alone: what the next digest would hold. Nothing is marked as seen. */
export function previewMessage(content: Omit<DigestContent, 'day'>): Message {
  const { text, blocks } = quotedWith(content, `Preview: ${subject(content.about)}`);
  const note = `${positionInWords(content.position)}. For your eyes only; nothing was sent.`;
  return message(`${text}\n\n${note}`, [...blocks, smallPrint(note)]);
}

/**
 * Tells a channel, once, that it has seen everything, or that nothing of its kind is there any more.
 * @param missing what its line names that is not there, in sentences; empty where it is all there
 * @param round of the subscription, which *Start over* ends
 */
export function nothingLeftMessage({
  subscriptionId,
  round,
  about,
  total,
  day,
  missing = '',
}: Pick<DigestContent, 'subscriptionId' | 'about' | 'day'> & {
  total: number;
  round: number;
  missing?: string;
}): Message {
  const heading = `${subject(about)}, ${dayInWords(day)}`;
  const sentence =
    total === 0
      ? nothingThere(missing)
      : `${hasSeen(total)} Nothing more is sent until somebody starts over.`;
  return message(`${heading}\n${sentence}`, [
    richText(words(heading, { bold: true }), words(`\n${sentence}`)),
    buttons(
      ...(total === 0 ? [] : [digestButton('start-over', { s: subscriptionId, round })]),
      digestButton('change', { s: subscriptionId }),
      digestButton('stop', { s: subscriptionId }, STOP_DIGEST),
    ),
  ]);
}

/** After a change of the reports. */
function nothingThere(missing: string): string {
  const why = missing || 'The reports have nothing of this kind any more.';
  return `${why} Nothing is sent until there is something again, or somebody changes the digest.`;
}

function hasSeen(total: number): string {
  const all = total === 1 ? 'the only statement' : `all ${count(total, 'statement')}`;
  return `This channel has now seen ${all} of its digest.`;
}

/** Under a message with other content, *Stop* alone would not say what it stops. */
const STOP_DIGEST = { text: 'Stop digest', label: 'Stop the digest of this channel' };

function quotedWith(
  { library, statements, subjects }: Pick<DigestContent, 'library' | 'statements' | 'subjects'>,
  heading: string,
): Message {
  if (statements.length === 0) throw new RangeError('a digest without statements');
  const shown = statements.map((statement) => ({
    excerpt: excerptOf([statement]),
    reason: inOtherWords(subjects, statement),
  }));
  return {
    text: [
      heading,
      ...shown.map(({ excerpt, reason }) =>
        [excerptText(library, excerpt), reason].filter(Boolean).join('\n'),
      ),
    ].join('\n\n'),
    blocks: [
      richText(words(heading, { bold: true })),
      ...shown.flatMap(({ excerpt, reason }, at) => [
        ...excerptBlocks(library, excerpt, false, { at }),
        ...(reason === '' ? [] : [smallPrint(reason)]),
      ]),
    ],
  };
}

function subject(about: string): string {
  return `Digest: ${about}`;
}

/** Made once: making one takes longer than building the rest of a digest. */
const FULL_DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

/** `Monday 23 November 2026` */
function dayInWords(day: string): string {
  return FULL_DATE.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
