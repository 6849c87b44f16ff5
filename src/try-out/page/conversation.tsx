import type { Entry } from '../stand-in/state/conversation';
import { Item } from './message';
import type { PageState } from './page-state';
import { type Place, pathTo } from './place';
import { day, instantOf } from './times';

/** So many messages stand on a page: what people look at, and what a browser draws at once. */
const MESSAGES_ON_A_PAGE = 20;

/** What is said in a channel or direct message, the last of it, and where to write. */
export function Conversation({ place, state }: { place: Place; state: PageState }) {
  const { person, channel, before } = place;
  const all = state.slack.conversation(channel.id, person.id);
  const replies = new Map<string, number>();
  for (const entry of all.filter(isForAll)) {
    const { threadTs, ts } = entry;
    if (threadTs !== undefined && threadTs !== ts) replies.set(threadTs, (replies.get(threadTs) ?? 0) + 1);
  }
  const here = all.filter(
    (entry) => isInChannel(entry) && (before === undefined || Number(entry.ts) < Number(before)),
  );
  const entries = here.slice(-MESSAGES_ON_A_PAGE);
  const [first] = entries;
  return (
    <>
      <section class="scroll" data-scroll="end" tabindex={0} aria-label="Messages">
        {first !== undefined && here.length > entries.length ? (
          <a class="earlier" href={pathTo({ person, channel, before: first.ts })}>
            {here.length - entries.length} earlier
          </a>
        ) : (
          <Beginning place={place} state={state} isEmpty={all.length === 0} />
        )}
        <ol class="messages">
          {entries.map((entry, at) => (
            <>
              <DayLine entry={entry} previous={entries[at - 1]} zone={person.tz ?? 'Etc/UTC'} />
              <Item entry={entry} place={place} state={state} replies={replies.get(entry.ts) ?? 0} />
            </>
          ))}
        </ol>
        {before === undefined ? null : (
          <a class="earlier" href={pathTo({ person, channel })}>
            Back to the latest
          </a>
        )}
      </section>
      <Prompts place={place} state={state} />
      <Composer place={place} state={state} />
    </>
  );
}

/** A thread: its first message, what was answered to it, and where to write. */
export function Thread({ place, state }: { place: Place; state: PageState }) {
  const { person, channel, thread } = place;
  const all = state.slack.conversation(channel.id, person.id);
  const entries = all.filter(({ ts, threadTs }) => ts === thread || threadTs === thread);
  if (thread === undefined || entries.length === 0) return null;
  return (
    <section class="thread" aria-labelledby="thread-title">
      <header>
        <h2 id="thread-title">Thread</h2>
        <a class="close" href={pathTo({ person, channel })} aria-label="Close the thread">
          ×
        </a>
      </header>
      <section class="scroll" data-scroll="end" tabindex={0} aria-label="Messages of the thread">
        <ol class="messages">
          {entries.map((entry) => (
            <Item entry={entry} place={place} state={state} isInThread />
          ))}
        </ol>
      </section>
      <Composer place={place} state={state} thread={thread} />
    </section>
  );
}

/** What everybody sees: private answers are no replies. */
function isForAll(entry: Entry): boolean {
  return entry.kind !== 'notice' && (entry.kind !== 'bot' || entry.message.visible === 'public');
}

/** What stands in the channel itself, and not in a thread alone. */
function isInChannel(entry: Entry): boolean {
  const isBroadcast = entry.kind === 'bot' && entry.message.broadcast;
  return entry.threadTs === undefined || entry.threadTs === entry.ts || isBroadcast;
}

function DayLine({ entry, previous, zone }: { entry: Entry; previous: Entry | undefined; zone: string }) {
  const today = day(instantOf(entry.ts), zone);
  if (previous !== undefined && day(instantOf(previous.ts), zone) === today) return null;
  return (
    <li class="day" id={`day-${entry.ts}`}>
      <span>{today}</span>
    </li>
  );
}

