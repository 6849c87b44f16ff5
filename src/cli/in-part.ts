import { type Terminal, wrapped } from './terminal';

/** On a screen, longer lists are shown in part. The lists of the report that comes with PeaceOps are whole. */
const MOST_LINES = 300;

/** A terminal for a list, which a person is shown in part. */
export interface PartTerminal extends Terminal {
  /** Says how much was left out, if anything was, and how to narrow the list. */
  end(): void;
}

/**
 * A terminal on which a list ends before a thousand lines have gone by. What goes into a pipe or a file is always whole.
 * @param hint how to narrow the list, as a sentence goes on: `narrow it with --report ID`
 * @param isWhole whether somebody wants it all
 */
export function inPart(terminal: Terminal, hint: string, isWhole: boolean): PartTerminal {
  if (!terminal.isScreen || isWhole) return { ...terminal, end: () => {} };
  let lines = 0;
  return {
    ...terminal,
    out(text) {
      const own = text.split('\n');
      const room = MOST_LINES - lines;
      lines += own.length;
      if (room > 0) terminal.out(own.slice(0, room).join('\n'));
    },
    end() {
      if (lines <= MOST_LINES) return;
      const left = `… ${lines - MOST_LINES} more lines: ${hint}, or see them all with --all.`;
      terminal.out(`\n${terminal.colours.dim(wrapped(left, '', terminal))}`);
    },
  };
}
