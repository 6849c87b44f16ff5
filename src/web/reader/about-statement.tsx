import { cite } from '../../citing/cite';
import { addressOf } from '../../report/address';
import { antecedentsOf } from '../../report/antecedent';
import { citeFull } from '../../report/library';
import type { Report, Statement } from '../../report/model';
import { statementIndex } from '../../report/places';
import { qualifierOf } from '../../report/qualifier';
import { capital } from '../../wording/browse';
import { precededBy, qualifiedBy, supportInWords } from '../../wording/labels';
import type { PageParts } from './frame';
import { DOWNLOADS, type Download, placeOf } from './links';
import { BreaksAtSlashes } from './slashes';

type About = PageParts & { report: Report; statement: Statement };

/** What there is to know of a statement: its labels, what it needs beside it, where it stands, and how it is quoted. */
export function AboutStatement(about: About) {
  const { statement } = about;
  return (
    <section class="about" aria-labelledby="about">
      <h2 id="about">Statement {statement.id}</h2>
      <dl>
        <Row term="Type" told={capital(statement.type)} />
        <Row term="Support" told={capital(supportInWords(statement))} />
        <Row term="Asks" told={statement.addressees.join(', ')} />
        <Row term="Names" told={statement.actors.join(', ')} />
      </dl>
      <Beside {...about} />
      <p class="citation">{citeFull(about.library, statement)}</p>
      <Where {...about} />
      <Quoting {...about} />
      <Neighbours {...about} />
    </section>
  );
}

function Row({ term, told }: { term: string; told: string }) {
  if (told === '') return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>{told}</dd>
    </>
  );
}

/** What introduces a statement, what it points back to, and what qualifies it. */
function Beside({ library, links, statement }: About) {
  const before = antecedentsOf(library, statement);
  const qualifier = qualifierOf(library, statement);
  return (
    <>
      {statement.leadIn === null ? null : (
        <div class="note">
          <p>In a list that begins:</p>
          <blockquote>{statement.leadIn}</blockquote>
        </div>
      )}
      {before.length === 0 ? null : (
        <div class="note">
          <p>{precededBy(before)}</p>
          {before.map((one) => (
            <blockquote>
              <a href={links.place(placeOf(library, one))}>{one.text}</a>
            </blockquote>
          ))}
        </div>
      )}
      {qualifier === null ? null : (
        <div class="note qualifier">
          <p>{qualifiedBy(qualifier)}</p>
          <blockquote>
            <a href={links.place(placeOf(library, qualifier))}>{qualifier.text}</a>
          </blockquote>
        </div>
      )}
    </>
  );
}

/** Its lasting address, and its page in the original. */
function Where({ library, links, report, statement, pageOf }: About) {
  const address = addressOf(library, statement);
  const { original } = report.metadata;
  const href = original === undefined ? null : links.original(report.metadata.id);
  const page = pageOf?.(report, statement.source) ?? null;
  return (
    <>
      {address === null ? null : (
        <p class="address">
          <BreaksAtSlashes text={address} />
        </p>
      )}
      {page === null && href === null ? null : (
        <p class="original">
          {page === null ? null : `Page ${page} of the original. `}
          {href === null ? null : <a href={href}>The original</a>}
        </p>
      )}
    </>
  );
}

/** In text and Markdown to be copied, for reference managers as files or to be copied. */
function Quoting({ library, links, statement }: About) {
  const place = placeOf(library, statement);
  const files = (Object.keys(DOWNLOADS) as Download[]).map((format) => ({
    format,
    href: links.citation(place, format),
    text: cite(library, [statement], format),
  }));
  return (
    <div class="quoting">
      <Copying name="Quotation" copied="quotation" text={cite(library, [statement], 'text')} />
      <Copying name="Markdown" copied="as Markdown" text={cite(library, [statement], 'markdown')} />
      <details>
        <summary>For reference managers</summary>
        {files.map(({ format, href, text }) => (
          <div class="reference">
            <p>
              {href === null ? (
                FORMAT_NAMES[format]
              ) : (
                <a href={href} download="">
                  {FORMAT_NAMES[format]}
                </a>
              )}
            </p>
            <Selectable text={text} name={FORMAT_NAMES[format]} />
          </div>
        ))}
      </details>
    </div>
  );
}

const FORMAT_NAMES: Readonly<Record<Download, string>> = {
  ris: 'RIS',
  bibtex: 'BibTeX',
  'csl-json': 'CSL-JSON',
};

/** A text to be copied: by a button where there is script, which puts it there, and by selecting it where there is none. */
function Copying({ name, copied, text }: { name: string; copied: string; text: string }) {
  return (
    <details data-copy={copied}>
      <summary>{name}</summary>
      <Selectable text={text} name={name} />
    </details>
  );
}

function Selectable({ text, name }: { text: string; name: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields
    <pre tabindex={0} role="group" aria-label={`${name}, to be copied`}>
      {text}
    </pre>
  );
}

/** The statements before and after it in its report, in whatever section they stand. */
function Neighbours({ library, links, statement }: About) {
  const at = statementIndex(library, statement);
  const [before, after] = [at - 1, at + 1].map((beside) => {
    const one = library.statements[beside];
    return one?.report === statement.report ? one : undefined;
  });
  return (
    <nav class="neighbours" aria-label="Statements">
      {before === undefined ? null : (
        <a rel="prev" href={links.place(placeOf(library, before))}>
          ‹ {before.id}
        </a>
      )}
      {after === undefined ? null : (
        <a rel="next" href={links.place(placeOf(library, after))}>
          {after.id} ›
        </a>
      )}
    </nav>
  );
}
