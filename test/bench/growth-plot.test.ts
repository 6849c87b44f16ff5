import { growthPlot } from '../../tools/bench/passages/growth-plot';

const line = (name: string, ...points: [x: number, y: number][]) => ({
  name,
  points: points.map(([x, y]) => ({ x, y })),
});
const plot = (...lines: ReturnType<typeof line>[]) =>
  growthPlot('Cost', 'passages', [{ title: 'build, s', lines }]);

/** The places of the dots of the first line that belong to the panel, not to the legend. */
function dotsIn(svg: string): { x: number; y: number }[] {
  const panel = svg.slice(svg.indexOf('<g '));
  return [...panel.matchAll(/class="dot dot0" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

describe('the plot of growth', () => {
  it('names what it shows, its axes, and each line', () => {
    const svg = plot(line('one', [1_000, 1], [10_000, 5]), line('a < b & c', [1_000, 2], [10_000, 3]));
    const words = [...svg.matchAll(/<text [^>]+>([^<]+)<\/text>/g)].map(([, shown]) => shown);
    expect(words).toEqual(
      expect.arrayContaining(['Cost', 'build, s', 'passages', 'one', 'a &lt; b &amp; c', '10,000']),
    );
  });

  it('has equal steps for equal factors, both ways', () => {
    const [first, second, third] = dotsIn(plot(line('one', [100, 0.2], [1_000, 2], [10_000, 20])));
    expect((third?.x ?? 0) - (second?.x ?? 0)).toBeCloseTo((second?.x ?? 0) - (first?.x ?? 0), 0);
    expect((third?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo((second?.y ?? 0) - (first?.y ?? 0), 0);
    expect(third?.y).toBeLessThan(first?.y ?? 0);
  });

  it('has colours for light and for dark', () => {
    expect(plot(line('one', [1, 1], [10, 10]))).toMatch(
      /\.line0\{stroke:#0b5cad\}.*prefers-color-scheme:dark.*\.line0\{stroke:#7cc0ff\}/,
    );
  });
});
