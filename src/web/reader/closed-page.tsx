import { looksLikeId } from '../../report/library';
import type { Links } from './links';

/** No id is longer. */
const LONGEST_ID = 200;

/**
 * Says that the reader is opened from Slack. It tells nothing of any report, not even whether there is one: what it names
 * is what was asked for.
 * @param place as it was asked for; `null` for none
 */
export function closedPage(links: Links, place: string | null): string {
  const isId = place !== null && place.length <= LONGEST_ID && looksLikeId(place);
  const html = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>Open it from Slack</title>
        <link rel="stylesheet" href={links.asset('reader.css')} />
      </head>
      <body>
        <main>
          <h1>Open it from Slack</h1>
          <p>
            This page opens by a link in Slack, which is good for some days: ask PeaceOps there, for example{' '}
            <code>/peaceops {isId ? `show ${place}` : 'local ownership'}</code>, and follow the link of the
            citation.
          </p>
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${html}`;
}
