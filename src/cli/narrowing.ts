import type { Command } from 'commander';

/** What the options that narrow a question were given, by name; each may be given several times. */
export interface Narrowing {
  section?: readonly string[];
  type?: readonly string[];
  actor?: readonly string[];
  for?: readonly string[];
  support?: readonly string[];
  topic?: readonly string[];
  without?: readonly string[];
}

const OPTIONS: Readonly<Record<keyof Narrowing, string>> = {
  section: 'only in a section, by number or title, and what is within it',
  type: 'only recommendations, challenges, findings or context',
  actor: 'only what names somebody',
  for: 'only what asks somebody to act',
  support: 'only agreed, recommended, stressed, suggested, some or none',
  topic: 'only what names a topic of the thesaurus',
  without: 'only what does not have a word or a phrase',
};

/** Adds the options that narrow a question. */
export function addNarrowingOptions(command: Command): Command {
  for (const [name, description] of Object.entries(OPTIONS))
    command.option(
      `--${name} <${name === 'without' ? 'words' : 'value'}>`,
      `${description}; may be repeated`,
      collect,
    );
  return command;
}

/** A question with what the options say, as one types it in one line: `police section:6 -"training"`. */
export function narrowedQuery(words: string, narrowing: Narrowing): string {
  const keys = Object.keys(OPTIONS) as (keyof Narrowing)[];
  const typed = keys.flatMap((key) =>
    (narrowing[key] ?? []).map((value) =>
      key === 'without' ? `-${inQuotes(value)}` : `${key}:${bareOrQuoted(value)}`,
    ),
  );
  return typed.length === 0 ? words : [words.trim(), ...typed].join(' ').trim();
}

/** Without a blank it may be several, with commas between them. */
function bareOrQuoted(value: string): string {
  return /^[\p{L}\p{N}._/,-]+$/u.test(value) ? value : inQuotes(value);
}

function inQuotes(value: string): string {
  return `"${value.replace(/["“”„«»]/g, ' ').trim()}"`;
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
