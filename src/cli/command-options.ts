import type { Corpus } from '../corpus/open-corpus';
import type { Environment } from '../secret-files';
import type { Terminal } from './terminal';

/** What a command is given; each takes what it needs of it. */
export interface CommandOptions {
  terminal: Terminal;
  /**
   * Opens the reports; only where a command needs them.
   * @param only ids of those that are opened as if there were no others; default all
   */
  open(only?: readonly string[]): Corpus;
  /** The same, but tells nobody what has to be mended about them. */
  openInSilence(): Corpus;
  /** Names and values of settings; read only where a command needs them. */
  environment(): Environment;
  /** Takes the exit code. */
  end(exitCode: number): void;
}
