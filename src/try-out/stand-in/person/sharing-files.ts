import type { Json } from '../block-kit/check';
import type { SlackState } from '../state/slack-state';

/** A file as a person has it. */
export interface FileToShare {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly mimetype?: string;
  /** Fields laid over what Slack tells of it, such as `{ is_external: true }`. */
  readonly told?: Json;
}

/**
 * Puts a file into the workspace.
 * @returns what events tell of it: as in channels that workspaces share, no more than where to ask
 */
export function shareFile(
  { name, content, mimetype = 'application/octet-stream', told = {} }: FileToShare,
  user: string,
  { ids, personsFiles }: SlackState,
): Json {
  const id = ids.next('F');
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  personsFiles.push({ id, user, name, mimetype, content: bytes, told });
  return { id, user, mode: 'file_access', file_access: 'check_file_info', created: 0, timestamp: 0 };
}
