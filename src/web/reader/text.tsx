import { antecedentsOf } from '../../report/antecedent';
import { placeInFull, sectionName } from '../../report/citation';
import { cited } from '../../report/library';
import type { Report, Section, Statement } from '../../report/model';
import { qualifierOf } from '../../report/qualifier';
import { AboutStatement } from './about-statement';
import type { PageParts } from './frame';
import { placeOf } from './links';
import { sectionText, type TextPassage } from './section-text';

/** What a text is shown with. */
interface TextParts extends PageParts {
  report: Report;
  /** The statement that is cited, and what is told with it. */
  around: Around | null;
}

interface Around {
  statement: Statement;
  /** Ids of the statements that it points to, and of the one that qualifies it. */
  beside: ReadonlySet<string>;
}

/** What stands in a section itself: each passage under its number, each sentence with a way to its own address. */
export function Text({
  section,
  statement,
  ...parts
}: PageParts & { report: Report; section: Section; statement: Statement | null }) {
  const { library, report } = parts;
  const around = statement === null ? null : aroundOf(parts, statement);
  const passages = sectionText(library, report, section);
  return (
    <div class="text">
      {passages.map((one, at) => (
        <PassageWithItems {...parts} around={around} one={one} before={passages[at - 1] ?? null} />
      ))}
    </div>
  );
}

function aroundOf({ library }: PageParts, statement: Statement): Around {
  const beside = [...antecedentsOf(library, statement), qualifierOf(library, statement)];
  return { statement, beside: new Set(beside.flatMap((one) => (one === null ? [] : [one.id]))) };
}

function PassageWithItems({
  one,
  before,
  ...parts
}: TextParts & { one: TextPassage; before: TextPassage | null }) {
  const { passage } = one;
  const speaker = passage.speaker ?? null;
  return (
    <div class={classOf('passage', parts, one)}>
      {speaker !== null && speaker !== before?.passage.speaker ? <p class="speaker">{speaker}</p> : null}
      <OwnAddress {...parts} one={one} shown={passage.label} where="number" />
      <p>
        {passage.kind === 'item' && passage.marker !== null ? `${passage.marker} ` : null}
        <Sentences {...parts} one={one} />
      </p>
      <AboutHere {...parts} one={one} />
      <Items {...parts} items={one.items} />
    </div>
  );
}

/** A list as the report has it, with the markers that are printed there. */
function Items({ items, ...parts }: TextParts & { items: readonly TextPassage[] }) {
  if (items.length === 0) return null;
  return (
    <ul class="items">
      {items.map((one) => (
        <li class={classOf('item', parts, one)}>
          <OwnAddress {...parts} one={one} shown={one.passage.marker ?? one.passage.label} where="marker" />
          <Sentences {...parts} one={one} />
          <AboutHere {...parts} one={one} />
          <Items {...parts} items={one.items} />
        </li>
      ))}
    </ul>
  );
}

/** The number of a paragraph in the margin, or the marker of an item: a link to its own address. */
function OwnAddress({
  library,
  links,
  one: { statements },
  shown,
  where,
}: TextParts & { one: TextPassage; shown: string; where: 'number' | 'marker' }) {
  const [first] = statements;
  const { section, passage } = cited(library, first);
  const name = placeInFull({ section, passage }).slice(sectionName(section).length + 2);
  return (
    <a class={where} href={links.place(placeOf(library, first))} aria-label={`${shown} ${name}`.trim()}>
      {shown}
    </a>
  );
}

function Sentences({ library, links, around, one: { statements } }: TextParts & { one: TextPassage }) {
  return (
    <>
      {statements.map((statement, at) => (
        <>
          {at > 0 ? ' ' : null}
          <span class={around?.beside.has(statement.id) ? 'sentence beside' : 'sentence'}>
            {statement === around?.statement ? (
              <mark id="cited" tabindex={-1} autofocus>
                {statement.text}
              </mark>
            ) : (
              statement.text
            )}
            <SentenceAddress href={links.place(placeOf(library, statement))} id={statement.id} />
          </span>
        </>
      ))}
    </>
  );
}

/**
 * For the mouse alone: read aloud, a link behind each sentence would be in the way. By keyboard the number in the margin
 * leads to a paragraph, and from there what stands beside a statement to the one before and after it.
 */
function SentenceAddress({ href, id }: { href: string; id: string }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: the keyboard passes it by as well
  // biome-ignore lint/a11y/useAnchorContent: the stylesheet shows a sign, which is then not copied with the text
  return <a class="to" href={href} tabindex={-1} aria-hidden="true" title={id} />;
}

/** What there is to say of the cited statement, beside its passage. */
function AboutHere({ around, one: { statements }, report, ...parts }: TextParts & { one: TextPassage }) {
  if (around === null || !statements.includes(around.statement)) return null;
  return <AboutStatement {...parts} report={report} statement={around.statement} />;
}

function classOf(name: string, { around }: TextParts, { statements }: TextPassage): string {
  return around !== null && statements.includes(around.statement) ? `${name} has-cited` : name;
}
