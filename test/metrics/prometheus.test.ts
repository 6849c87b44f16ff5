import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type Prometheus, prometheus } from '../../src/metrics/prometheus';
import { TYPESCRIPT } from '../support/typescript-child';

const ROOT = path.join(__dirname, '..', '..');

let now: number;
let metrics: Prometheus;
beforeEach(() => {
  now = 1_800_000_000_000;
  metrics = prometheus({ now: () => now, elapsedMs: () => now });
  metrics.watch({ isReady: () => false, isStoreWorking: () => true, droppedLines: () => 7 });
});

async function lines(): Promise<string[]> {
  return (await metrics.page()).text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('metrics', () => {
  it('count what comes of requests, and how long they took unless they were ignored', async () => {
    const ended = metrics.requests.began('slash_command');
    now += 80;
    ended('near');
    metrics.requests.began('slash_command')('ignored');
    metrics.requests.began('click')('failed');
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'peaceops_requests_total{kind="slash_command",outcome="near"} 1',
        'peaceops_requests_total{kind="slash_command",outcome="ignored"} 1',
        'peaceops_requests_total{kind="slash_command",outcome="answers"} 0',
        'peaceops_requests_total{kind="click",outcome="failed"} 1',
        'peaceops_request_seconds_bucket{le="0.05",kind="slash_command"} 0',
        'peaceops_request_seconds_bucket{le="0.1",kind="slash_command"} 1',
        'peaceops_request_seconds_count{kind="slash_command"} 1',
      ]),
    );
  });

  it('tell when Slack delivered something last, and how soon it was acknowledged', async () => {
    expect(await lines()).toContain('peaceops_last_event_timestamp_seconds 0');
    const acknowledged = metrics.requests.delivered();
    now += 2_500;
    acknowledged();
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'peaceops_last_event_timestamp_seconds 1800000000',
        'peaceops_acknowledgement_seconds_bucket{le="2"} 0',
        'peaceops_acknowledgement_seconds_bucket{le="3"} 1',
      ]),
    );
  });

  it('count digests, and how late those of the schedule were sent', async () => {
    const { deliveries } = metrics;
    deliveries.due('scheduled');
    deliveries.ended({ slot: 'scheduled', state: 'sent', lateMs: 45_000 });
    deliveries.ended({ slot: 'scheduled', state: 'missed', lateMs: 90_000_000 });
    deliveries.ended({ slot: 'asked-for', state: 'sent', lateMs: 1_000 });
    deliveries.paused();
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'peaceops_digests_due_total{slot="scheduled"} 1',
        'peaceops_digests_due_total{slot="asked-for"} 0',
        'peaceops_digests_ended_total{slot="scheduled",outcome="sent"} 1',
        'peaceops_digests_ended_total{slot="scheduled",outcome="missed"} 1',
        'peaceops_digests_ended_total{slot="asked-for",outcome="sent"} 1',
        'peaceops_digests_paused_total 1',
        'peaceops_digest_late_seconds_bucket{le="30"} 0',
        'peaceops_digest_late_seconds_bucket{le="60"} 1',
        'peaceops_digest_late_seconds_count 1',
      ]),
    );
  });

  it('tell the state of the service at each reading', async () => {
    const state = ['peaceops_ready 0', 'peaceops_store_up 1', 'peaceops_log_lines_dropped_total 7'];
    expect(await lines()).toEqual(expect.arrayContaining(state));
    expect(await lines()).toEqual(expect.arrayContaining(state));
  });
});

/** The names of the metrics that are exported. */
async function exported(): Promise<string[]> {
  const { text } = await metrics.page();
  return [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].map(([, name = '']) => name);
}

describe('the example of alerts', () => {
  const { groups } = parse(readFileSync(path.join(ROOT, 'deploy/prometheus-alerts.yml'), 'utf8')) as {
    groups: { rules: { alert: string; expr: string; annotations: { summary: string } }[] }[];
  };
  const rules = groups.flatMap((group) => group.rules);

  it.each(rules.map(({ alert, expr }) => [alert, expr]))('%s asks for what there is', async (_, expr) => {
    const names = expr.match(/\b(?:peaceops|process|nodejs)_\w+|\bup\b/g) ?? [];
    expect(names).not.toEqual([]);
    const known = await exported();
    for (const name of names.filter((one) => one !== 'up'))
      expect(known).toContain(known.includes(name) ? name : name.replace(/_bucket$/, ''));
  });

  it('asks for labels that there are', async () => {
    const all = await lines();
    const asked = rules.flatMap(({ expr }) =>
      [...expr.matchAll(/(peaceops_\w+)\{(\w+)=~?"([^"]+)"\}/g)].flatMap(([, name, label, values = '']) =>
        values.split('|').map((value) => ({ name, label, value })),
      ),
    );
    expect(asked).toHaveLength(4);
    for (const { name, label, value } of asked)
      expect(
        all.filter((line) => line.startsWith(`${name}{`) && line.includes(`${label}="${value}"`)),
      ).not.toEqual([]);
  });

  it('says what has happened, and has no two of a name', () => {
    for (const { annotations } of rules) expect(annotations.summary).toMatch(/\w.+\.$/);
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
  });
});

describe('docs/administration.md', () => {
  it('lists each metric of PeaceOps, and no other', async () => {
    const page = readFileSync(path.join(ROOT, 'docs', 'administration.md'), 'utf8');
    const listed = [...page.matchAll(/^\| `(peaceops_\w+)`/gm)].map(([, name]) => name);
    const own = (await exported()).filter((name) => name.startsWith('peaceops_'));
    expect(listed.sort()).toEqual(own.sort());
  });
});

describe('prom-client', () => {
  it('is loaded only where there is a port for metrics', () => {
    const script = `
      require('./src/service');
      const { metricsAt } = require('./src/metrics/metrics');
      const isLoaded = () => Object.keys(require.cache).some((file) => file.includes('prom-client'));
      metricsAt({ port: null, host: '127.0.0.1' });
      const closed = isLoaded();
      metricsAt({ port: 0, host: '127.0.0.1' });
      console.log(closed, isLoaded());
    `;
    const said = execFileSync(process.execPath, ['--require', TYPESCRIPT, '--eval', script], { cwd: ROOT });
    expect(String(said)).toBe('false true\n');
  });
});
