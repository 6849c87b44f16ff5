import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { Blocks } from '../../src/try-out/page/blocks/blocks';
import type { Drawing } from '../../src/try-out/page/blocks/drawing';
import type { Json } from '../../src/try-out/stand-in/block-kit/check';

/** An element of the page: what a browser would make of the HTML. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The characters inside, those of a <template> included. */
  readonly text: string;
  readonly inside: readonly Tag[];
}

/** Berlin, noon of 30 November 2026; Ana and #general are known. */
export const DRAWING: Drawing = {
  prefix: 'p',
  userName: (id) => (id === 'U0ANA' ? 'Ana' : undefined),
  channelName: (id) => (id === 'C0GENERAL' ? 'general' : undefined),
  timeZone: 'Europe/Berlin',
  now: Date.UTC(2026, 10, 30, 11),
  values: {},
  choices: {
    users: [{ value: 'U0ANA', label: 'Ana' }],
    channels: [{ value: 'C0GENERAL', label: 'general' }],
  },
};

/** What a browser makes of JSX. */
export function rendered(jsx: unknown): Tag {
  return tagOf(parseFragment(String(jsx)));
}

/** What a browser makes of blocks. */
export function drawn(blocks: readonly Json[], more: Partial<Drawing> = {}): Tag {
  return rendered(<Blocks blocks={blocks} drawing={{ ...DRAWING, ...more }} />);
}

/** Everything of this name inside, in the order of the page; `'*'` for everything. */
export function all(within: Tag, name: string): Tag[] {
  return within.inside.flatMap((tag) => [
    ...(name === '*' || tag.name === name ? [tag] : []),
    ...all(tag, name),
  ]);
}

/** The one thing of this name inside. @throws Error when there is none or more than one */
export function one(within: Tag, name: string): Tag {
  const [found, ...more] = all(within, name);
  if (found === undefined || more.length > 0)
    throw new Error(`${more.length + (found ? 1 : 0)} of <${name}> in: ${within.text}`);
  return found;
}

/** The one thing inside with this id. */
export function byId(within: Tag, id: string | undefined): Tag {
  const found = all(within, '*').filter(({ attributes }) => attributes['id'] === id);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} have the id ${id}`);
  return found[0];
}

type Node = DefaultTreeAdapterMap['node'];

function tagOf(node: Node): Tag {
  const nodes = childrenOf(node);
  const inside = nodes.filter((each) => 'tagName' in each).map(tagOf);
  return {
    name: 'tagName' in node ? node.tagName : '',
    attributes: 'attrs' in node ? Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])) : {},
    text: characters(node),
    inside,
  };
}

function characters(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(characters).join('');
}

function childrenOf(node: Node): Node[] {
  if ('content' in node) return node.content.childNodes;
  return 'childNodes' in node ? node.childNodes : [];
}
