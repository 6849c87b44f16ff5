import type { types } from '@slack/bolt';
import type { Library } from '../../report/library';
import type { Facets } from '../../search/facets';
import type { Filter } from '../../search/filter/filter';
import { MENU_KINDS } from '../../search/filter/kinds';
import { metadata, type Origin } from '../asker/origin';
import { carrying, smallPrint } from '../blocks';
import { LONGEST_QUESTION } from '../question';
import { type FilterForm, filterInputs } from './filter-inputs';
import { plain } from './inputs';

/** Callback id of the modal. */
export const NARROW_MODAL = 'narrow';

/** Its inputs. Who is named and who is asked have menus each, so that a third for either would only confuse. */
export const NARROW_FORM: FilterForm = {
  name: 'narrow',
  words: {
    label: 'Words',
    hint: 'What to look for; -word leaves out what has it. Empty: everything.',
    longest: LONGEST_QUESTION,
  },
  kinds: MENU_KINDS.filter((kind) => kind !== 'involved'),
};

const WHAT_COUNTS =
  'In brackets: how many statements of this question each choice would leave. Sections are counted with their subsections.';

/** What the modal begins with. */
export interface NarrowModalContent {
  /** The question as it is, from which the menus are counted. */
  query: string;
  /** Its words and its filter. */
  words: string;
  filter: Filter;
  facets: Facets;
  origin: Origin;
}

/** Asks what to narrow a question by. */
export function narrowModal(library: Library, content: NarrowModalContent): types.ModalView {
  const { query, origin } = content;
  return {
    type: 'modal',
    callback_id: NARROW_MODAL,
    private_metadata: metadata(
      origin,
      carrying(query, (q) => ({ q })),
    ),
    title: plain('Narrow'),
    submit: plain('Show'),
    close: plain('Cancel'),
    blocks: [...filterInputs(library, NARROW_FORM, content), smallPrint(WHAT_COUNTS)],
  };
}
