import { type Command, Option } from 'commander';
import type { CitationFormat } from '../citing/cite';
import { REPORT_KINDS } from '../report/report-kind';
import type { Narrowed } from './browse/narrowed';
import type { CommandOptions } from './command-options';
import type { RowKind } from './feedback-rows';
import type { ImportOptions } from './import';
import { addReportOption } from './narrowing';
import type { Terminal } from './terminal';

/**
 * Adds the commands beside `ask`, which starts anew for each question: what takes longer to load than a few milliseconds
 * is loaded with its command only, and its time on Node 20 stands beside.
 */
export function addCommands(program: Command, options: CommandOptions): void {
  addBrowseCommands(program, options);
  addCheckCommand(program, options);
  addCiteCommand(program, options);
  addDigestCommands(program, options);
  addPersonCommands(program, options);
  addInstallations(program, options);
  addFeedbackCommand(program, options);
  addBackupCommand(program, options);
  addDoctorCommand(program, options);
  addImportCommand(program, options);
  addAccessCommand(program, options);
  addMcpCommand(program, options);
  addSiteCommand(program, options);
}

interface IndexFlags {
  few?: boolean;
  json?: boolean;
  draft?: string | true;
  take?: string;
  with?: string;
  model?: string;
  yes?: boolean;
}

interface ListFlags {
  report?: string[];
  json?: boolean;
  all?: boolean;
}

const ALL = ['--all', 'all of it, on a screen too'] as const;

/**
 * `peaceops reports | sections | index | map | topics | actors | statements`. A list is loaded with its command: one takes 1 to 2 ms, on Node
 * 20, but all of them, 13 files, would make `ask` slower by 2 %.
 */
function addBrowseCommands(program: Command, { terminal, open, environment, end }: CommandOptions): void {
  const list = (
    words: readonly string[],
    options: ListFlags & { isLines?: boolean },
    print: (terminal: Terminal, narrowed: Narrowed) => number,
  ) => {
    const { printNarrowed } = require('./browse/narrowed') as typeof import('./browse/narrowed');
    end(printNarrowed(terminal, open().index, { words, ...options }, print));
  };
  program
    .command('reports')
    .description('the reports, each with its id and how many statements it has of each type')
    .option('--json', 'one JSON object')
    .option(...ALL)
    .action((options: ListFlags) => {
      const { listReports } = require('./browse/reports') as typeof import('./browse/reports');
      list([], options, listReports);
    });
  addReportOption(program.command('statements'))
    .description('every statement with its id')
    .option('--json', 'one JSON object a line')
    .option(...ALL)
    .action((options: ListFlags) => {
      const { listStatements } = require('./browse/statements') as typeof import('./browse/statements');
      list([], { ...options, isLines: true }, listStatements);
    });
  addReportOption(program.command('sections'))
    .description('the outline of the report, with the number of statements in each section')
    .option('--json', 'one JSON object')
    .option(...ALL)
    .action((options: ListFlags) => {
      const { listSections } = require('./browse/sections') as typeof import('./browse/sections');
      list([], options, listSections);
    });
  program
    .command('index')
    .argument('<report>', 'id of a report, e.g. beijing-2007')
    .description('its index entries: what people look for who have not read it; statements that have few')
    .option('--few', 'only statements that have few')
    .option('--json', 'one JSON object a line')
    .option(...ALL)
    .addOption(
      new Option('--draft [file]', 'write a worksheet to fill in, where told into a file').conflicts('json'),
    )
    .addOption(
      new Option(
        '--take <file>',
        'check a worksheet that is filled in, and take it; - for standard input',
      ).conflicts(['json', 'few', 'draft']),
    )
    .addOption(
      new Option(
        '--with <url>',
        'have a language model write entries where there are few: sends it the report',
      ).conflicts(['json', 'few', 'draft', 'take']),
    )
    .option('--model <name>', 'with --with: which model')
    .option('--yes', 'with --take and --with: ask nothing')
    .action(async (report: string, { draft, take, with: endpoint, ...options }: IndexFlags) => {
      if (endpoint !== undefined) {
        // 100 ms: settings and stores, on Node 20. Nothing else loads what asks a language model.
        const { writeEntriesWith } = require('./index-with') as typeof import('./index-with');
        end(await writeEntriesWith({ terminal, open, environment }, report, endpoint, options));
        return;
      }
      if (draft === undefined && take === undefined) {
        const { listIndexEntries } = require('./index-entries') as typeof import('./index-entries');
        end(listIndexEntries(terminal, open(), report, options));
        return;
      }
      // 5 ms, on Node 20.
      const { draftWorksheet, takeWorksheet } =
        require('./index-worksheet') as typeof import('./index-worksheet');
      const to = typeof draft === 'string' ? draft : null;
      if (take === undefined)
        end(draftWorksheet({ terminal, open }, report, { to, few: options.few ?? false }));
      else end(await takeWorksheet({ terminal, open }, report, take, options));
    });
  addReportOption(program.command('map'))
    .description('the sections by type of statement: where the recommendations are')
    .option('--json', 'one JSON object')
    .option(...ALL)
    .action((options: ListFlags) => {
      const { printMap } = require('./browse/map') as typeof import('./browse/map');
      list([], options, printMap);
    });
  addReportOption(program.command('topics'))
    .argument('[words...]', 'only topics that are called so, e.g. police')
    .description('what the report is about: concepts that it names, most frequent first')
    .option('--json', 'one JSON object')
    .option(...ALL)
    .action((words: string[], options: ListFlags) => {
      const { listTopics } = require('./browse/topics') as typeof import('./browse/topics');
      list(words, options, listTopics);
    });
  addReportOption(program.command('actors'))
    .argument('[words...]', 'only actors that are called so, e.g. police')
    .description('who is asked to do what: actors, with the recommendations to each')
    .option('--json', 'one JSON object')
    .option(...ALL)
    .action((words: string[], options: ListFlags) => {
      const { listActors } = require('./browse/actors') as typeof import('./browse/actors');
      list(words, options, listActors);
    });
}

