import type { Child } from 'hono/jsx';
import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import type { Json } from '../../stand-in/block-kit/check';
import { Confirmation, confirmedBy } from './confirmation';
import { nameOf, type Place } from './drawing';
import { safeUrl } from './links';
import { fieldsIn, stringIn } from './payload-fields';
import { plainText } from './texts';

/** An element and where it stands. */
export interface ElementProps {
  readonly element: Json;
  readonly place: Place;
}

/** Slack's names of pictures for icon buttons, as characters. */
const ICONS: Readonly<Record<string, string>> = { trash: '🗑' };

/** A `button`, or a `workflow_button`, which looks the same. */
export function Button({ element, place }: ElementProps) {
  const { text, style, url, accessibility_label } = element;
  return (
    <>
      <button
        type="submit"
        name="act"
        value={nameOf(element, place)}
        class={style === 'primary' || style === 'danger' ? `button ${style}` : 'button'}
        {...labelled(accessibility_label)}
        {...opening(url)}
        {...confirmedBy(element, place)}
      >
        {plainText(text)}
      </button>
      <Confirmation element={element} place={place} />
    </>
  );
}

/** An `overflow` menu: each of its entries is a button that acts. */
export function Overflow({ element, place }: ElementProps) {
  return (
    <>
      <details class="menu">
        <summary aria-label="More actions">⋯</summary>
        <div class="menu-items">
          {objectsIn(element['options']).map(({ text, value, url, description }) => (
            <button
              type="submit"
              name="act"
              value={nameOf(element, place, stringIn(value))}
              {...opening(url)}
              {...confirmedBy(element, place)}
            >
              {plainText(text)}
              {description !== undefined && <small>{plainText(description)}</small>}
            </button>
          ))}
        </div>
      </details>
      <Confirmation element={element} place={place} />
    </>
  );
}

/** An `icon_button`: a small picture that says on being pointed at what it does. */
export function IconButton({ element, place }: ElementProps) {
  const { icon, text, accessibility_label } = element;
  const label = stringIn(accessibility_label) || plainText(text);
  return (
    <>
      <button
        type="submit"
        name="act"
        value={nameOf(element, place)}
        class="button icon"
        title={plainText(text)}
        aria-label={label}
        {...confirmedBy(element, place)}
      >
        <span aria-hidden="true">{ICONS[stringIn(icon)] ?? '•'}</span>
      </button>
      <Confirmation element={element} place={place} />
    </>
  );
}

/** `feedback_buttons`: a thumb up and a thumb down, each of which says its own value. */
export function FeedbackButtons({ element, place }: ElementProps) {
  const one = (button: Json, thumb: string): Child => (
    <button
      type="submit"
      name="act"
      value={nameOf(element, place, stringIn(button['value']))}
      class="button icon"
      title={plainText(button['text'])}
      aria-label={stringIn(button['accessibility_label']) || plainText(button['text'])}
    >
      <span aria-hidden="true">{thumb}</span>
    </button>
  );
  return (
    <>
      {one(fieldsIn(element['positive_button']), '👍')}
      {one(fieldsIn(element['negative_button']), '👎')}
    </>
  );
}

function labelled(label: unknown) {
  return stringIn(label) === '' ? {} : { 'aria-label': stringIn(label) };
}

/** What the page's script opens beside the page when the button acts. */
function opening(url: unknown) {
  const safe = safeUrl(url);
  return safe === undefined ? {} : { 'data-url': safe };
}
