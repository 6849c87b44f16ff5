import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from '../block-kit/check';
import type { SharedFile, SlackState } from '../state/slack-state';
import type { Handler } from '../transport/http-server';
import { writable } from './chat-methods';
import { readBytes } from './request-body';
import { type Answer, done, failed, type Method } from './web-api-method';

interface Upload {
  readonly name: string;
  readonly length: number;
  content?: Buffer;
}

const anyScope = ['files:write'];

/** Files on their way: announced, sent to an address of their own, and then shared (`files.uploadV2` of Slack's client). */
export class Uploads {
  private readonly announced = new Map<string, Upload>();

  constructor(
    private readonly slack: SlackState,
    private readonly base: () => string,
  ) {}

  /** The methods before and after the upload itself. */
  readonly methods: Readonly<Record<string, Method>> = {
    'files.getUploadURLExternal': {
      anyScope,
      fields: ['filename', 'length', 'alt_text', 'snippet_type'],
      required: ['filename', 'length'],
      run: (fields) => this.announce(fields),
    },
    'files.completeUploadExternal': {
      anyScope,
      fields: ['files', 'channel_id', 'channels', 'initial_comment', 'thread_ts', 'blocks'],
      required: ['files'],
      run: (fields) => this.complete(fields),
    },
  };

  /** Takes the bytes, raw or as the one file of a form; as many as were announced. */
  readonly handler: Handler = async (request, response, id) => {
    const upload = this.announced.get(id);
    const content = await contentOf(request);
    if (upload !== undefined && content.length === upload.length) {
      upload.content = content;
      response.end(`OK - ${content.length}`);
      return;
    }
    const problem = upload ? `${content.length} bytes instead of ${upload.length}` : 'not announced';
    this.slack.recording.reject({ where: 'upload', error: 'upload_refused', problems: [problem] });
    response.writeHead(400).end();
  };

  private announce({ filename, length }: Json): Answer {
    const bytes = Number(length);
    if (!Number.isSafeInteger(bytes) || bytes < 1)
      return failed('invalid_arguments', { problems: ['length: a number of bytes above 0'] });
    const id = this.slack.ids.next('F');
    this.announced.set(id, { name: String(filename), length: bytes });
    return done({ file_id: id, upload_url: `${this.base()}${id}` });
  }

  private complete({ files, channel_id, thread_ts, initial_comment }: Json): Answer {
    const channel = channel_id === undefined ? undefined : writable(channel_id, this.slack);
    if (channel !== undefined && 'error' in channel) return failed(channel.error);
    // A person's id is no channel here: their direct message has to be opened first.
    if (channel !== undefined && channel.id !== channel_id) return failed('channel_not_found');
    const shared: SharedFile[] = [];
    for (const { id, title } of Array.isArray(files) ? files.filter(isObject) : []) {
      const { name, content } = this.announced.get(String(id)) ?? {};
      if (name === undefined || content === undefined) return failed('file_not_found');
      shared.push({
        id: String(id),
        ts: this.slack.ids.timestamp(),
        name,
        title: String(title ?? name),
        content: content.toString('utf8'),
        channel: channel?.id,
        threadTs: thread_ts === undefined ? undefined : String(thread_ts),
        comment: initial_comment === undefined ? undefined : String(initial_comment),
      });
    }
    if (shared.length === 0) return failed('invalid_arguments', { problems: ['files: at least one'] });
    this.slack.files.push(...shared);
    this.slack.recording.changed();
    return done({ files: shared.map(({ id, name, title }) => ({ id, name, title })) });
  }
}

async function contentOf(request: IncomingMessage): Promise<Buffer> {
  const bytes = await readBytes(request);
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return bytes;
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const [file] = [...form.values()].filter((value) => typeof value !== 'string');
  return file === undefined ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
}
