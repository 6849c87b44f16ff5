import type { FC } from 'hono/jsx';
import type { Json } from '../../stand-in/block-kit/check';
import { Button, type ElementProps, FeedbackButtons, IconButton, Overflow } from './buttons';
import { Choices } from './choices';
import { DateField, FileField, RichTextField, TextField } from './fields';
import { stringIn } from './payload-fields';
import { Picture } from './pictures';
import { Select } from './selects';
import { Unknown } from './unknown';

const ELEMENTS: Readonly<Record<string, FC<ElementProps>>> = {
  button: Button,
  workflow_button: Button,
  icon_button: IconButton,
  feedback_buttons: FeedbackButtons,
  overflow: Overflow,
  image: ({ element }) => <Picture image={element} />,
  checkboxes: Choices,
  radio_buttons: Choices,
  plain_text_input: TextField,
  email_text_input: TextField,
  url_text_input: TextField,
  number_input: TextField,
  rich_text_input: RichTextField,
  file_input: FileField,
  datepicker: DateField,
  timepicker: DateField,
  datetimepicker: DateField,
};

const GROUPS: ReadonlySet<string> = new Set(['checkboxes', 'radio_buttons']);
const SELECT = /^(?:multi_)?(?:static|external|users|conversations|channels)_select$/;

/** An element of a block, drawn by its type. */
export function Element({ element, place }: ElementProps) {
  const type = stringIn(element['type']);
  const Drawn = SELECT.test(type) ? Select : Object.hasOwn(ELEMENTS, type) ? ELEMENTS[type] : undefined;
  return Drawn === undefined ? <Unknown type={element['type']} /> : <Drawn element={element} place={place} />;
}

/** Whether an element is a group of fields, which a legend names and no label. */
export function isGroup({ type }: Json): boolean {
  return GROUPS.has(stringIn(type));
}
