/** One line of a Dockerfile: `{ name: 'WORKDIR', rest: '/app' }`. */
export interface Instruction {
  name: string;
  rest: string;
}

/** What a Dockerfile makes: the last of its stages is the image. */
export interface Stage {
  /** `build` of `FROM ... AS build`; `null` where it has none. */
  name: string | null;
  base: string;
  instructions: Instruction[];
}

/** Reads the part of the language that this project's Dockerfile uses: one instruction a line, comments between. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of text.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#'))) {
    const [, name = '', rest = ''] = /^([A-Z]+) (.*[^\\])$/.exec(line) ?? [];
    if (name === '') throw new Error(`Dockerfile: not one instruction a line: ${line}`);
    if (name !== 'FROM') stages.at(-1)?.instructions.push({ name, rest });
    else {
      const [base = '', , alias = null] = rest.split(' ');
      stages.push({ base, name: alias, instructions: [] });
    }
  }
  return stages;
}

/** The last instruction of a name, e.g. `USER`; the ones before it do not count. */
export function lastOf({ instructions }: Stage, name: string): string {
  const found = instructions.filter((one) => one.name === name).at(-1);
  if (found === undefined) throw new Error(`Dockerfile: no ${name}`);
  return found.rest;
}

/** The words of a command in its exec form, `CMD ["node", "x.js"]`, which no shell stands in front of. */
export function wordsOf(rest: string): string[] {
  return JSON.parse(rest.slice(rest.indexOf('['))) as string[];
}

/** `A=1 B=2` as a record. */
export function assignments(rest: string): Record<string, string> {
  return Object.fromEntries(rest.split(' ').map((one) => one.split('=') as [string, string]));
}