/** What people can try, where nobody has said anything yet. */
function Beginning({ place, state, isEmpty }: { place: Place; state: PageState; isEmpty: boolean }) {
  const { channel } = place;
  const { name } = state.manifest;
  if (channel.kind === 'im')
    return <p class="beginning">This is the beginning of your direct messages with {name}.</p>;
  const isIn = state.slack.workspace.isBotIn(channel);
  return (
    <div class="beginning">
      <p>This is the very beginning of #{channel.name}.</p>
      {isIn ? null : (
        <p>
          {name} is not in this channel. To add it: <code>/invite @{name}</code>
        </p>
      )}
      {isEmpty && isIn ? (
        <>
          <p>Try one of these, or write something of your own below:</p>
          <ul>
            {examples(name).map((text) => (
              <li>
                <form method="post" action={sayAt(place)}>
                  <button type="submit" class="button" name="text" value={text}>
                    {text}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function examples(name: string): string[] {
  return [
    '/peaceops local ownership',
    `@${name} what are the recommendations on police?`,
    '/peaceops digest on daily 9:00 exit strategies',
    '/peaceops help',
  ];
}

/** The prompts that the app put up in its direct message. */
function Prompts({ place, state }: { place: Place; state: PageState }) {
  const { channel } = place;
  const prompts = state.slack.suggestedPrompts.findLast((each) => each.channel === channel.id);
  if (prompts === undefined || state.slack.written.some((each) => each.channel === channel.id)) return null;
  return (
    <form
      class="prompts"
      method="post"
      action={sayAt(place)}
      aria-label={prompts.title ?? 'Suggested prompts'}
    >
      {prompts.title === undefined ? null : <p>{prompts.title}</p>}
      {prompts.prompts.map(({ title, message }) => (
        <button type="submit" class="button" name="text" value={String(message)}>
          {String(title)}
        </button>
      ))}
    </form>
  );
}

function Composer({ place, state, thread }: { place: Place; state: PageState; thread?: string }) {
  const { channel } = place;
  const { name, commands } = state.manifest;
  const where =
    thread !== undefined ? 'Reply' : `Message ${channel.kind === 'im' ? name : `#${channel.name}`}`;
  const id = thread === undefined ? 'composer' : 'reply';
  return (
    <form class="composer" method="post" action={sayAt(place)}>
      {thread === undefined ? null : <input type="hidden" name="thread" value={thread} />}
      <input type="hidden" name="form" value={crypto.randomUUID()} />
      <textarea
        id={id}
        name="text"
        rows={1}
        aria-label={where}
        placeholder={where}
        aria-describedby={`${id}-help`}
        required
        data-composer
      />
      <Shortcuts state={state} />
      <button type="submit" class="send" aria-label="Send">
        ➤
      </button>
      <p class="help" id={`${id}-help`}>
        {channel.kind === 'im' ? (
          `Ask ${name} here, or `
        ) : (
          <>
            <code>@{name}</code> asks for all to see
            {thread === undefined ? ', ' : '. '}
          </>
        )}
        {thread === undefined ? (
          <>
            {commands.map(({ command, usage }) => (
              <code title={usage}>{command} …</code>
            ))}{' '}
            for yourself.{' '}
          </>
        ) : null}
        Enter sends, Shift+Enter begins a line.
      </p>
    </form>
  );
}

/** The form of the shortcuts: a form within that of a message would send both. */
export const SHORTCUTS_FORM = 'global-shortcuts';

/** The app's shortcuts that are there wherever people write, in a thread too. */
function Shortcuts({ state: { manifest } }: { state: PageState }) {
  return (
    <details class="dropdown shortcuts">
      <summary aria-label="Shortcuts">⚡</summary>
      <div class="dropdown-items">
        {manifest.globalShortcuts.map(({ name, callbackId, description }) => (
          <button type="submit" form={SHORTCUTS_FORM} name="shortcut" value={callbackId}>
            {name} <small>{description}</small>
          </button>
        ))}
      </div>
    </details>
  );
}

function sayAt({ person, channel }: Place): string {
  return `/${person.name}/say/${channel.id}`;
}

/** What a conversation is called in a heading. */
export function titleOf({ channel, tab }: Place, { manifest }: PageState): string {
  if (channel.kind === 'im') return tab === 'home' ? `${manifest.name}: Home` : manifest.name;
  return `${channel.kind === 'private' ? '🔒' : '#'} ${channel.name}`;
}
