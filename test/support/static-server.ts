import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A web server that has files and nothing else, as an intranet or GitHub Pages has. */
export interface StaticServer {
  /** With a slash at its end. */
  address: string;
  /** What it was asked for, paths from its top with all that stood in the address. */
  asked: string[];
  /** Which files it does not give for a while; none unless told. */
  isOut: (name: string) => boolean;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Serves the files of a directory below a path such as `/peaceops/`. */
export async function staticServer(directory: string, below: string): Promise<StaticServer> {
  const asked: string[] = [];
  const files: Pick<StaticServer, 'isOut'> = { isOut: () => false };
  const server = createServer(({ url = '/', method }, response) => {
    asked.push(url);
    const { pathname } = new URL(url, 'http://localhost');
    const name = path.join(directory, decodeURIComponent(pathname.slice(below.length)));
    const isFolder = existsSync(name) && statSync(name).isDirectory();
    const file = isFolder ? path.join(name, 'index.html') : name;
    if (method !== 'GET') response.writeHead(405).end();
    else if (isFolder && !pathname.endsWith('/')) response.writeHead(301, { location: `${pathname}/` }).end();
    else if (!pathname.startsWith(below) || files.isOut(file) || !existsSync(file))
      response
        .writeHead(404, { 'content-type': TYPES['.html'] })
        .end(readFileSync(path.join(directory, '404.html')));
    else
      response
        .writeHead(200, {
          'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
          'cache-control': 'max-age=600',
        })
        .end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return Object.assign(files, {
    address: `http://127.0.0.1:${port}${below}`,
    asked,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((stopped) => server.close(() => stopped()));
    },
  });
}
