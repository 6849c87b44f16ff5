import type { Corpus } from '../corpus/open-corpus';
import type { Terminal } from './terminal';

/** What a command is given; each takes what it needs of it. */
export interface CommandOptions {
  terminal: Terminal;
  /** Opens the reports; only where a command needs them. */
  open(): Corpus;
  /** Names and values of settings; read only where a command needs them. */
  environment(): Readonly<Record<string, string | undefined>>;
  /** Takes the exit code. */
  end(exitCode: number): void;
}