interface CheckFlags {
  report?: string[];
  json?: boolean;
  format?: (typeof CHECK_FORMATS)[number];
  pasted?: boolean;
  problems?: boolean;
  allowAbsent?: boolean;
}

const CHECK_FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** `peaceops check`. */
function addCheckCommand(program: Command, options: Pick<CommandOptions, 'terminal' | 'open' | 'end'>): void {
  addReportOption(program.command('check'))
    .argument('<file...>', 'drafts in Markdown, plain text, HTML, PDF or DOCX; - for standard input')
    .option('--pasted', 'where nothing stands in quotation marks, every sentence is a quotation')
    .option('--problems', 'only what is altered, spliced, not in the report, or was passed over')
    .option('--allow-absent', 'a quotation that is not in the report is no failure')
    .addOption(
      new Option('--format <format>', 'sarif and github are for annotations')
        .choices(CHECK_FORMATS)
        .default('text'),
    )
    .addOption(new Option('--json', 'the same as --format json').conflicts('format'))
    .description(
      'whether the quotations of drafts are what the report says; exits 1 where one is not, or cannot be read',
    )
    .action(async (files: string[], flags: CheckFlags) => {
      // 15 ms, on Node 20.
      const { checkFiles } = require('./check') as typeof import('./check');
      options.end(
        await checkFiles(options, files, {
          report: flags.report ?? [],
          format: flags.json ? 'json' : (flags.format ?? 'text'),
          origin: flags.pasted ? 'pasted' : 'draft',
          problemsOnly: flags.problems ?? false,
          allowAbsent: flags.allowAbsent ?? false,
        }),
      );
    });
}

const FORMATS: readonly CitationFormat[] = ['text', 'markdown', 'csl-json', 'ris', 'bibtex'];

/** `peaceops cite ID`. */
function addCiteCommand(
  program: Command,
  { terminal, open, end }: Pick<CommandOptions, 'terminal' | 'open' | 'end'>,
): void {
  addReportOption(program.command('cite'))
    .argument('<id...>', 'ids of statements, e.g. 6.1/1.3 or 6.1/1.3, 6.1/1.4')
    .description('quotations with their full citations, ready to copy')
    .addOption(new Option('--format <format>', 'as what').choices(FORMATS).default('text'))
    .action((words: string[], options: { format: CitationFormat; report?: string[] }) => {
      // 3 ms together with `index` and `explain`: ten files that no other command needs.
      const { printCitation } = require('./cite') as typeof import('./cite');
      end(printCitation(terminal, open().index, { words, ...options }));
    });
}

