import { quiet } from '../../src/try-out/quiet';
import type { Person } from '../../src/try-out/stand-in/person/person';
import { isMessage, type Shown } from '../../src/try-out/stand-in/person/shown';
import { onTheWire } from '../../src/try-out/stand-in/person/typed-text';
import type { Message } from '../../src/try-out/stand-in/state/recording';
import type { TryOut } from '../../src/try-out/try-out';
import { transcript } from './transcript';

/** What a person does in a line of a conversation: `Ana in the thread: only the recommendations`. */
const DEED =
  /^(?<name>Ana|Ben) (?:in #(?<channel>[\w-]+): (?<said>.*)|in the thread: (?<replied>.*)|to PeaceOps: (?<direct>.*)|types in #(?<where>[\w-]+): (?<typed>\/.*)|clicks “(?<button>.*)”|chooses “(?<option>.*)” of (?<id>\S+)|opens (?<tab>Home|the direct message)|closes the window)$/u;
const TIME = /^(?<days>\d+) days? later$/;

/** Whether a line of a conversation is what somebody does, and not what PeaceOps says to it. */
export function isDeed(line: string): boolean {
  return DEED.test(line) || TIME.test(line);
}

/** Carries out what people do in a conversation, and writes down what each of them sees of it. */
export class Replay {
  private readonly people: Readonly<Record<string, Person>>;
  /** What was seen before, as it was then. */
  private seen = new Map<Shown, string>();
  /** The thread that somebody replied in last. */
  thread: { channel: string; ts: string } | undefined;
  private last: Shown | undefined;

  constructor(private readonly tryOut: TryOut) {
    const { slack } = tryOut;
    this.people = {
      Ana: slack.person({ user: 'U0ANA', via: slack.socket }),
      Ben: slack.person({ user: 'U0BEN', via: slack.socket }),
    };
  }

  /** Does what a line says. @returns what PeaceOps says to it, a line each */
  async does(line: string): Promise<string[]> {
    const time = TIME.exec(line)?.groups?.['days'];
    if (time === undefined) await this.acts(line);
    else await this.tryOut.clock.forward(Number(time) * 24 * 60 * 60_000);
    await quiet();
    return this.news();
  }

  private async acts(line: string): Promise<void> {
    const deed: Record<string, string | undefined> | undefined = DEED.exec(line)?.groups;
    const person = this.people[deed?.['name'] ?? ''];
    if (deed === undefined || person === undefined) throw new Error(`nobody can do this: ${line}`);
    const { channel, said, replied, direct, where, typed, button, option, id, tab } = deed;
    const { workspace } = this.tryOut.slack;
    const idOf = (name = '') => workspace.channel(name)?.id ?? name;
    const wire = (text: string) => onTheWire(text, workspace);
    const own = workspace.directMessage(person.user.id)?.id ?? '';
    if (said !== undefined) {
      await person.says(idOf(channel), wire(said));
      this.thread = { channel: idOf(channel), ts: this.tryOut.slack.written.at(-1)?.ts ?? '' };
    } else if (replied !== undefined) {
      if (this.thread === undefined) throw new Error('there is no thread yet');
      await person.says(this.thread.channel, wire(replied), { thread: this.thread.ts });
    } else if (direct !== undefined) await person.says(own, wire(direct));
    else if (typed !== undefined) await person.types(typed, { channel: idOf(where) });
    else if (tab !== undefined) await person.opensHome(tab === 'Home' ? 'home' : 'messages');
    else if (this.last === undefined) throw new Error('there is nothing to click on');
    else if (button !== undefined) await this.clicks(person, this.last, button);
    else if (option !== undefined) await person.clicks(this.last, { value: `${option} ${id}` });
    else if (!isMessage(this.last)) await person.closes(this.last);
  }

  private async clicks(person: Person, where: Shown, label: string): Promise<void> {
    const submit = isMessage(where) ? undefined : (where.content['submit'] as { text?: string } | undefined);
    if (!isMessage(where) && submit?.text === label) await person.submits(where);
    else await person.clicks(where, { label });
  }

  /** What is new to be seen, or has changed. */
  private news(): string[] {
    const { slack } = this.tryOut;
    const shown = [
      ...slack.messages.filter(({ state }) => state !== 'deleted'),
      ...slack.views.filter(({ open }) => open),
    ];
    const news = shown.filter((each) => this.seen.get(each) !== JSON.stringify(transcript(each)));
    const lines = news.flatMap((each) => [
      this.heading(each),
      ...transcript(each).map((one) => (one === '' ? '' : `  ${one}`)),
    ]);
    for (const each of news) this.seen.set(each, JSON.stringify(transcript(each)));
    this.last = news.at(-1) ?? this.last;
    return news.length === 0 ? ['(nothing)'] : lines;
  }

  private heading(shown: Shown): string {
    const isChanged = this.seen.has(shown);
    if (!isMessage(shown)) {
      const what = shown.type === 'home' ? 'Home' : 'a window';
      return `PeaceOps ${isChanged ? 'changes' : 'shows'} ${this.nameOf(shown.user)} ${what}:`;
    }
    return `PeaceOps${isChanged ? ' changes it' : ''} (${this.audienceOf(shown)}):`;
  }

  private audienceOf({ channel, user, threadTs }: Message): string {
    const { workspace } = this.tryOut.slack;
    const found = workspace.channel(channel);
    if (found?.kind === 'im') return 'direct message';
    const where = threadTs === undefined ? `#${found?.name ?? channel}` : 'thread';
    return user === undefined ? `to all, ${where}` : `to ${this.nameOf(user)} alone, ${where}`;
  }

  private nameOf(user: string): string {
    return this.tryOut.slack.workspace.user(user)?.realName ?? user;
  }
}
