import type { Child } from 'hono/jsx';

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);

/** The address where it is one that may be opened (http, https, mailto); undefined for scripts, files and the like. */
export function safeUrl(url: unknown): string | undefined {
  return typeof url === 'string' && URL.canParse(url) && PROTOCOLS.has(new URL(url).protocol)
    ? url
    : undefined;
}

/** The address where a picture may be loaded from it. */
export function pictureUrl(url: unknown): string | undefined {
  const safe = safeUrl(url);
  return safe?.toLowerCase().startsWith('mailto:') ? undefined : safe;
}

/** A link that opens beside the page; only its words where the address may not be opened. */
export function Link({ url, children }: { url: unknown; children?: Child }) {
  const safe = safeUrl(url);
  if (safe === undefined) return <>{children}</>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
