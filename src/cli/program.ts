import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type Corpus, openCorpus } from '../corpus/open-corpus';
import { REPORTS_DIRECTORY } from '../corpus/report-files';
import { readerHere } from '../reader-here';
import { ReportError } from '../report/source';
import { reportsDirectoryHere } from '../reports-directory';
import { ask } from '../search/ask';
import type { SearchIndex } from '../search/search-index';
import type { Environment } from '../secret-files';
import { quoted } from '../wording/receipt';
import { addCommands } from './commands';
import { EXIT } from './exit';
import { answerAsJson, jsonText } from './json';
import { addNarrowingOptions, addReportOption, type Narrowing, narrowedQuery } from './narrowing';
import { printAnswer, printSection, printStatement } from './print';
import { printable, type Terminal, wrapped } from './terminal';

const MANIFEST = path.join(__dirname, '..', '..', 'manifest.yml');

const SHOWN_TO_PEOPLE = 5;
const SHOWN_TO_PROGRAMS = 10;
const MOST_SHOWN = 1_000;

/** 3 ms with what it needs, on Node 20: for `show` and `section` alone. */
function notFound(): typeof import('./not-found') {
  return require('./not-found') as typeof import('./not-found');
}

/** A command was called in a way that cannot work; `message` says what to do instead. */
class UsageError extends Error {}

interface AskOptions extends Narrowing {
  json?: boolean;
  batch?: boolean;
  blocks?: boolean;
  all?: boolean;
  limit?: number;
}

