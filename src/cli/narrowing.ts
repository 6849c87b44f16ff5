import { type Command, InvalidArgumentError } from 'commander';
import { KINDS, WANTED_KINDS } from '../search/filter/kinds';
import { KIND_WORDS } from '../wording/kinds';

/** What the options that narrow a question were given, by name; each may be given several times. */
export type Narrowing = Readonly<Record<string, unknown>>;

const WITHOUT = 'without';

/** Adds the options that narrow a question: one for each kind, by the key that is written in a query. */
export function addNarrowingOptions(command: Command): Command {
  const add = (flags: string, what: string) => command.option(flags, `${what}; may be repeated`, collect);
  for (const kind of WANTED_KINDS) add(`--${KINDS[kind].keys[0]} <value>`, KIND_WORDS[kind].option);
  add(`--${WITHOUT} <words>`, 'only what does not have a word or a phrase');
  return command;
}

/** Adds the option that narrows a list, or what is compared, to reports. */
export function addReportOption(command: Command): Command {
  const { keys } = KINDS.reports;
  return command.option(`--${keys[0]} <value>`, `${KIND_WORDS.reports.option}; may be repeated`, named);
}

/** A question with what the options say, as one types it in one line: `police section:6 -"training"`. */
export function narrowedQuery(words: string, narrowing: Narrowing): string {
  const given = (option: string) => (narrowing[option] ?? []) as readonly string[];
  const typed = [
    ...WANTED_KINDS.map((kind) => KINDS[kind].keys[0]).flatMap((key) =>
      given(key).map(
        (value) =>
          `${key}:${value
            .split(/\s*,\s*/)
            .map(bareOrQuoted)
            .join(',')}`,
      ),
    ),
    ...given(WITHOUT).map((value) => `-${inQuotes(value)}`),
  ];
  return typed.length === 0 ? words : [words.trim(), ...typed].join(' ').trim();
}

function bareOrQuoted(value: string): string {
  return /^[\p{L}\p{N}._/-]+$/u.test(value) ? value : inQuotes(value);
}

function inQuotes(value: string): string {
  return `"${value.replace(/["“”„«»]/g, ' ').trim()}"`;
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

/** Without a letter or a digit it names nothing. */
function named(value: string, before?: readonly string[]): string[] {
  if (!/[\p{L}\p{N}]/u.test(value))
    throw new InvalidArgumentError('name a report by its id or words of its title.');
  return collect(value, before);
}
