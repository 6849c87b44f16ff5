import { readValue } from '../click-value';

/**
 * Where the answer to a modal belongs. Slack sends nothing of it back with a modal, so `private_metadata`
 * carries it.
 */
export interface Origin {
  /** Empty where there is none. */
  channel: string;
  /** Timestamp of the thread's first message, in a thread. */
  thread?: string | undefined;
  /** The `response_url` of the command or click that opened it; accepts answers for half an hour. */
  url?: string | undefined;
  /** Whether the message behind `url` is the person's own, so that an answer may take its place. */
  isPrivate?: boolean | undefined;
  /** Timestamp of that message, where it was opened from one. */
  message?: string | undefined;
  /** Id of the modal beneath, whose place the answer takes. */
  view?: string | undefined;
  /** Whether it was opened from the home tab, which is updated after each click and form. */
  home?: boolean | undefined;
}

/** Room for the other data that a modal carries, which the caller of {@link originIn} reads back. */
export function metadata(origin: Origin, more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...more, o: origin });
}

/** The origin in a modal's `private_metadata`; an empty one where another version wrote it. */
export function originIn(privateMetadata: string | undefined): Origin {
  const { o } = readValue(privateMetadata);
  const { channel, thread, url, message, view, isPrivate, home } = (
    typeof o === 'object' && o !== null ? o : {}
  ) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    channel: text(channel) ?? '',
    thread: text(thread),
    url: text(url),
    message: text(message),
    view: text(view),
    isPrivate: isPrivate === true,
    home: home === true || undefined,
  };
}
