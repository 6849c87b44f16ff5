import { createColors } from 'picocolors';
import wrap from 'wrap-ansi';

/** Where a command writes, and how: everything it needs of the process. */
export interface Terminal {
  out(text: string): void;
  error(text: string): void;
  /** Lines from standard input. */
  lines(): AsyncIterable<string>;
  /** Asks a person whether to go on, and takes anything but yes for no; `null` where there is nobody to ask. */
  confirm: ((question: string) => Promise<boolean>) | null;
  colours: ReturnType<typeof createColors>;
  /** Columns; 80 where there is no terminal. */
  width: number;
  /** Whether a person looks at what is written, and no program. */
  isScreen: boolean;
}

const WIDTH_OF_A_PIPE = 80;
const NARROWEST = 24;

/** The terminal of a process: coloured where standard output is one and NO_COLOR does not forbid it. */
export function terminalOf(process: NodeJS.Process): Terminal {
  const { stdout, stderr, stdin, env } = process;
  const coloured = Boolean(stdout.isTTY) && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    out: (text) => stdout.write(`${harmless(text)}\n`),
    error: (text) => stderr.write(`${harmless(text)}\n`),
    lines: () => linesOf(stdin),
    confirm: stdin.isTTY && stdout.isTTY ? (question) => isConfirmed(question, process) : null,
    colours: createColors(coloured),
    width: Math.max(NARROWEST, stdout.columns ?? WIDTH_OF_A_PIPE),
    isScreen: Boolean(stdout.isTTY),
  };
}

async function isConfirmed(question: string, { stdin, stdout }: NodeJS.Process): Promise<boolean> {
  stdout.write(`${harmless(question)} [y/N] `);
  for await (const line of linesOf(stdin)) return /^y(?:es)?$/i.test(line.trim());
  return false;
}

/** Splits what arrives into lines, without their ends; a last line need not have one. */
export async function* linesOf(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (
      rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }))
    ).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  rest += decoder.decode();
  if (rest) yield rest.replace(/\r$/, '');
}

/**
 * Wraps a text to the width, each line behind the same margin.
 * @param margin what begins each line, e.g. two blanks or a bar
 */
export function wrapped(text: string, margin: string, { width }: Terminal): string {
  return wrap(printable(text), width - margin.length, { hard: true })
    .split('\n')
    .map((line) => margin + line)
    .join('\n');
}

/** Removes control characters from a typed text: a terminal would obey them, and move the cursor. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  return text.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ');
}

/** What a terminal may obey: the colours of commands, and the end of each, as picocolors writes them. */
const COLOUR_OR_CONTROL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  /(\u001b\[(?:1|2|3[1-6]|22|39)m)|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Whatever a command prints, a terminal obeys nothing of it but our own colours. */
function harmless(text: string): string {
  return text.replace(COLOUR_OR_CONTROL, (_control, colour: string | undefined) => colour ?? ' ');
}
