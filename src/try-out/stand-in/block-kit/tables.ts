import { blockFields } from './block-fields';
import { boolean, byType, type Check, list, number, object, oneOf, required, string, typed } from './check';
import { limit, TABLE_LIMITS } from './limits';
import { richText } from './rich-text';
import { textLength } from './text-length';

const cell = byType({
  raw_text: typed('raw_text', { text: required(string({ min: limit('data_table.cell_text.min_length') })) }),
  raw_number: typed('raw_number', {
    value: required(number()),
    text: required(string({ min: limit('data_table.cell_text.min_length') })),
  }),
  rich_text: richText,
});

/** A `table` block; one to a message. */
export const table: Check = typed('table', {
  ...blockFields,
  rows: required(list(list(cell, { min: 1, max: TABLE_LIMITS.columns }), { min: 1, max: TABLE_LIMITS.rows })),
  column_settings: list(object({ align: oneOf('left', 'center', 'right'), is_wrapped: boolean }), {
    max: TABLE_LIMITS.columns,
  }),
});

/** A `data_table` block. */
export const dataTable: Check = typed(
  'data_table',
  {
    ...blockFields,
    caption: required(string({ min: 1 })),
    rows: required(
      list(
        list(cell, {
          min: limit('data_table.columns.min_items'),
          max: limit('data_table.columns.max_items'),
        }),
        {
          min: limit('data_table.rows.min_items'),
          max: limit('data_table.rows.max_items'),
        },
      ),
    ),
    page_size: number({ min: limit('data_table.page_size.min'), max: limit('data_table.page_size.max') }),
    row_header_column_index: number({ min: 0 }),
  },
  (value, pointer, report) => {
    const most = limit('data_table.content.max_length');
    if (textLength(value['rows']) > most)
      report(`must be less than ${most + 1} characters`, `${pointer}/rows`);
  },
);
