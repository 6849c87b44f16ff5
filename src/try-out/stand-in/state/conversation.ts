import type { Message, Notice, Written } from './recording';
import type { SharedFile, SlackState } from './slack-state';

/** One thing that stands in a conversation. */
export type Entry =
  | {
      readonly kind: 'bot';
      readonly ts: string;
      readonly threadTs: string | undefined;
      readonly message: Message;
    }
  | {
      readonly kind: 'person';
      readonly ts: string;
      readonly threadTs: string | undefined;
      readonly written: Written;
    }
  | {
      readonly kind: 'file';
      readonly ts: string;
      readonly threadTs: string | undefined;
      readonly file: SharedFile;
    }
  | {
      readonly kind: 'notice';
      readonly ts: string;
      readonly threadTs: string | undefined;
      readonly notice: Notice;
    };

/** What a person sees in a conversation now, replies included, oldest first. */
export function conversationOf(channel: string, user: string, { recording, files }: SlackState): Entry[] {
  const isHere = (each: { readonly channel: string | undefined }) => each.channel === channel;
  const isStanding = ({ state }: Message | Written) => state !== 'deleted';
  const isFor = (each: { readonly user: string | undefined }) =>
    each.user === undefined || each.user === user;
  const entries: Entry[] = [
    ...recording.messages
      .filter((each) => isHere(each) && isStanding(each) && isFor(each))
      .map((message) => ({ kind: 'bot' as const, ...placeOf(message), message })),
    ...recording.written
      .filter((each) => isHere(each) && isStanding(each))
      .map((written) => ({ kind: 'person' as const, ...placeOf(written), written })),
    ...files.filter(isHere).map((file) => ({ kind: 'file' as const, ...placeOf(file), file })),
    ...recording.notices
      .filter((each) => isHere(each) && isFor(each))
      .map((notice) => ({ kind: 'notice' as const, ...placeOf(notice), notice })),
  ];
  return entries.sort((a, b) => Number(a.ts) - Number(b.ts));
}

function placeOf({ ts, threadTs }: { readonly ts: string; readonly threadTs: string | undefined }) {
  return { ts, threadTs };
}