/**
 * Runs one command line.
 * @example
 * const exitCode = await run(['ask', 'local', 'ownership'], terminalOf(process), '0.1.0');
 * exitCode; // 0
 * @param argv the words after `peaceops`
 * @param opening opens the reports, default those of `REPORTS_DIR`
 * @param environment settings, default those of the process and of `.env`; only `digest` and `forget` need
 *   some
 * @returns the exit code: 0 found or done, 1 nothing found or a quotation altered, 2 wrong use or unreadable
 *   report
 */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  version: string,
  opening: (only?: readonly string[]) => Corpus = openHere,
  environment: () => Environment = settingsHere,
): Promise<number> {
  let exitCode: number = EXIT.found;
  const program = new Command('peaceops')
    .description('Looks up what a report on UN peace operations actually said, word for word and cited.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.error(printable(text.trimEnd())),
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    });
  const open = tellingFaults(terminal, opening);
  addNarrowingOptions(program.command('ask'))
    .argument(
      '[words...]',
      'what to look for; "quotation marks" for an exact phrase, section:6 and the like to narrow it',
    )
    .description('excerpts on a subject, best first')
    .option('--json', 'one JSON object')
    .option('--all', 'everything that mentions a word of it, whether or not it answers')
    .option('--batch', 'with --json: one query a line from standard input, one object a line')
    .addOption(
      new Option('--blocks', 'the payload that Slack would get').conflicts(['json', 'batch', 'limit', 'all']),
    )
    .option(
      '--limit <n>',
      `how many results, 1 to ${MOST_SHOWN} (default ${SHOWN_TO_PEOPLE}; with --json ${SHOWN_TO_PROGRAMS})`,
      positive,
    )
    .action(async (words: string[], options: AskOptions) => {
      exitCode = await askCommand(terminal, open, words, options);
    });
  program
    .command('explain')
    .argument('[words...]', 'what to look for, as for ask')
    .description('how each of the first results earned its place')
    .action((words: string[]) => {
      exitCode = explainCommand(terminal, open, words);
    });
  addReportOption(program.command('show'))
    .argument('<id...>', 'ids of statements, e.g. 6.1/1.3')
    .description('statements with what stands around them')
    .action((words: string[], { report }: { report?: string[] }) => {
      const { library, index } = open();
      const { statementsMeant } = notFound();
      const statements = statementsMeant(terminal, index, { words, report });
      if (typeof statements === 'number') exitCode = statements;
      else
        statements.forEach((statement, at) => {
          if (at > 0) terminal.out('');
          printStatement(terminal, library, statement);
        });
    });
  addReportOption(program.command('section'))
    .argument('<number...>', 'number of a section, e.g. 6.1')
    .description('the whole text of a section')
    .action((words: string[], { report }: { report?: string[] }) => {
      const { index } = open();
      const { sectionMeant } = notFound();
      const found = sectionMeant(terminal, index, { words, report });
      if (typeof found === 'number') exitCode = found;
      else printSection(terminal, index.library, found);
    });
  const end = (code: number) => {
    exitCode = code;
  };
  addCommands(program, { terminal, open, openInSilence: opening, environment, end });
  program
    .command('manifest')
    .description("Slack's app manifest: for Socket Mode, or for HTTP at a URL")
    .option('--url <url>', 'https:// address at which Slack reaches PeaceOps')
    .option('--workspaces', 'with --url: to be installed in many workspaces, see .env.example')
    .option('--agent', "with Slack's agent view, for AGENT=1: a paid plan, and one scope more")
    .option('--threads', 'hears replies in threads without a mention, for THREADS=1: two scopes more')
    .option('--files', 'checks files that somebody shares with it, for FILES=1: one scope more')
    .action((chosen: ManifestOptions) => {
      terminal.out(manifestFor(open, chosen).trimEnd());
    });
  try {
    await program.parseAsync(withExclusions(argv, program), { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has written its message by then.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.found : EXIT.wrongUse;
    if (error instanceof UsageError || error instanceof ReportError || isManifestUrlError(error)) {
      terminal.error(`peaceops: ${error.message}`);
      return EXIT.wrongUse;
    }
    throw error;
  }
}

/** The commands that take a query in words. */
const ASKING = ['ask', 'explain'];

/**
 * What was typed, with a minus sign before each word that is to be left out: `-training` would be an option to
 * commander. One that is an option but for its second hyphen stays, and is refused.
 */
function withExclusions(argv: readonly string[], program: Command): readonly string[] {
  const [name = ''] = argv;
  const command = program.commands.find((one) => one.name() === name);
  if (!command || !ASKING.includes(name)) return argv;
  const options = ['--help', ...command.options.map(({ long }) => long)];
  return argv.map((word) => {
    if (!/^-["“”„«»]?\p{L}{2}/u.test(word) || options.includes(`-${word}`)) return word;
    const excluded = word.slice(1);
    // The shell has taken the quotation marks of a phrase.
    return /\s/.test(excluded) && /^\p{L}/u.test(excluded) ? `\u2212"${excluded}"` : `\u2212${excluded}`;
  });
}

/** 1 ms with what it needs, on Node 20: only where there is a reader page. */
function addresses(): typeof import('../web/addresses') {
  return require('../web/addresses') as typeof import('../web/addresses');
}

/** Those that come with PeaceOps are compiled by its build. */
function openHere(only: readonly string[] | null = null): Corpus {
  const directory = reportsDirectoryHere();
  const reader = readerHere();
  return openCorpus(directory, {
    keepsCompiled: directory !== REPORTS_DIRECTORY,
    only,
    reader: reader && addresses().readerAt(reader),
  });
}

/** Opens the reports, and says once what somebody has to mend about them: the others answer all the same. */
function tellingFaults(
  terminal: Terminal,
  opening: (only?: readonly string[]) => Corpus,
): (only?: readonly string[]) => Corpus {
  let isTold = false;
  return (only) => {
    const corpus = opening(only);
    if (!isTold) for (const fault of corpus.faults) terminal.error(printable(`peaceops: ${fault}`));
    isTold = true;
    return corpus;
  };
}

/** Those of the process and of `.env`. */
function settingsHere(): Environment {
  // 45 ms: settings and dotenv, on Node 20.
  const { environmentHere } = require('../environment') as typeof import('../environment');
  return environmentHere();
}

async function askCommand(
  terminal: Terminal,
  open: () => Corpus,
  words: string[],
  options: AskOptions,
): Promise<number> {
  const { json, batch, blocks, all = false } = options;
  if (batch && !json) throw new UsageError('--batch needs --json: peaceops ask --json --batch < queries.txt');
  if (batch && words.length > 0)
    throw new UsageError('--batch reads the queries from standard input; leave the words out.');
  const query = narrowedQuery(words.join(' '), options);
  if (!batch) subjectOf([query], 'ask');
  const { library, index } = open();
  const limit = options.limit ?? (all ? MOST_SHOWN : json ? SHOWN_TO_PROGRAMS : SHOWN_TO_PEOPLE);
  if (batch) {
    for await (const line of terminal.lines())
      terminal.out(
        jsonText(answerAsJson(library, ask(index, narrowedQuery(line, options), limit, all), limit)),
      );
    return EXIT.found;
  }
  const answer = ask(index, query, limit, all);
  if (json) terminal.out(jsonText(answerAsJson(library, answer, limit), 2));
  else if (blocks) printBlocks(terminal, index, query);
  else printAnswer(terminal, library, answer, limit);
  return answer.finding === 'answers' ? EXIT.found : EXIT.nothingFound;
}

function explainCommand(terminal: Terminal, open: () => Corpus, words: string[]): number {
  const query = subjectOf(words, 'explain');
  // See `cite` in commands.ts.
  const { explain } = require('../search/explain') as typeof import('../search/explain');
  const { printExplanation } = require('./explain') as typeof import('./explain');
  const { library, index, warnings } = open();
  const explanations = explain(index, query, SHOWN_TO_PEOPLE);
  for (const explanation of explanations) {
    if (explanations.length > 1) terminal.out(wrapped(`${quoted(explanation.query.words)}:`, '', terminal));
    printExplanation(terminal, library, explanation);
    if (explanations.length > 1) terminal.out('');
  }
  for (const warning of warnings) terminal.error(printable(`peaceops: ${warning}`));
  return explanations.some(({ finding }) => finding === 'answers') ? EXIT.found : EXIT.nothingFound;
}

function subjectOf(words: readonly string[], command: string): string {
  const query = words.join(' ');
  if (query.trim() === '')
    throw new UsageError(`say what to look for, for example: peaceops ${command} local ownership`);
  return query;
}

function printBlocks(terminal: Terminal, index: SearchIndex, query: string): void {
  // 300 ms: Bolt, on Node 20.
  const { privateReply } = require('../slack/conversation') as typeof import('../slack/conversation');
  terminal.out(jsonText(privateReply(index, query), 2));
}

interface ManifestOptions {
  url?: string;
  agent?: boolean;
  threads?: boolean;
  files?: boolean;
  workspaces?: boolean;
}

function manifestFor(
  open: () => Corpus,
  { url, agent = false, threads = false, files = false, workspaces = false }: ManifestOptions,
): string {
  const manifest = readFileSync(MANIFEST, 'utf8');
  if (url === undefined && !agent && !threads && !files && !workspaces) return manifest;
  // 22 ms: yaml, on Node 20.
  const { chosenManifest, httpManifest, ManifestUrlError, workspacesManifest } =
    require('../slack/manifest') as typeof import('../slack/manifest');
  const prompts = agent ? suggestedPrompts(open().index) : null;
  const made = chosenManifest(manifest, { prompts, threads, files });
  if (workspaces && url === undefined)
    throw new ManifestUrlError(
      '--workspaces needs --url, the https:// address at which PeaceOps is installed',
    );
  if (url === undefined) return made;
  const overHttp = httpManifest(made, url);
  return workspaces ? workspacesManifest(overHttp, url) : overHttp;
}

function suggestedPrompts(index: SearchIndex): string[] {
  const { startingQuestions } =
    require('../search/starting-questions') as typeof import('../search/starting-questions');
  const { LIMITS } = require('../slack/limits') as typeof import('../slack/limits');
  return startingQuestions(index, LIMITS.suggestedPrompts);
}

/** By its code: the class is loaded with the command only. */
function isManifestUrlError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'manifest-url';
}

function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > MOST_SHOWN)
    throw new InvalidArgumentError(`a whole number from 1 to ${MOST_SHOWN}.`);
  return number;
}
