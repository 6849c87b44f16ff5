import type { Child } from 'hono/jsx';
import { Conversation, SHORTCUTS_FORM, Thread, titleOf } from './conversation';
import { nameOf, type PageState } from './page-state';
import { asSeenBy, type Place, pathTo } from './place';
import { dayAndTime } from './times';
import { HomeTab, Modal } from './views';

/** The whole page: who is at it and where, what is said there, and the modal that lies on it. */
export function WorkspacePage({ place, state }: { place: Place; state: PageState }) {
  const { person, channel, tab } = place;
  const modal = state.modalOf(person);
  const title = titleOf(place, state);
  return (
    <Document changes={state.changes} title={`${title} – ${nameOf(person)} tries ${state.manifest.name} out`}>
      <TopBar place={place} state={state} />
      <div class={place.thread === undefined ? 'workspace' : 'workspace with-thread'}>
        <Sidebar place={place} state={state} />
        <main>
          <header class="place">
            <h1>{title}</h1>
            {channel.kind === 'im' ? (
              <nav aria-label={state.manifest.name} class="tabs">
                {(['home', 'conversation'] as const).map((each) => (
                  <a
                    href={pathTo({ person, channel, tab: each })}
                    {...(each === tab ? { 'aria-current': 'page' as const } : {})}
                  >
                    {each === 'home' ? 'Home' : 'Messages'}
                  </a>
                ))}
              </nav>
            ) : null}
          </header>
          {tab === 'home' ? (
            <HomeTab user={person} state={state} />
          ) : (
            <Conversation place={place} state={state} />
          )}
        </main>
        <Thread place={place} state={state} />
      </div>
      <form id={SHORTCUTS_FORM} method="post" action={`/${person.name}/shortcut`} />
      {modal === undefined ? null : <Modal view={modal} user={person} state={state} />}
      <Told sentences={state.toTell(person)} />
    </Document>
  );
}

/** A page that says in a sentence why there is nothing to see, and leads back. */
export function Nothing({ why }: { why: string }) {
  return (
    <Document title="Nothing here">
      <main class="nothing">
        <h1>Nothing here</h1>
        <p>{why}</p>
        <p>
          <a href="/">To the workspace</a>
        </p>
      </main>
    </Document>
  );
}

function Document({ title, changes, children }: { title: string; changes?: number; children?: Child }) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
        <script src="/idiomorph.js" defer />
        <script src="/browser/page.mjs" type="module" />
      </head>
      <body data-changes={changes}>{children}</body>
    </html>
  );
}

/** Who is at the page and what time it is: what is not Slack's, but the try-out's own. */
function TopBar({ place, state }: { place: Place; state: PageState }) {
  const { person } = place;
  const zone = person.tz ?? 'Etc/UTC';
  const { rejections } = state.slack;
  return (
    <header class="top-bar">
      <p>
        <strong>{state.manifest.name}, tried out</strong> <span>on this machine alone; nothing is kept</span>
      </p>
      <nav aria-label="Seen by" class="people">
        {state.users.map((user) => {
          const there = asSeenBy(user, place, state.slack.workspace);
          return (
            <a
              href={there === undefined ? `/${user.name}` : pathTo(there)}
              {...(user.id === person.id ? { 'aria-current': 'true' as const } : {})}
            >
              {nameOf(user)}
            </a>
          );
        })}
      </nav>
      <details class="dropdown clock" id="clock">
        <summary>
          <time datetime={new Date(state.clock.now()).toISOString()}>
            {dayAndTime(state.clock.now(), zone)}
          </time>
        </summary>
        <form class="dropdown-items" method="post" action="/clock">
          <p>
            Set the clock forward ({zone}); it never goes back. Digests that fall due on the way are sent.
          </p>
          {FORWARD.map(([label, minutes]) => (
            <button type="submit" name="minutes" value={String(minutes)}>
              {label}
            </button>
          ))}
        </form>
      </details>
      <details class="dropdown refused" id="refused">
        <summary>
          {rejections.length === 0 ? 'Slack refused nothing' : `Slack refused ${rejections.length}`}
        </summary>
        <div class="dropdown-items">
          {rejections.length === 0 ? (
            <p>What Slack would refuse stands here, with the reason.</p>
          ) : (
            <ol reversed>
              {rejections.toReversed().map(({ where, error, problems }) => (
                <li>
                  <code>{where}</code>: <strong>{error}</strong>
                  <ul>
                    {problems.map((problem) => (
                      <li>{problem}</li>
                    ))}
                  </ul>
                </li>
              ))}
            </ol>
          )}
        </div>
      </details>
    </header>
  );
}

const FORWARD = [
  ['15 minutes', 15],
  ['1 hour', 60],
  ['1 day', 24 * 60],
  ['1 week', 7 * 24 * 60],
] as const;

function Sidebar({ place, state }: { place: Place; state: PageState }) {
  const { person } = place;
  const { workspace } = state.slack;
  const channels = workspace.channels.filter(({ kind, members }) => kind !== 'im' && members.has(person.id));
  const own = workspace.directMessage(person.id);
  const link = (channel: Place['channel'], label: string) => {
    const unseen = channel.id === place.channel.id ? 0 : state.unseen(person, channel.id);
    return (
      <li>
        <a
          class={unseen > 0 ? 'unseen' : ''}
          href={pathTo({ person, channel })}
          {...(channel.id === place.channel.id ? { 'aria-current': 'page' as const } : {})}
        >
          {label}
          {unseen > 0 ? <span class="count">{unseen}</span> : null}
        </a>
      </li>
    );
  };
  return (
    <nav class="sidebar" aria-label={workspace.team.name}>
      <h2>Channels</h2>
      <ul>{channels.map((each) => link(each, `${each.kind === 'private' ? '🔒' : '#'} ${each.name}`))}</ul>
      <h2>Apps</h2>
      <ul>{own === undefined ? null : link(own, state.manifest.name)}</ul>
    </nav>
  );
}

/** What did not work, for whoever did it; a screen reader says it. */
function Told({ sentences }: { sentences: readonly string[] }) {
  return (
    <div id="told" class="told" role="status">
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </div>
  );
}
