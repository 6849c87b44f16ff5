import { antecedentsOf } from '../../report/antecedent';
import { citeShort } from '../../report/library';
import type { Statement } from '../../report/model';
import { qualifierOf } from '../../report/qualifier';
import type { Answer, Hit } from '../../search/ask';
import { byReportLine } from '../../wording/by-report';
import { echoLine } from '../../wording/echo';
import { notesLine } from '../../wording/filter';
import { labelLine, precededBy, qualifiedBy } from '../../wording/labels';
import { nearlySameCounted, nearlySameLine } from '../../wording/nearly-same';
import { nothingFoundLines } from '../../wording/nothing-found';
import { count, everythingLine, missingLine, readingLine, searchedLine } from '../../wording/receipt';
import { PAGE } from './answer-bar';
import type { Asked } from './asked';
import { AskedFields, framed, type PageParts } from './frame';
import { placeOf } from './links';

type Found = Extract<Answer, { outcome: 'found' }>;
type NothingFound = Extract<Answer, { outcome: 'nothing-found' }>;

/** What an answer is shown with. */
interface AnswerParts extends PageParts {
  asked: Asked;
}

/**
 * An answer: first whether there is one, then the statements, then how the question was read.
 * @param from index of the first statement to show, default 0
 * @param answer with as many hits as `from` and {@link PAGE} take
 */
export function answerPage(parts: PageParts, asked: Asked, answer: Answer, from = 0): string {
  const { library } = parts;
  const report = library.reports.find(({ metadata }) => metadata.id === asked.report) ?? null;
  const echo = echoLine(library, answer);
  const given = { ...parts, asked };
  return framed(parts, {
    title: echo === '' ? 'Search' : echo,
    report,
    asked,
    children: (
      <>
        {echo === '' ? null : <p class="echo">{echo}</p>}
        {answer.outcome === 'found' ? (
          <FoundAnswer {...given} answer={answer} from={from} />
        ) : (
          <NoAnswer {...given} answer={answer} />
        )}
      </>
    ),
  });
}

function FoundAnswer({ answer, from, ...parts }: AnswerParts & { answer: Found; from: number }) {
  const { library, asked } = parts;
  const { matched } = answer;
  const first = Math.min(from, Math.max(0, matched - 1));
  const shown = answer.hits.slice(first, first + PAGE);
  const said = [everythingLine(answer), missingLine(answer)].filter(Boolean).join(' ');
  const small = [
    notesLine(library, answer),
    readingLine(answer),
    nearlySameCounted(answer),
    byReportLine(library, answer),
    searchedLine(answer),
  ];
  return (
    <>
      {said === '' ? null : <p class="said">{said}</p>}
      <h1 class="outcome">{positionLine(first, shown.length, matched)}</h1>
      <ol class="results" start={first + 1}>
        {shown.map((hit, at) => (
          <Result {...parts} hit={hit} position={first + at + 1} />
        ))}
      </ol>
      <div class="steps">
        {first > 0 ? <MoreForm {...parts} from={Math.max(0, first - PAGE)} name="Back" /> : null}
        {first + PAGE < matched ? (
          <MoreForm
            {...parts}
            from={first + PAGE}
            name={`More (${Math.min(PAGE, matched - first - PAGE)})`}
          />
        ) : null}
        {answer.isEverything ? null : <Everything {...parts} answer={answer} />}
      </div>
      <p class="small">{small.filter(Boolean).join(' ')}</p>
      {asked.isEverything ? (
        <QuestionForm {...parts} question={asked.question} name="Only what answers" />
      ) : null}
    </>
  );
}

