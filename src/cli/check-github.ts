import type { Finding, Level } from './check-findings';
import { type Draft, STANDARD_INPUT } from './read-draft';
import { pathInRepository } from './repository-path';
import { printable } from './terminal';

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/**
 * A finding as a workflow command, with which GitHub Actions annotates a file.
 * @example
 * githubCommand(draft, finding); // '::error file=draft.md,line=3,col=12,endLine=3,endColumn=40,title=altered::altered: …'
 */
export function githubCommand(draft: Draft, { rule, level, message, start, end }: Finding): string {
  const { line, column: col } = draft.positionOf(start);
  const last = end === null ? null : draft.positionOf(end);
  const properties: Record<string, string | number> = {
    ...(draft.file === STANDARD_INPUT ? {} : { file: pathInRepository(draft.file) }),
    ...(draft.pageOf === null ? { line, col } : {}),
    // The column of its last character; GitHub takes one for a single line alone.
    ...(draft.pageOf === null && last?.line === line
      ? { endLine: line, endColumn: Math.max(col, last.column - 1) }
      : {}),
    title: rule,
  };
  return githubCommandOf(COMMANDS[level], properties, message);
}

/** A workflow command of any words: whatever they are, it stays one line, and nothing in it begins another. */
export function githubCommandOf(
  command: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const all = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(`${value}`)}`);
  return `::${command} ${all.join(',')}::${escaped(message)}`;
}

function escaped(text: string): string {
  return printable(text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'));
}

function escapedProperty(text: string): string {
  return escaped(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