/** `peaceops digest list | preview | run`. What they do is loaded with them only: 70 ms, on Node 20. */
function addDigestCommands(program: Command, options: CommandOptions): void {
  const { end } = options;
  const digest = program.command('digest').description('the daily digests of the channels');
  digest
    .command('list')
    .description('all digests, with when the next one is due and how much has been seen')
    .action(async () => {
      const { listDigests } = require('./digest') as typeof import('./digest');
      end(await listDigests(options));
    });
  digest
    .command('preview')
    .argument('[words...]', 'as behind /peaceops digest on, e.g. 3 recommendations on police')
    .option('--of <id>', 'a digest by its id, as "list" shows it')
    .description('what the next digest would hold')
    .action(async (words: string[], { of = null }: { of?: string | null }) => {
      const { previewDigest } = require('./digest') as typeof import('./digest');
      end(await previewDigest(options, words.join(' '), of));
    });
  digest
    .command('run')
    .option('--at <time>', 'with --dry-run: an instant such as 2026-11-23T08:30:00Z (default now)')
    .option('--dry-run', 'only say what would be sent, and to whom')
    .description('sends what is due now, once, without the service')
    .action(async ({ at = null, dryRun = false }: { at?: string | null; dryRun?: boolean }) => {
      const { runDigests } = require('./digest') as typeof import('./digest');
      end(await runDigests(options, { at, isDry: dryRun }));
    });
}

/** `peaceops mcp`. */
function addMcpCommand(
  program: Command,
  { terminal, open, end }: Pick<CommandOptions, 'terminal' | 'open' | 'end'>,
): void {
  addReportOption(program.command('mcp'))
    .description('answers an assistant (MCP) over standard input and output, until its input ends')
    .action(async ({ report = [] }: { report?: string[] }) => {
      // 115 ms, 23 MB: the SDK, on Node 20.
      const { serveAssistant } = require('./mcp') as typeof import('./mcp');
      const { stdin, stdout } = process;
      end(await serveAssistant({ terminal, open, stdin, stdout }, report));
    });
}

/** `peaceops access`. */
function addAccessCommand(program: Command, options: CommandOptions): void {
  program
    .command('access')
    .argument('[workspace]', 'id of a workspace, e.g. T012ABCDE; without, all that are restricted')
    .addOption(
      new Option('--allow <ids>', 'the reports that it may see, with commas between them').conflicts(
        'allowAll',
      ),
    )
    .option('--allow-all', 'it may see all reports')
    .description('which workspaces may see which reports')
    .action((team: string | undefined, flags: { allow?: string; allowAll?: boolean }) => {
      // 2 ms, on Node 20.
      const { access } = require('./access') as typeof import('./access');
      options.end(access(options, team, flags));
    });
}

/** `peaceops site DIR`. */
function addSiteCommand(program: Command, options: CommandOptions): void {
  addReportOption(program.command('site'))
    .argument('<directory>', 'where to: empty, not there yet, or written by this before')
    .option('--base <address>', 'where it will be: /reports/ or https://example.org/reports/')
    .description('writes the reports as pages for any web server, with a search that a browser does itself')
    .action((directory: string, flags: { report?: string[]; base?: string }) => {
      // 100 ms: pages, on Node 20.
      const { writeReports } = require('./site') as typeof import('./site');
      options.end(writeReports(options, directory, flags));
    });
}

/** `peaceops doctor`. */
function addDoctorCommand(program: Command, options: CommandOptions): void {
  program
    .command('doctor')
    .description(
      'looks at settings, store, tokens, scopes, clock and reports, and says what to do; starts nothing',
    )
    .action(async () => {
      // 250 ms: Slack's client and stores, on Node 20.
      const { doctor } = require('./doctor/doctor') as typeof import('./doctor/doctor');
      options.end(await doctor(options));
    });
}

