import { fullCitation, sectionName, shortCitation } from '../../src/report/citation';
import { METADATA } from '../support/reports';

const section = { number: '6.1', title: 'Local Ownership' };

function cited(label: string, ...markers: (string | null)[]) {
  return { metadata: METADATA, section, passage: { label, markers } };
}

describe('a citation', () => {
  it.each([
    ['a paragraph', '1', [], 'para. 1', 'paragraph 1'],
    ['an item of a list', '6-4', ['-'], 'para. 6, item 4', 'paragraph 6, item 4'],
    ['a lettered item', '6-4', ['d)'], 'para. 6, item d', 'paragraph 6, item d'],
    ['a bracketed roman item', '2-3', ['(iii)'], 'para. 2, item iii', 'paragraph 2, item iii'],
    ['a numbered item', '2-3', ['3.'], 'para. 2, item 3', 'paragraph 2, item 3'],
    ['an item inside an item', '6-4-2', ['*', '*'], 'para. 6, item 4.2', 'paragraph 6, item 4.2'],
    ['a lettered item inside an item', '6-4-2', ['-', 'b.'], 'para. 6, item 4.b', 'paragraph 6, item 4.b'],
    [
      'a roman item inside a lettered',
      '6-1-2',
      ['(a)', '(ii)'],
      'para. 6, item a.ii',
      'paragraph 6, item a.ii',
    ],
    ['what follows a numbered paragraph', '12a', [], 'para. 12 (cont.)', 'paragraph 12 (continued)'],
    ['what stands before all numbers', '0b', [], 'opening para. 2', 'opening paragraph 2'],
    ['a number printed twice', '12x2', [], 'para. 12 (occurrence 2)', 'paragraph 12 (occurrence 2)'],
    [
      'what follows such a one',
      '12x2aa-1',
      ['-'],
      'para. 12 (occurrence 2, cont.), item 1',
      'paragraph 12 (occurrence 2, continued), item 1',
    ],
    ['an item before any paragraph', '0-3', ['(c)'], 'item c', 'item c'],
  ])('names %s', (_what, label, markers, short, full) => {
    expect(shortCitation(cited(label, ...markers))).toBe(`Harbour 2040, 6.1 Local Ownership, ${short}`);
    expect(fullCitation(cited(label, ...markers))).toBe(
      `Harbours after War. Report of the Harbour Workshop, 2040, section 6.1 Local Ownership, ${full}.`,
    );
  });

  it.each([
    ['6.1', 'Local Ownership', '6.1 Local Ownership'],
    ['IV', 'Command', 'IV Command'],
    ['IV.A', 'Boats', 'IV.A Boats'],
    ['foreword', 'Foreword', 'Foreword'],
    ['summary-2', 'Summary', 'Summary'],
    ['和平', '和平', '和平'],
  ])('calls section %s, %s, "%s"', (number, title, name) => {
    expect(sectionName({ number, title })).toBe(name);
  });
});
