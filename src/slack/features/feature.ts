import type { Logger } from 'pino';
import type { Library } from '../../report/library';
import type { SearchIndex } from '../../search/search-index';
import type { Asker, Visitor } from '../asker/asker';
import type { Message } from '../blocks';
import type { Checker } from '../checking/checker';
import type { ClickValue } from '../click-value';
import type { Once } from '../delivery/once';
import type { Respond } from '../delivery/outbox';
import type { Patience } from '../delivery/patience';
import type { DigestServices } from '../digest/services';
import type { SealedInstallations } from '../installing/installation-store';
import type { HelpLine } from '../messages/help';
import type { EnteredValues } from '../modals/entered';
import type { Choice } from '../modals/inputs';
import type { RequestObserver } from '../observer';
import type { Personal } from '../personal/personal';
import type { FileReader } from '../shared-files/file-reader';
import type { Off } from '../store-off';

/** What all requests share; chosen in one place, `app.ts`. */
export interface Shared extends Omit<Services, 'teamId' | 'index' | 'digests' | 'say' | 'refreshHome'> {
  /** Where it is installed in many workspaces; `null` where it is in one. */
  installations: Pick<SealedInstallations, 'rows'> | null;
  /** What a request of a workspace works with, from its beginning to its end. */
  forWorkspace(teamId: string): Services;
}

/** What features work with. */
export interface Services {
  /** The workspace that the request is of, under which all is kept; see `workspaceOf`. */
  teamId: string;
  /** The reports that the workspace sees, as they are when the request comes. */
  index: SearchIndex;
  once: Once;
  /** As they are now: a store may come later than the first question. */
  digests(): DigestServices | Off;
  /** As it is now. */
  personal(): Personal | Off;
  checker: Checker;
  /** Reads files that are shared with it; null where that was not chosen. */
  files: FileReader | null;
  /** Whether replies in threads are heard that do not mention the bot. */
  hearsThreads: boolean;
  /** Whether direct messages are those of Slack's agent view, with prompts, and threads that have titles. */
  isAgent: boolean;
  /** How to answer through a `response_url`. */
  respondTo(url: string): Respond;
  /** Answers a text as if the person had typed it, in the place of what they look at. */
  say(asker: Asker, text: string): Promise<void>;
  /** Brings somebody's home tab up to date; never rejects. */
  refreshHome(visitor: Visitor): Promise<void>;
  patience: Patience;
  logger: Logger;
  observer: RequestObserver;
}

/**
 * One thing that people can do with PeaceOps: what they say, click, choose and send for it. Everything that it
 * needs of Slack comes through an {@link Asker}, so that it works in channels, threads, direct messages, modals and
 * on the home tab alike. What it throws is reported by `on-failure.ts`.
 */
export interface Feature {
  /** What it is for, as help calls it; its own page of help is found under it, in small letters. */
  title: string;
  /** What one can say, the most important first: that one stands on the page of help. */
  help?: readonly HelpLine[];
  commands?: readonly Command[];
  /**
   * By action id. Ids within one block must differ: rows are numbered, `ask:0` is a click on `ask`. Of
   * `digest:else`, which has no entry of its own, `digest` hears.
   */
  reactions?: Readonly<Record<string, Reaction>>;
  /** By the modal's callback id. */
  submissions?: Readonly<Record<string, Submission>>;
  /** By the action id of a select that asks for its entries while somebody types. */
  menus?: Readonly<Record<string, Menu>>;
  /** Of the menu that each message has; by callback id. */
  shortcuts?: Readonly<Record<string, Shortcut>>;
  /** Of those that are there wherever one writes; by callback id. */
  globalShortcuts?: Readonly<Record<string, GlobalShortcut>>;
}

/** Something people say that is no question, in a slash command, a mention or a direct message. */
export type Command = Named & (Replying | Acting);

interface Named {
  /** The words it may begin with, in small letters. */
  names: readonly [string, ...string[]];
  /** Whether the words behind the name fit it; if not, the whole is a question: "show of force". */
  fits(rest: string, index: SearchIndex): boolean;
  /**
   * Whether it gets what stands behind its name as Slack has it, with its lines, its markup and its last word. Default
   * false: up to 500 characters in one line, without thanks.
   */
  takesAll?: boolean;
  /** Where in its line a channel's report goes; default nowhere: it is of no report, or names statements. */
  narrowedAt?: 'front' | 'end';
  /**
   * How many reports have what an id or a number behind it names; where several do, the reports of a channel decide, if
   * one of them does. Default: they decide nothing.
   */
  reportsHaving?(rest: string, index: SearchIndex): number;
  /** Whether what it says concerns nobody but the person, also where they ask in a channel. Default false. */
  isPersonal?: boolean;
}

/** Answered at once, from the reports alone. */
export interface Replying {
  reply(input: CommandInput): Message;
}

/** What needs more than the reports, such as the store or a modal: acknowledged first. */
export interface Acting {
  act(services: Services, asker: Asker, rest: string): Promise<void>;
}

/** What a command is given: the reports, and the words behind its name. */
export interface CommandInput {
  index: SearchIndex;
  library: Library;
  rest: string;
}

/** What a button, a select or an input with a dispatch action does. */
export interface Reaction {
  react(services: Services, asker: Asker, value: ClickValue): Promise<void>;
  /**
   * Whether it turns the page of a message: harmless twice, and wanted again after turning back. Where that depends on
   * what the click carries, a function tells. Default false.
   */
  turnsPage?: boolean | ((value: ClickValue) => boolean);
}

/** A modal that was sent off. */
export interface Submission {
  /**
   * Reads what was entered: what to do with it, or one sentence for each input that has to be changed, by block.
   * Quick, as the modal waits for it.
   */
  read(services: Services, modal: SentModal): SubmissionRead;
  /** Whether the answer takes the place of the modal, which then belongs to no message. Default false: it closes. */
  isAnsweredInPlace?: boolean;
}

/** What is to be done with a modal, or what has to be changed in it first. */
export type SubmissionRead = { act(asker: Asker): Promise<void> } | { errors: Record<string, string> };

/** What a modal brings with it when it is sent off. */
export interface SentModal {
  values: EnteredValues;
  /** What its `private_metadata` carries besides the origin. */
  carried: ClickValue;
  /** With which to post in the conversation chosen in it, where a select asks Slack for that. */
  responseUrl?: string | undefined;
}

/**
 * Gives the entries of a menu for what somebody has typed so far, at most 100.
 * @param actionId of the menu
 * @param carried what the modal's `private_metadata` carries, and the id of the menu's block
 */
export type Menu = (
  services: Services,
  asked: { actionId: string; typed: string; carried: ClickValue },
) => readonly Choice[];

/** Does something with a message that somebody chose. */
export type Shortcut = (services: Services, asker: Asker, message: ChosenMessage) => Promise<void>;

/** Does something wherever somebody is, which Slack does not say. */
export type GlobalShortcut = (services: Services, asker: Asker) => Promise<void>;

/** The message on which a shortcut was used. */
export interface ChosenMessage {
  /** As Slack has it, escaped and with its markup; empty where it has none. */
  text: string;
  /** Timestamp of the first message of its thread, or its own: what an answer in the thread names. */
  thread: string;
  /** The ids of its files. */
  files: readonly string[];
  /** Whether the person wrote it who chose it. */
  isOwn: boolean;
}
