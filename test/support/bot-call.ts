import type { StandIn } from '../../src/try-out/stand-in/stand-in';

/** Calls a method of the Web API as the app does; resolves to what Slack answers. */
export async function callAsBot(
  { url, credentials }: StandIn,
  method: string,
  fields: object,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url + method, {
    method: 'POST',
    headers: { authorization: `Bearer ${credentials.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });
  return (await answer.json()) as Record<string, unknown>;
}
