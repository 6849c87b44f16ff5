/** A message of an event or of a shortcut, as far as it has files; Slack may send anything in their place. */
export interface MessageWithFiles {
  files?: unknown;
  [more: string]: unknown;
}

const ID = /^F[A-Z\d]{1,30}$/;

/** The ids of the files that come with a message, those aside that were deleted. */
export function filesOf({ files }: MessageWithFiles): string[] {
  if (!Array.isArray(files)) return [];
  return files.flatMap((file: unknown) => {
    const { id, mode } = (typeof file === 'object' && file !== null ? file : {}) as Record<string, unknown>;
    return typeof id === 'string' && ID.test(id) && mode !== 'tombstone' ? [id] : [];
  });
}
