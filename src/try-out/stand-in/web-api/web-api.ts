import type { IncomingMessage } from 'node:http';
import type { Json } from '../block-kit/check';
import type { SlackState } from '../state/slack-state';
import { type Handler, sendJson } from '../transport/http-server';
import { chatMethods } from './chat-methods';
import { directoryMethods } from './directory-methods';
import { answerWith, isCarriedOut } from './faults';
import { historyMethods } from './history-methods';
import { type Body, readBody } from './request-body';
import { viewMethods } from './view-methods';
import { type Answer, argumentProblems, failed, type Method, refusal, wireBody } from './web-api-method';

/** One call that the app made, whatever came of it. */
export interface Call {
  readonly method: string;
  readonly fields: Json;
}

/**
 * Answers `/api/METHOD` as Slack does: token, then scope, then the arguments, then the deed. What it refuses
 * goes into the recording's `rejections`.
 *
 * @param further methods that need to know their own address
 */
export function webApi(slack: SlackState, further: Readonly<Record<string, Method>>, calls: Call[]): Handler {
  const methods: Readonly<Record<string, Method>> = {
    ...chatMethods,
    ...viewMethods,
    ...directoryMethods,
    ...historyMethods,
    ...further,
  };

  return async (request, response, path) => {
    const name = decodeURIComponent(path);
    const body = await readBody(request);
    calls.push({ method: name, fields: 'fields' in body ? body.fields : {} });
    slack.recording.changed();
    const fault = slack.faults.take(name);
    const answer = isCarriedOut(fault) ? answerTo(name, request, body) : failed('unused');
    if (fault !== undefined) return answerWith(fault, response);
    if (answer.outcome === 'too-fast') return answerWith({ ...answer, kind: 'rate-limited' }, response);
    if (answer.outcome === 'failed')
      slack.recording.reject({ where: name, error: answer.error, problems: answer.problems });
    sendJson(response, wireBody(answer), { headers: { 'x-oauth-scopes': [...slack.scopes].join(',') } });
  };

  function answerTo(name: string, request: IncomingMessage, body: Body): Answer {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (method === undefined) return failed('unknown_method', { details: { req_method: name } });
    if ('error' in body) return failed(body.error);
    return (
      unauthorized(method, tokenOf(request, body.fields), slack) ??
      refusal(argumentProblems(body.fields, method)) ??
      method.run(body.fields, slack)
    );
  }
}

function tokenOf(request: IncomingMessage, fields: Json): string {
  return bearerOf(request) ?? (typeof fields['token'] === 'string' ? fields['token'] : '');
}

/** The token in the header of a request, where Slack's clients put it. */
export function bearerOf(request: IncomingMessage): string | undefined {
  return /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function unauthorized(
  method: Method,
  token: string,
  { credentials, scopes, tokens }: SlackState,
): Answer | undefined {
  if (token === '') return failed('not_authed');
  const isApps = token === credentials.appToken;
  const refused = isApps ? undefined : tokens.refusal(token);
  if (refused !== undefined) return failed(refused);
  if (isApps !== (method.token === 'app')) return failed('not_allowed_token_type');
  const { anyScope } = method;
  if (anyScope.length === 0 || anyScope.some((scope) => scopes.has(scope))) return undefined;
  return failed('missing_scope', {
    details: { needed: anyScope.join(','), provided: [...scopes].join(',') },
  });
}
