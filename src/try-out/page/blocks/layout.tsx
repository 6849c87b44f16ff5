import type { Child } from 'hono/jsx';
import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import { isObject, type Json } from '../../stand-in/block-kit/check';
import type { Place } from './drawing';
import { Element } from './elements';
import { Link, safeUrl } from './links';
import { stringIn } from './payload-fields';
import { Picture } from './pictures';
import { PlainOrMrkdwn, plainText } from './texts';

/** A block and where it stands. */
export interface BlockProps {
  readonly block: Json;
  readonly place: Place;
}

/** Alert levels that Slack colours. */
const LEVELS: ReadonlySet<unknown> = new Set(['info', 'warning', 'error', 'success']);

/** A `section`: a text, fields in two columns, and one element at its right. The text names the element. */
export function Section({ block, place }: BlockProps) {
  const { text, fields, accessory } = block;
  const textId = `${place.id}-text`;
  return (
    <div class="section">
      <div class="section-words">
        {text !== undefined && (
          <div id={textId}>
            <PlainOrMrkdwn text={text} drawing={place.drawing} />
          </div>
        )}
        {Array.isArray(fields) && (
          <div class="fields">
            {fields.map((field: unknown) => (
              <div>
                <PlainOrMrkdwn text={field} drawing={place.drawing} />
              </div>
            ))}
          </div>
        )}
      </div>
      {isObject(accessory) && (
        <div class="accessory">
          <Element
            element={accessory}
            place={{ ...place, labelledBy: text === undefined ? undefined : textId }}
          />
        </div>
      )}
    </div>
  );
}

/** A `header`. Above it stands the name of the place or window alone: messages have no headings of their own. */
export function Header({ block }: BlockProps) {
  return <h2 class="header">{plainText(block['text'])}</h2>;
}

/** A `divider`. */
export function Divider() {
  return <hr class="divider" />;
}

/** A `context`: small words and pictures in a row. */
export function Context({ block, place }: BlockProps) {
  return (
    <div class="context">
      {objectsIn(block['elements']).map((element) =>
        element['type'] === 'image' ? (
          <Picture image={element} />
        ) : (
          <div>
            <PlainOrMrkdwn text={element} drawing={place.drawing} />
          </div>
        ),
      )}
    </div>
  );
}

/** `actions` or `context_actions`: elements in a row. */
export function Actions({ block, place }: BlockProps) {
  return (
    <div class={block['type'] === 'actions' ? 'actions' : 'actions in-context'}>
      {objectsIn(block['elements']).map((element, index) => (
        <Element element={element} place={{ ...place, id: `${place.id}-${index}` }} />
      ))}
    </div>
  );
}

/** An `image` block. */
export function Image({ block }: BlockProps) {
  return (
    <figure class="image">
      {block['title'] !== undefined && <figcaption>{plainText(block['title'])}</figcaption>}
      <Picture image={block} />
    </figure>
  );
}

/** A `file` block: a file that lies elsewhere and of which only the id is known. */
export function File({ block }: BlockProps) {
  return (
    <div class="file">
      <b>Remote file</b> {stringIn(block['external_id'])}
    </div>
  );
}

/** A `video`: its title, its words and a still that leads to it; nothing of other sites runs inside the page. */
export function Video({ block }: BlockProps) {
  const { title, title_url, video_url, thumbnail_url, alt_text, description } = block;
  const by = [block['author_name'], block['provider_name']].map(stringIn).filter(Boolean).join(' · ');
  const still = <Picture image={{ image_url: thumbnail_url, alt_text }} />;
  const words: Child = plainText(title);
  return (
    <div class="video">
      {by !== '' && <div class="by">{by}</div>}
      <b>{safeUrl(title_url) === undefined ? words : <Link url={title_url}>{words}</Link>}</b>
      {description !== undefined && <div>{plainText(description)}</div>}
      <Link url={video_url}>{still}</Link>
    </div>
  );
}

/** An `alert`: a text that stands out. */
export function Alert({ block, place }: BlockProps) {
  const level = LEVELS.has(block['level']) ? ` ${String(block['level'])}` : '';
  return (
    <div class={`alert${level}`} role="note">
      <PlainOrMrkdwn text={block['text']} drawing={place.drawing} />
    </div>
  );
}