/** The nearest statements stand apart, under a sentence that says that they are none. */
function NoAnswer({ answer, ...parts }: AnswerParts & { answer: NothingFound }) {
  const [sentence = '', searched = ''] = nothingFoundLines(parts.library, answer, true);
  const { nearest, suggestions } = answer;
  return (
    <>
      <h1 class="outcome">{sentence}</h1>
      {nearest.length === 0 ? null : (
        <ol class="results near">
          {nearest.map((hit, at) => (
            <Result {...parts} hit={hit} position={at + 1} />
          ))}
        </ol>
      )}
      {suggestions.length === 0 ? null : (
        <div class="suggestions">
          <h2>Ask instead</h2>
          {suggestions.map((question) => (
            <QuestionForm {...parts} question={question} name={question} />
          ))}
        </div>
      )}
      <div class="steps">
        <Everything {...parts} answer={answer} />
      </div>
      {searched === '' ? null : <p class="small">{searched}</p>}
    </>
  );
}

/** A statement of an answer: its words, what they need beside them, where they stand, and a way there. */
function Result({ hit, position, ...parts }: AnswerParts & { hit: Hit; position: number }) {
  const { library, links, asked } = parts;
  const { statement } = hit;
  const before = antecedentsOf(library, statement);
  const qualifier = qualifierOf(library, statement);
  const place = placeOf(library, statement);
  return (
    <li id={`result-${position}`}>
      {statement.leadIn === null ? null : <p class="lead-in">{statement.leadIn}</p>}
      {before.length === 0 ? null : (
        <p class="lead-in">
          {precededBy(before)} {before.map(({ text }) => text).join(' ')}
        </p>
      )}
      <blockquote>{statement.text}</blockquote>
      {qualifier === null ? null : (
        <div class="note qualifier">
          <p>{qualifiedBy(qualifier)}</p>
          <blockquote>{qualifier.text}</blockquote>
        </div>
      )}
      <p class="citation">
        <a href={links.place(place)}>{citeShort(library, statement)}</a> [{statement.id}]
      </p>
      <p class="small">{labelLine(statement)}</p>
      {nearlySameLine(hit) === '' ? null : <p class="small">{nearlySameLine(hit)}</p>}
      {hit.alsoAt.map((other) => (
        <AlsoAt {...parts} statement={other} />
      ))}
      <form method="post" action={links.place(place)}>
        <AskedFields asked={asked} />
        <input type="hidden" name="n" value={`${position}`} />
        <button type="submit" class="quiet" aria-label={`In context ${statement.id}`}>
          In context
        </button>
      </form>
    </li>
  );
}

/** Another place where the same words stand. */
function AlsoAt({ library, links, statement }: PageParts & { statement: Statement }) {
  return (
    <p class="small">
      {'Also: '}
      <a href={links.place(placeOf(library, statement))}>{citeShort(library, statement)}</a>
      {` [${statement.id}] ${labelLine(statement)}`}
    </p>
  );
}

function MoreForm({ links, asked, from, name }: AnswerParts & { from: number; name: string }) {
  return (
    <form method="post" action={links.search(asked.report)}>
      <AskedFields asked={asked} report={false} />
      <input type="hidden" name="from" value={`${from}`} />
      <button type="submit">{name}</button>
    </form>
  );
}

/** Asks another question of the same reports. */
function QuestionForm({ links, asked, question, name }: AnswerParts & { question: string; name: string }) {
  return (
    <form method="post" action={links.search(asked.report)}>
      <AskedFields asked={{ ...asked, question, isEverything: false }} report={false} />
      <button type="submit">{name}</button>
    </form>
  );
}

/** For whoever must be complete; nothing where nothing else mentions it. */
function Everything({ links, asked, answer }: AnswerParts & { answer: Answer }) {
  if (answer.mentioned === 0) return null;
  const { matched, nearlySame = 0 } = answer.outcome === 'found' ? answer : { matched: 0 };
  return (
    <form method="post" action={links.search(asked.report)}>
      <AskedFields asked={{ ...asked, isEverything: true }} report={false} />
      <button
        type="submit"
        class="quiet"
      >{`Everything that mentions a word of it (${answer.mentioned + matched + nearlySame})`}</button>
    </form>
  );
}

/** `1–10 of 24 statements.` */
function positionLine(first: number, shown: number, matched: number): string {
  if (shown === matched) return `${count(matched, 'statement')}.`;
  const range = shown === 1 ? `${first + 1}` : `${first + 1}–${first + shown}`;
  return `${range} of ${count(matched, 'statement')}.`;
}
