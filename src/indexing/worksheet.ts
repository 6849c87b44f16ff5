import type { Report } from '../report/model';
import type { StatementInContext } from './in-context';
import { HOW_TO_FILL_IN, RULES } from './instructions';

/**
 * A worksheet in YAML, for a person or a language model to fill in: the instructions, and a row for each statement with
 * what stands around it and room for entries.
 * @example
 * const { library } = index;
 * const [report] = library.reports;
 * const worksheet = worksheetOf(report, statementsInContext(library, report, new Map()));
 * worksheet.split('\n')[0]; // '# A worksheet for the index entries of Beijing 2007.'
 */
export function worksheetOf({ metadata }: Report, rows: readonly StatementInContext[]): string {
  const head = [
    `A worksheet for the index entries of ${metadata.shortTitle}.`,
    '',
    ...RULES,
    '',
    ...HOW_TO_FILL_IN,
    `Then: npx peaceops index ${metadata.id} --take FILE`,
  ].map((line) => `# ${line.replace(/\s+/g, ' ')}`.trimEnd());
  const body = [`report: ${yaml(metadata.id)}`, 'written: editor', 'statements:'];
  return [...head, ...body, ...rows.map(rowInYaml), ''].join('\n');
}

function rowInYaml({ statement, section, before, has }: StatementInContext): string {
  const { id, leadIn, text } = statement;
  const lines = [
    `- statement: ${yaml(id)}`,
    `  section: ${yaml(section)}`,
    ...(leadIn === null ? [] : [`  introduced by: ${yaml(leadIn)}`]),
    ...(before === null ? [] : [`  before: ${yaml(before)}`]),
    `  text: ${yaml(text)}`,
    ...(has.length === 0 ? [] : ['  has:', ...has.map((one) => `    - ${yaml(one.text)}`)]),
    '  entries:',
    '    -',
  ];
  return `\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

/** A text in one line, in quotation marks where it needs them. */
export function yaml(text: string): string {
  // 22 ms, on Node 20.
  const { stringify } = require('yaml') as typeof import('yaml');
  return stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: false }).trimEnd();
}
