/** A cost, and how it grows in each engine. */
export interface Panel {
  /** What is measured, with its unit. */
  title: string;
  lines: readonly { name: string; points: readonly Point[] }[];
}

interface Point {
  x: number;
  y: number;
}

/** In pixels; two panels side by side. */
const PANEL = { width: 340, height: 230 };
const MARGIN = { left: 58, right: 24, top: 34, bottom: 42 };
const HEAD = 62;
const COLUMNS = 2;
/** Of each line in turn. They differ in lightness and by their dashes too, for those who see no colours. */
const LINES = [
  { light: '#0b5cad', dark: '#7cc0ff', dashes: '' },
  { light: '#2f7d32', dark: '#8fd694', dashes: '6 3' },
  { light: '#b3541e', dark: '#ffb380', dashes: '2 3' },
];

/**
 * A plot in SVG, a panel for each cost, with logarithmic scales both ways: what grows in proportion rises at the same
 * slope everywhere. It has a ground of its own, and colours for light and for dark.
 * @param across what the horizontal axes count
 * @param panels each with the same lines, at most three; of numbers above 0
 */
export function growthPlot(title: string, across: string, panels: readonly Panel[]): string {
  const width = COLUMNS * PANEL.width;
  const height = HEAD + Math.ceil(panels.length / COLUMNS) * PANEL.height;
  const names = panels[0]?.lines.map(({ name }) => name) ?? [];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">`,
    `<title id="title">${escaped(title)}</title>`,
    `<style>${styles()}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    text({ x: width / 2, y: 24 }, title, 'title middle'),
    ...legend(names, width),
    ...panels.flatMap((panel, at) => {
      const x = (at % COLUMNS) * PANEL.width;
      const y = HEAD + Math.floor(at / COLUMNS) * PANEL.height;
      return [`<g transform="translate(${x} ${y})">`, ...drawn(panel, across), '</g>'];
    }),
    '</svg>\n',
  ].join('\n');
}

function legend(names: readonly string[], width: number): string[] {
  const step = width / (names.length + 1);
  return names.flatMap((name, at) => {
    const x = step * (at + 0.5);
    return [
      `<path class="line line${at}" d="M${x} 46h36"/>`,
      `<circle class="dot dot${at}" cx="${x + 18}" cy="46" r="3"/>`,
      text({ x: x + 44, y: 50 }, name, ''),
    ];
  });
}

function drawn({ title, lines }: Panel, across: string): string[] {
  const points = lines.flatMap((line) => line.points);
  const x = scale(
    points.map((point) => point.x),
    [MARGIN.left, PANEL.width - MARGIN.right],
  );
  const y = scale(
    points.map((point) => point.y),
    [PANEL.height - MARGIN.bottom, MARGIN.top],
  );
  const [left, right] = [MARGIN.left, PANEL.width - MARGIN.right];
  const [top, bottom] = [MARGIN.top, PANEL.height - MARGIN.bottom];
  return [
    text({ x: (left + right) / 2, y: top - 12 }, title, 'middle name'),
    ...y.powers.flatMap((power) => [
      `<path class="grid" d="M${left} ${round(y.at(power))}H${right}"/>`,
      text({ x: left - 6, y: y.at(power) + 4 }, shown(power), 'end'),
    ]),
    ...x.powers.flatMap((power) => [
      `<path class="grid" d="M${round(x.at(power))} ${top}V${bottom}"/>`,
      text({ x: x.at(power), y: bottom + 16 }, shown(power), 'middle'),
    ]),
    text({ x: (left + right) / 2, y: bottom + 33 }, across, 'middle'),
    ...lines.flatMap((line, at) => {
      const places = line.points.map((point) => [round(x.at(point.x)), round(y.at(point.y))] as const);
      return [
        `<path class="line line${at}" d="M${places.map((place) => place.join(' ')).join('L')}"/>`,
        ...places.map(([cx, cy]) => `<circle class="dot dot${at}" cx="${cx}" cy="${cy}" r="3"/>`),
      ];
    }),
  ];
}

/**
 * A logarithmic scale from the power of ten below all values to a little above the highest, so that it has the room.
 * @returns `powers`, those of ten on the scale
 */
function scale(
  values: readonly number[],
  [start, end]: readonly [number, number],
): { at(value: number): number; powers: number[] } {
  const lowest = Math.floor(Math.log10(Math.min(...values)));
  const highest = Math.log10(1.2 * Math.max(...values));
  const count = Math.max(0, Math.floor(highest) - lowest + 1);
  return {
    at: (value) => start + ((end - start) * (Math.log10(value) - lowest)) / (highest - lowest),
    powers: Array.from({ length: count }, (_, at) => 10 ** (lowest + at)),
  };
}

function shown(power: number): string {
  return power >= 1 ? power.toLocaleString('en-GB') : String(power);
}

function text({ x, y }: Point, words: string, classes: string): string {
  return `<text class="${classes}" x="${round(x)}" y="${round(y)}">${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function round(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}

function styles(): string {
  const colours = (shade: 'light' | 'dark') =>
    LINES.map((line, at) => `.line${at}{stroke:${line[shade]}}.dot${at}{fill:${line[shade]}}`).join('');
  const dashes = LINES.map(({ dashes: some }, at) => `.line${at}{stroke-dasharray:${some || 'none'}}`).join(
    '',
  );
  return (
    'text{font:12px system-ui,sans-serif;fill:#24292f}.title{font-size:16px;font-weight:600}.name{font-weight:600}' +
    '.middle{text-anchor:middle}.end{text-anchor:end}.ground{fill:#fff}.grid{stroke:#d0d7de;fill:none}' +
    `.line{fill:none;stroke-width:2}${dashes}${colours('light')}` +
    '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.ground{fill:#0d1117}.grid{stroke:#3a424c}' +
    `${colours('dark')}}`
  );
}
