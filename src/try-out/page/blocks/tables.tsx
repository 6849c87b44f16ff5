import type { Child } from 'hono/jsx';
import { objectsIn } from '../../stand-in/block-kit/across-blocks';
import type { Json } from '../../stand-in/block-kit/check';
import type { Drawing } from './drawing';
import { stringIn } from './payload-fields';
import { RichText } from './rich-text';

const ALIGNMENTS: ReadonlySet<unknown> = new Set(['left', 'center', 'right']);

/** A `table` or a `data_table`: the first row is the heading. A data table is shown whole and not in pages. */
export function Table({ block, drawing }: { block: Json; drawing: Drawing }) {
  const { rows, caption, row_header_column_index: rowHeader, column_settings } = block;
  const [heading = [], ...body] = Array.isArray(rows) ? rows.map(objectsIn) : [];
  const columns = objectsIn(column_settings);
  const title = stringIn(caption);
  const cells = (row: Json[], isHeading: boolean) =>
    row.map((cell, index) => {
      const classes = columnClasses(columns[index] ?? {}, cell);
      const drawn = drawCell(cell, drawing);
      if (isHeading)
        return (
          <th scope="col" class={classes}>
            {drawn}
          </th>
        );
      if (index === rowHeader)
        return (
          <th scope="row" class={classes}>
            {drawn}
          </th>
        );
      return <td class={classes}>{drawn}</td>;
    });
  return (
    // A group and no region: a channel may show several, and landmarks of one name cannot be told apart. It takes the
    // focus, as whoever has no mouse scrolls a wide table by keys.
    // biome-ignore lint/a11y/useSemanticElements: these are no fields
    <div class="table" role="group" tabindex={0} aria-label={title || 'Table'}>
      <table>
        {title !== '' && <caption>{title}</caption>}
        <thead>
          <tr>{cells(heading, true)}</tr>
        </thead>
        <tbody>
          {body.map((row) => (
            <tr>{cells(row, false)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function drawCell(cell: Json, drawing: Drawing): Child {
  return cell['type'] === 'rich_text' ? <RichText block={cell} drawing={drawing} /> : stringIn(cell['text']);
}

function columnClasses({ align, is_wrapped }: Json, { type }: Json): string {
  const alignment = ALIGNMENTS.has(align)
    ? `align-${String(align)}`
    : type === 'raw_number'
      ? 'align-right'
      : '';
  return [alignment, is_wrapped === true ? 'wrapped' : ''].filter(Boolean).join(' ');
}
