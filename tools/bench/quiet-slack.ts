import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// A Slack without limits that takes every post: a process of its own, so that its work is not counted as ours.
let count = 0;
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    count += 1;
    response.setHeader('content-type', 'application/json');
    response.end(`{"ok":true,"channel":"C","ts":"1700000000.${String(count).padStart(6, '0')}"}`);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit(0));
