import { findSections, type Library, openLibrary } from '../../../src/report/library';
import { sectionMessage } from '../../../src/slack/messages/section';
import type { Json } from '../../../src/try-out/stand-in/block-kit/check';
import { clickables, wordsIn } from '../../../src/try-out/stand-in/person/interactive-elements';
import { beijing } from '../../support/corpus';
import { read } from '../../support/reports';

/** A page of a section: its words, and where its buttons lead. */
function page(number: string, from: number, library: Library = beijing().library) {
  const [found] = findSections(library, number);
  if (!found) throw new Error(`no section ${number}`);
  const blocks = sectionMessage(found, from).blocks as unknown as Json[];
  const turns = clickables(blocks).map(({ actionId, value }) => [actionId, JSON.parse(value ?? '').from]);
  return { words: wordsIn(blocks), turns: Object.fromEntries(turns) as Record<string, number> };
}

describe('a section', () => {
  it('that is short stands on one page', () => {
    const { words, turns } = page('6.1', 0);
    expect(words).toContain('Beijing 2007, 6.1 Local Ownership');
    expect(words).toContain('1\u2003The issue of local ownership was stressed by the participants.');
    expect(turns).toEqual({});
  });

  it('names its subsections', () => {
    expect(page('8', 0).words).toContain('Subsections: 8.1 The UN Capstone Doctrine; 8.2 Training');
  });

  it('that is long is read page by page, to the end and back', () => {
    const pages = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const shown = page('3', from);
      pages.push(shown);
      from = shown.turns['section'];
    }
    expect(pages.length).toBeGreaterThan(1);
    const [first, second] = pages;
    expect(page('3', second?.turns['section-back'] ?? -1)).toEqual(first);
    const { statements } = beijing().library;
    for (const { text } of statements.filter(({ section }) => section.number === '3'))
      expect(pages.filter(({ words }) => words.includes(text))).not.toEqual([]);
  });

  it('holds every word of a paragraph that is longer than a message takes', () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `word${at}`);
    const library = openLibrary([read(`1. Long\n\nIt has ${words.join(' ')} and an end.\n`)]);
    const shown: string[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const one = page('1', from, library);
      shown.push(one.words);
      from = one.turns['section'];
    }
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.join(' ')).not.toContain('…');
    expect(shown.join(' ').match(/word\d+/g)).toEqual(words);
  });

  it.each([-1, 0, 1, 2])('has a page for whatever position: %d', (from) => {
    expect(page('3', from)).toEqual(page('3', 0));
  });
});
