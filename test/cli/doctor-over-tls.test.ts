import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type Server } from 'node:tls';
import { type StandIn, startStandIn } from '../../src/try-out/stand-in/stand-in';
import { type ConnectProxy, startConnectProxy } from '../support/connect-proxy';
import { spawnTypeScript } from '../support/typescript-child';

const MAIN = path.join(__dirname, '..', '..', 'src', 'cli', 'main.ts');

let directory: string;
let slack: StandIn;
let proxy: ConnectProxy;
let tls: Server;

beforeEach(async () => {
  directory = mkdtempSync(path.join(tmpdir(), 'peaceops-tls-'));
  slack = await startStandIn();
  proxy = await startConnectProxy();
  tls = await startTlsBefore(slack);
});

afterEach(async () => {
  const closed = once(tls, 'close');
  tls.close();
  await Promise.all([closed, proxy.close(), slack.close()]);
  rmSync(directory, { recursive: true, force: true });
});

/** A certificate as a ministry makes one for itself, which no computer knows. */
function ownCertificate(): { key: string; certificate: string } {
  const made = { key: path.join(directory, 'key.pem'), certificate: path.join(directory, 'ca.pem') };
  const request = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=ours';
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', made.key, '-out', made.certificate];
  execFileSync('openssl', [...request.split(' '), ...names], { stdio: 'ignore' });
  return made;
}

/** TLS in front of the stand-in, which itself speaks plain HTTP. */
async function startTlsBefore({ url }: StandIn): Promise<Server> {
  const { key, certificate } = ownCertificate();
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (socket) => {
    const beyond = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => beyond.destroy()).on('close', () => beyond.destroy());
    beyond.on('error', () => socket.destroy()).on('close', () => socket.destroy());
    socket.pipe(beyond).pipe(socket);
  });
  // A handshake that the other side breaks off.
  server.on('tlsClientError', () => {});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Runs `peaceops doctor` where a file `.env` has these lines. */
async function doctor(lines: readonly string[], environment: Record<string, string> = {}): Promise<string> {
  const file = path.join(directory, '.env');
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  const child = spawnTypeScript(MAIN, ['doctor'], { cwd: directory, env: environment });
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  const [exitCode] = await once(child, 'close');
  return `${out.replace(/\s+/g, ' ')} exit ${exitCode}`;
}

function settings(proxyUrl: string): string[] {
  const secret = path.join(directory, 'token');
  writeFileSync(secret, `${slack.credentials.botToken}\n`);
  return [
    `SLACK_BOT_TOKEN_FILE=${secret}`,
    `SLACK_SIGNING_SECRET=${slack.credentials.signingSecret}`,
    `SLACK_API_URL=https://127.0.0.1:${(tls.address() as AddressInfo).port}/api/`,
    `HTTPS_PROXY=${proxyUrl}`,
  ];
}

describe('peaceops doctor, as a process where Slack is behind a proxy and TLS', () => {
  it('reaches Slack where the authority is known, with the token from a file', async () => {
    const said = await doctor(settings(proxy.url), { NODE_EXTRA_CA_CERTS: path.join(directory, 'ca.pem') });
    expect(said).toContain('ok .env: only its owner may read it');
    expect(said).toContain('ok SLACK_BOT_TOKEN: known to Slack as');
    expect(said).toContain('exit 0');
    expect(proxy.tunnels).toEqual([`127.0.0.1:${(tls.address() as AddressInfo).port}`]);
  });

  it('says how to name the authority where it is not known', async () => {
    const said = await doctor(settings(proxy.url));
    expect(said).toContain('(DEPTH_ZERO_SELF_SIGNED_CERT); name that authority');
    expect(said).toContain('NODE_EXTRA_CA_CERTS');
    expect(said).toContain('exit 1');
    expect(slack.calls).toEqual([]);
  });

  it('finds fault with a password that the proxy refuses, and does not show it', async () => {
    const said = await doctor(settings(proxy.url.replace('se%2Fcret', 'canary')));
    expect(said).toContain('WRONG Slack: The proxy in HTTPS_PROXY refuses its user or password (407)');
    expect(said).toContain('exit 1');
    expect(said).not.toContain('canary');
  });
});
