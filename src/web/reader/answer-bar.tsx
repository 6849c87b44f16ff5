import { quoted } from '../../wording/receipt';
import type { Asked } from './asked';
import { AskedFields, type PageParts } from './frame';

/** A statement that was opened from an answer. */
export interface InAnswer {
  asked: Asked;
  /** Whether it is one that answers; else one that lies near. */
  isAnswer: boolean;
  /** Its position, from 1. */
  position: number;
  /** How many there are. */
  of: number;
  /** The places before and after it in the answer, ids in full; `null` at the ends. */
  before: string | null;
  after: string | null;
}

/** How many statements a page of an answer shows. */
export const PAGE = 10;

/** Where one is in an answer, with ways on and back: forms, so that no address tells what was asked. */
export function AnswerBar({ links, answer }: Pick<PageParts, 'links'> & { answer: InAnswer }) {
  const { asked, isAnswer, position, of, before, after } = answer;
  const where = isAnswer ? `${position} of ${of} for ` : 'Near, and no answer to ';
  return (
    <nav class="bar" aria-label="Answer">
      <p>
        {where}
        {quoted(asked.question.trim())}
      </p>
      <Step {...{ links, asked }} to={before} position={position - 1} name="Previous" />
      <Step {...{ links, asked }} to={after} position={position + 1} name="Next" />
      <form method="post" action={`${links.search(asked.report)}#result-${position}`}>
        <AskedFields asked={asked} report={false} />
        <input type="hidden" name="from" value={`${Math.floor((position - 1) / PAGE) * PAGE}`} />
        <button type="submit" class="quiet">
          Back to the answer
        </button>
      </form>
    </nav>
  );
}

function Step({
  links,
  asked,
  to,
  position,
  name,
}: Pick<PageParts, 'links'> & { asked: Asked; to: string | null; position: number; name: string }) {
  if (to === null) return null;
  return (
    <form method="post" action={links.place(to)}>
      <AskedFields asked={asked} />
      <input type="hidden" name="n" value={`${position}`} />
      <button type="submit" class="quiet">
        {name}
      </button>
    </form>
  );
}