/** `peaceops backup FILE`. */
function addBackupCommand(
  program: Command,
  options: Pick<CommandOptions, 'terminal' | 'environment' | 'end'>,
): void {
  program
    .command('backup')
    .argument('<file>', 'where to; not there yet')
    .description('copies the store of digests and people (SQLite), also while PeaceOps runs')
    .action(async (file: string) => {
      // 50 ms: settings and stores, on Node 20.
      const { backup } = require('./backup') as typeof import('./backup');
      options.end(await backup(options, file));
    });
}

const FEEDBACK_ROWS: readonly RowKind[] = ['queries', 'unanswerable', 'faults'];

/** `peaceops feedback export`. */
function addFeedbackCommand(program: Command, options: CommandOptions): void {
  program
    .command('feedback')
    .description('what people said of answers')
    .command('export')
    .addOption(
      new Option(
        '--rows <kind>',
        'judged "queries" or "unanswerable" ones, for npm run eval -- --data; or "faults", with the words, to read',
      )
        .choices(FEEDBACK_ROWS)
        .default('queries'),
    )
    .description('prints it without who they are, one JSON object a line')
    .action(async ({ rows }: { rows: RowKind }) => {
      // 50 ms: settings and stores, on Node 20.
      const { exportFeedback } = require('./feedback') as typeof import('./feedback');
      options.end(await exportFeedback(options, rows, Date.now()));
    });
}

/** `peaceops import FILE`. */
function addImportCommand(
  program: Command,
  options: Pick<CommandOptions, 'terminal' | 'environment' | 'end'>,
): void {
  program
    .command('import')
    .argument('[file]', 'PDF, DOCX, HTML or Markdown')
    .option('--write', 'add it to the reports (REPORTS_DIR), after a look at what is shown without')
    .option('--markdown', 'print it as Markdown instead')
    .option('--all', 'show each word that was mended, and each line left out')
    .option('--remove <id>', 'take a report away')
    .option('--id <id>', 'short and typable, e.g. unmit-2012')
    .option('--title <title>')
    .option('--short-title <title>', 'for short citations')
    .option('--cite <citation>', 'the line that full citations begin with')
    .option('--date <date>', '2012-10-15, 2012-10 or 2012')
    .option('--symbol <symbol>', "the UN's, e.g. S/2012/765")
    .addOption(new Option('--kind <kind>', 'what kind of document it is').choices(REPORT_KINDS))
    .description('shows what a document would be as a report, and adds it')
    .action(async (file: string | undefined, flags: ImportOptions) => {
      // 60 ms: settings, reader and index, on Node 20.
      const { importReport } = require('./import') as typeof import('./import');
      options.end(await importReport(options, file, flags));
    });
}

/** `peaceops installations`. */
function addInstallations(
  program: Command,
  options: Pick<CommandOptions, 'terminal' | 'environment' | 'end'>,
): void {
  program
    .command('installations')
    .description(
      'the workspaces that PeaceOps is installed in, where it is in many; removes one with all its data',
    )
    .option('--remove <id>', 'removes a workspace or an organisation with all that is remembered of it')
    .option('--json', 'one JSON object a line')
    .action(async ({ remove, json = false }: { remove?: string; json?: boolean }) => {
      // 50 ms: settings and stores, on Node 20.
      const { listInstallations, removeInstallation } =
        require('./installations') as typeof import('./installations');
      options.end(
        await (remove === undefined ? listInstallations(options, json) : removeInstallation(options, remove)),
      );
    });
}

/** `peaceops forget | export USER`. */
function addPersonCommands(
  program: Command,
  options: Pick<CommandOptions, 'terminal' | 'environment' | 'end'>,
): void {
  const addCommand = (name: 'forget' | 'export', description: string) =>
    program
      .command(name)
      .argument('<user>', "a person's id in Slack, e.g. U012ABCDE (profile > ⋮ > Copy member ID)")
      .option('--team <id>', 'in one workspace only, e.g. T012ABCDE')
      .description(description)
      .action(async (userId: string, { team: teamId = null }: { team?: string | null }) => {
        // 50 ms: settings and stores, on Node 20.
        const { forget, exportPerson } = require('./forget') as typeof import('./forget');
        options.end(await (name === 'forget' ? forget : exportPerson)(options, { userId, teamId }));
      });
  addCommand('forget', 'removes what is remembered of a person');
  addCommand('export', 'prints all that is known of a person, as one JSON object');
}
