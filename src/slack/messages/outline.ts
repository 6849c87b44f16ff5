import { sectionName } from '../../report/citation';
import type { Library } from '../../report/library';
import type { Section } from '../../report/model';
import { type Block, type Message, message, richText, smallPrint, words } from '../blocks';

/** Of an outline, so that one message holds those of a few reports, and none is cut inside a line. */
const OUTLINE_CHARACTERS = 2_600;

/** The outline of all reports, with the number of statements under each heading. */
export function sectionsMessage({ reports }: Library): Message {
  const blocks: Block[] = [];
  const lines: string[] = [];
  for (const { metadata, sections, statements } of reports) {
    const rows = sections.map((section) => {
      const own = statements.filter((statement) => statement.section.number === section.number).length;
      return `${'\u2003'.repeat(depth(section, sections))}${sectionName(section)} (${own})`;
    });
    const shown = asManyAsFit(rows, OUTLINE_CHARACTERS);
    if (rows.length > shown.length) shown.push(`… and ${rows.length - shown.length} more`);
    blocks.push(richText(words(metadata.title, { bold: true }), words(`\n${shown.join('\n')}`)));
    lines.push(metadata.title, ...shown);
  }
  blocks.push(smallPrint('In brackets: statements. A section’s text: /peaceops section 6.1'));
  return message(lines.join('\n'), blocks);
}

function asManyAsFit(rows: readonly string[], characters: number): string[] {
  let room = characters;
  return rows.filter((row) => {
    room -= row.length + 1;
    return room >= 0;
  });
}

function depth({ parent }: Section, sections: readonly Section[]): number {
  const above = sections.find(({ number }) => number === parent);
  return above ? 1 + depth(above, sections) : 0;
}
