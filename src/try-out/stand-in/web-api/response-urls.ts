import { isObject, type Json } from '../block-kit/check';
import { RESPONSE_URL_LIMITS } from '../block-kit/limits';
import { inspectMessage } from '../block-kit/validate-blocks';
import type { Message } from '../state/recording';
import type { SlackState } from '../state/slack-state';
import { type Handler, sendJson } from '../transport/http-server';
import { answerWith, isCarriedOut } from './faults';
import { parseJson, readText } from './request-body';
import { argumentProblems, type Failure, failed, refusal, wireBody } from './web-api-method';

/** What a `response_url` belongs to. */
export interface Origin {
  readonly channel: string;
  readonly user: string;
  /** The message on which the person clicked; what `replace_original` and `delete_original` mean. */
  readonly original?: Message | undefined;
}

interface Minted {
  readonly url: string;
  readonly origin: Origin;
  readonly expiresAt: number;
  uses: number;
}

const GONE = new Set(['invalid_url', 'expired_url', 'used_url']);

/** Fields of a payload for a `response_url`, and of a slash command's acknowledgement. */
export const RESPONSE_FIELDS = [
  'text',
  'blocks',
  'attachments',
  'metadata',
  'mrkdwn',
  'parse',
  'link_names',
  'unfurl_links',
  'unfurl_media',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
] as const;

/**
 * The `response_url`s given out, each good for five posts within thirty minutes; a refused payload does not
 * count. They need no scope and no membership. Refusals come as HTTP 404 (`used_url`, `expired_url`) and as
 * HTTP 400 with the code and problems of the payload.
 */
export class ResponseUrls {
  private readonly minted = new Map<string, Minted>();

  constructor(
    private readonly slack: SlackState,
    private readonly base: () => string,
  ) {}

  /** A fresh address for something a person did in a channel. */
  mint(kind: 'commands' | 'actions', origin: Origin): string {
    const { ids, now, workspace } = this.slack;
    const key = `${kind}/${workspace.team.id}/${ids.next('')}/${ids.next('response')}`;
    const url = `${this.base()}${key}`;
    this.minted.set(key, { url, origin, expiresAt: now() + RESPONSE_URL_LIMITS.lifetimeMs, uses: 0 });
    return url;
  }

  /** Answers posts to the addresses given out. */
  readonly handler: Handler = async (request, response, path) => {
    const body = await readText(request);
    const minted = this.minted.get(path);
    const fault = this.slack.faults.take(minted?.url ?? '', 'response_url');
    const refused = isCarriedOut(fault) ? this.use(minted, parseJson(body)) : undefined;
    if (fault !== undefined) return answerWith(fault, response);
    if (refused === undefined) return sendJson(response, { ok: true });
    this.slack.recording.reject({ where: 'response_url', error: refused.error, problems: refused.problems });
    sendJson(response, wireBody(refused), { status: GONE.has(refused.error) ? 404 : 400 });
  };

  private use(minted: Minted | undefined, payload: unknown): Failure | undefined {
    if (minted === undefined) return failed('invalid_url');
    if (this.slack.now() >= minted.expiresAt) return failed('expired_url');
    if (minted.uses >= RESPONSE_URL_LIMITS.uses) return failed('used_url');
    if (!isObject(payload)) return failed('invalid_payload');
    const problem = refusal([
      ...argumentProblems(payload, { fields: RESPONSE_FIELDS, required: [] }),
      ...(payload['delete_original'] === true ? [] : inspectMessage(payload)),
    ]);
    if (problem !== undefined) return problem;
    minted.uses += 1;
    this.carryOut(payload, minted.origin);
    return undefined;
  }

  private carryOut(payload: Json, { channel, user, original }: Origin): void {
    const { recording } = this.slack;
    const standing = original?.state === 'deleted' ? undefined : original;
    if (payload['delete_original'] === true) {
      if (standing !== undefined) recording.delete(standing);
    } else if (payload['replace_original'] === true && standing !== undefined) {
      recording.update(standing, payload);
    } else {
      recording.post({ channel, ...audience(payload, user), via: 'response_url' }, payload);
    }
  }
}

/** Who sees a response: the person alone, unless `response_type` is `in_channel`. */
export function audience(
  payload: Json,
  user: string,
): { visible: 'public' } | { visible: 'ephemeral'; user: string } {
  return payload['response_type'] === 'in_channel' ? { visible: 'public' } : { visible: 'ephemeral', user };
}
