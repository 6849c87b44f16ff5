import { acrossMessage, objectsIn, uniqueIds } from './across-blocks';
import { blockOn, type Surface } from './blocks';
import {
  boolean,
  type Check,
  type Fields,
  isObject,
  list,
  object,
  oneOf,
  type Problem,
  type Report,
  type Rule,
  required,
  string,
} from './check';
import { onlyPlainText } from './composition-objects';
import { BLOCKS_PER_MESSAGE, limit, MESSAGE_TEXT_MAX_LENGTH } from './limits';

const ATTACHMENTS_MAX = 100;

/**
 * What Slack would object to in a message, each as "objection [json-pointer:/path]"; empty when all is well.
 * Looks at `text`, `blocks`, `attachments` and `markdown_text`, whichever way the message is sent; the
 * other fields belong to the method and are looked at there. Stricter than Slack in one point: blocks
 * without a top-level `text` are refused, where Slack warns.
 */
export function validateMessage(payload: unknown): string[] {
  return inspectMessage(payload).map(describe);
}

/** What Slack would object to in a modal or home view, in the form of {@link validateMessage}. */
export function validateView(view: unknown): string[] {
  return inspectView(view).map(describe);
}

/** A problem as Slack words it in `response_metadata.messages`, without its "[ERROR] ". */
export function describe({ message, pointer }: Problem): string {
  return `${message} [json-pointer:${pointer}]`;
}

/** {@link validateMessage} with Slack's error code on each problem; Slack answers with the first one's. */
export function inspectMessage(payload: unknown): Problem[] {
  if (!isObject(payload))
    return [{ code: 'invalid_arguments', message: 'must provide an object', pointer: '' }];
  const { text, blocks, attachments, markdown_text } = payload;
  const problems: Problem[] = [];
  const under =
    (code: string): Report =>
    (message, pointer) =>
      problems.push({ code, message, pointer });

  if (blocks !== undefined) {
    list(blockOn('message'), { max: BLOCKS_PER_MESSAGE })(blocks, '/blocks', under('invalid_blocks'));
    acrossMessage(blocks, under('invalid_blocks'), under('msg_blocks_too_long'));
  }
  if (attachments !== undefined) attached(attachments, '/attachments', under('invalid_attachments'));
  if (markdown_text !== undefined) {
    string({ max: limit('markdown.text.max_length') })(
      markdown_text,
      '/markdown_text',
      under('msg_too_long'),
    );
    if (text !== undefined || blocks !== undefined) {
      under('markdown_text_conflict')('not together with text or blocks', '/markdown_text');
    }
  }
  if (text !== undefined && typeof text !== 'string')
    under('invalid_arguments')('must provide a string', '/text');
  else if (isBlank(text) && isBlank(markdown_text)) under('no_text')('missing required field: text', '/text');
  if (typeof text === 'string' && text.length > MESSAGE_TEXT_MAX_LENGTH) {
    under('msg_too_long')(`must be less than ${MESSAGE_TEXT_MAX_LENGTH + 1} characters`, '/text');
  }
  return problems;
}

/** {@link validateView} with Slack's error code on each problem. */
export function inspectView(view: unknown): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (message, pointer) => problems.push({ code: 'invalid_arguments', message, pointer });
  const kind = isObject(view) ? view['type'] : undefined;
  if (kind === 'modal') modal(view, '', report);
  else if (kind === 'home') home(view, '', report);
  else report(`unsupported type: ${String(kind)}`, '/type');
  if (isObject(view)) uniqueIds(view['blocks'], '/blocks', report);
  return problems;
}

function viewOf(surface: Surface, fields: Fields, rule?: Rule): Check {
  return object(
    {
      type: required(oneOf(surface)),
      blocks: required(
        list(blockOn(surface), { min: limit('view.blocks.min_items'), max: limit('view.blocks.max_items') }),
      ),
      private_metadata: string({ max: limit('view.private_metadata.max_length') }),
      callback_id: string({ max: limit('view.callback_id.max_length') }),
      external_id: string({ max: limit('view.callback_id.max_length') }),
      ...fields,
    },
    rule,
  );
}

const home = viewOf('home', {});

const modal = viewOf(
  'modal',
  {
    title: required(onlyPlainText(limit('view.title.max_length'))),
    submit: onlyPlainText(limit('view.submit.max_length')),
    close: onlyPlainText(limit('view.close.max_length')),
    clear_on_close: boolean,
    notify_on_close: boolean,
    submit_disabled: boolean,
  },
  (view, pointer, report) => {
    const asks = objectsIn(view['blocks']).some(({ type }) => type === 'input');
    if (asks && view['submit'] === undefined) report('missing required field: submit', pointer);
  },
);

/** Attachments are legacy: only their number and the blocks in them are looked at. */
const attached = list(
  (attachment, pointer, report) => {
    if (!isObject(attachment)) return report('must provide an object', pointer);
    if (attachment['blocks'] !== undefined) {
      list(blockOn('message'), { max: BLOCKS_PER_MESSAGE })(
        attachment['blocks'],
        `${pointer}/blocks`,
        report,
      );
    }
  },
  { max: ATTACHMENTS_MAX },
);

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
