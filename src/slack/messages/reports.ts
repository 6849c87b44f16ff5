import type { ReportRow } from '../../browse/reports';
import { REPORT_COUNTS, reportInWords } from '../../wording/browse';
import { count } from '../../wording/receipt';
import { buttons, type Message } from '../blocks';
import { LIMITS } from '../limits';
import { plain } from '../modals/inputs';
import { shown } from '../text';
import { sayButton } from './ask-buttons';
import { EVERYTHING, type ListRow, listMessage } from './list';

/** Reports on a page. Each has a line of buttons below it. */
const PAGE = 8;

/** Lists the reports, each with buttons to what it is about and to its sections. */
export function reportsMessage(rows: readonly ReportRow[], from = 0): Message {
  return listMessage(
    {
      title: `${count(rows.length, 'report')}.`,
      rows: rows.map(rowOf),
      most: PAGE,
      turns: 'reports',
      narrowed: EVERYTHING,
      jump: { action: 'row:report', placeholder: 'All statements of a report' },
      more: [],
      note: `${REPORT_COUNTS} In brackets: what a question takes to ask one of them alone, as in police report:ID.`,
    },
    from,
  );
}

function rowOf(row: ReportRow, at: number): ListRow {
  const { id, shortTitle, title } = row.metadata;
  const line = `${shortTitle} [${id}]: ${reportInWords(row)}`;
  const leads = ['Topics', 'Sections'].map((text, place) =>
    sayButton(
      { text, label: `${text}: ${shortTitle}`, says: `${text.toLowerCase()} report:${id}` },
      2 * at + place,
    ),
  );
  const text = shown(title === shortTitle ? line : `${line}\n${title}`, LIMITS.rowText);
  return { line, blocks: [{ type: 'section', text: plain(text) }, buttons(...leads)] };
}
