import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finding, RULES } from './check-findings';
import { type Draft, STANDARD_INPUT } from './read-draft';
import { pathInRepository } from './repository-path';

/** What was found in a draft. */
export interface DraftFindings {
  draft: Draft;
  findings: readonly Finding[];
}

/**
 * Findings as a log of SARIF 2.1.0, the format of the OASIS for what tools find in files.
 * @param problems what could not be read, a sentence each
 */
export function checkedAsSarif(drafts: readonly DraftFindings[], problems: readonly string[]) {
  const rules = Object.entries(RULES).map(([id, { level, about }]) => ({
    id,
    shortDescription: { text: about },
    defaultConfiguration: { level },
  }));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'PeaceOps', rules } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        artifacts: drafts.map(({ draft }) => ({ location: { uri: uriOf(draft.file) } })),
        results: drafts.flatMap(({ draft, findings }, index) =>
          findings.map((finding) =>
            resultOf(
              draft,
              index,
              finding,
              rules.findIndex(({ id }) => id === finding.rule),
            ),
          ),
        ),
      },
    ],
  };
}

function resultOf(
  draft: Draft,
  index: number,
  { rule, level, message, start, end }: Finding,
  ruleIndex: number,
) {
  const page = draft.pageOf?.(start) ?? null;
  return {
    ...{ ruleId: rule, ruleIndex, level },
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(draft.file), index },
          ...(draft.pageOf === null ? { region: regionOf(draft, start, end) } : {}),
        },
      },
    ],
    ...(page === null ? {} : { properties: { page } }),
  };
}

function regionOf({ positionOf, text }: Draft, start: number, end: number | null) {
  const [first, last] = [positionOf(start), end === null ? null : positionOf(end)];
  return {
    startLine: first.line,
    startColumn: first.column,
    ...(last && end !== null
      ? { endLine: last.line, endColumn: last.column, snippet: { text: text.slice(start, end) } }
      : {}),
  };
}

/** Relative where it is inside of the directory in which the command runs. */
function uriOf(file: string): string {
  if (file === STANDARD_INPUT) return 'stdin';
  const inside = pathInRepository(file);
  if (path.isAbsolute(inside)) return pathToFileURL(inside).href;
  // Half of a pair of surrogates, which no file's name has, cannot be encoded.
  return inside
    .split('/')
    .map((part) => encodeURIComponent(Buffer.from(part).toString()))
    .join('/');
}
