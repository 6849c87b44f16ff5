import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { queryTime } from './bench-passages';
import { growthPlot, type Panel } from './growth-plot';
import { measureApart } from './measure-apart';
import type { Measured } from './measure-engine';

/** Where the plot stands that the figures show. */
const PLOT = path.join(__dirname, '..', '..', '..', 'docs', 'pictures', 'scale.svg');
/** Besides all: how many passages, at even distances through the file. */
const SIZES = [1_000, 3_000, 10_000, 30_000];
const WIDTH = 20;

const COSTS: readonly { title: string; take(measured: Measured): number }[] = [
  { title: 'build, s', take: ({ buildSeconds }) => buildSeconds },
  { title: 'index in memory, MB', take: ({ indexMegabytes }) => indexMegabytes },
  { title: 'query p50, ms', take: (measured) => queryTime(measured, 0.5) },
  { title: 'query p95, ms', take: (measured) => queryTime(measured, 0.95) },
];

/**
 * Measures how build, memory and queries grow with the number of passages, prints it, and draws `docs/pictures/scale.svg`.
 * @param whole what was measured of all passages, by the engine's name
 * @throws {PassagesError} when a process fails; what it said stands above
 */
export function benchGrowth(
  file: string,
  whole: ReadonlyMap<string, Measured>,
  print: (line: string) => void,
): void {
  const engines = [...whole].map(([name, all]) => ({
    name,
    measured: [
      ...SIZES.filter((size) => size < all.documents).map((size) => measureApart(name, file, size)),
      all,
    ],
  }));
  const panels = COSTS.map(
    ({ title, take }): Panel => ({
      title,
      lines: engines.map(({ name, measured }) => ({
        name,
        points: measured.map((one) => ({ x: one.documents, y: take(one) })),
      })),
    }),
  );
  for (const { title, lines } of panels) {
    const sizes = lines[0]?.points.map(({ x }) => String(x).padStart(10)).join('') ?? '';
    print(`\n${title.padEnd(WIDTH)}${sizes}`);
    for (const { name, points } of lines)
      print(`${name.padEnd(WIDTH)}${points.map(({ y }) => y.toFixed(2).padStart(10)).join('')}`);
  }
  writeFileSync(PLOT, growthPlot('Cost by number of passages', 'passages', panels));
  print(`\nwritten: ${path.relative(process.cwd(), PLOT)}`);
}
