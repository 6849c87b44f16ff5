import type { Json } from '../block-kit/check';
import type { PersonsFile, SlackState } from '../state/slack-state';
import type { Handler } from '../transport/http-server';
import { answerWith } from './faults';
import { bearerOf } from './web-api';
import { done, failed, type Method } from './web-api-method';

const SCOPE = 'files:read';

/** For want of a token, or of its scope, Slack answers in this way, with 200. */
const SIGN_IN = '<!DOCTYPE html><html lang="en-US"><title>Sign in | Slack</title></html>';

/** Files that people shared: what Slack tells of them, and their bytes for whoever may read them. */
export class PersonsFiles {
  constructor(
    private readonly slack: SlackState,
    private readonly base: () => string,
  ) {}

  /** Tells of a file. */
  readonly methods: Readonly<Record<string, Method>> = {
    'files.info': {
      anyScope: [SCOPE],
      fields: ['file', 'count', 'page', 'cursor', 'limit'],
      required: ['file'],
      run: ({ file: id }) => {
        const file = this.find(id);
        return file === undefined ? failed('file_not_found') : done({ file: this.told(file) });
      },
    },
  };

  /** Gives out the bytes; what goes wrong there is queued under `files-pri`. */
  readonly handler: Handler = async (request, response, path) => {
    const fault = this.slack.faults.take('files-pri');
    if (fault !== undefined) return answerWith(fault, response);
    const file = this.find(path.split('/')[0]);
    const isLet =
      this.slack.tokens.refusal(bearerOf(request) ?? '') === undefined && this.slack.scopes.has(SCOPE);
    if (!isLet) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(SIGN_IN);
      return;
    }
    if (file === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.mimetype }).end(file.content);
  };

  private find(id: unknown): PersonsFile | undefined {
    return this.slack.personsFiles.find((file) => file.id === id);
  }

  private told({ id, user, name, mimetype, content, told }: PersonsFile): Json {
    const url = `${this.base()}${id}/${encodeURIComponent(name)}`;
    return {
      ...{ id, user, name, title: name, mimetype, filetype: name.split('.').at(-1) ?? '' },
      ...{ size: content.length, mode: 'hosted', is_external: false },
      ...{ url_private: url, url_private_download: url },
      ...told,
    };
  }
}
