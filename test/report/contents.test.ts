import { findContents } from '../../src/report/contents';
import { splitLines } from '../../src/report/source';

function contentsOf(...lines: string[]) {
  const found = findContents(splitLines(lines.join('\n')));
  return (
    found && { ...found, entries: found.entries.map(({ number, title }) => `${number ?? '-'} ${title}`) }
  );
}

describe('a table of contents', () => {
  it('at the beginning ends where its first number comes again', () => {
    const found = contentsOf(
      'A Title',
      '',
      'TABLE OF CONTENTS',
      '',
      '1. Boats',
      '2. Nets',
      '',
      '1. Boats',
      '',
      'Text.',
    );
    expect(found).toEqual({ from: 2, to: 6, entries: ['1 Boats', '2 Nets'] });
  });

  it('with bullets, indents and stray asterisks is read', () => {
    const found = contentsOf(
      'Contents',
      '',
      '- 1. Preface**',
      ' - 1.1 Boats',
      ' - 1.1.1 Nets',
      '- 2. Ports**',
      '',
      '1. Preface',
    );
    expect(found).toEqual({ from: 0, to: 6, entries: ['1 Preface', '1.1 Boats', '1.1.1 Nets', '2 Ports'] });
  });

  it.each([
    ['dots', '1 Boats ........ 12'],
    ['spaced dots', '1 Boats . . . . . 12'],
    ['an ellipsis', '1 Boats … 12'],
    ['a tab', '1 Boats\t12'],
    ['blanks', '1 Boats      12'],
  ])('with %s before the page number leaves that out', (_what, line) => {
    expect(contentsOf('## Contents', line)?.entries).toEqual(['1 Boats']);
  });

  it('takes entries without a number if a page number stands behind them', () => {
    expect(contentsOf('Contents', 'Foreword ..... 2', '1 Boats .... 3', 'Foreword')).toEqual({
      from: 0,
      to: 3,
      entries: ['- Foreword', '1 Boats'],
    });
  });

  it('at the end takes what is left', () => {
    const found = contentsOf(
      '# Boats',
      'Text.',
      '## Contents',
      '',
      '1 Boats .... 3',
      '2 Nets ..... 5',
      '',
      '[^1]: Note.',
    );
    expect(found).toMatchObject({ from: 2, to: 6, entries: ['1 Boats', '2 Nets'] });
  });

  it('ends at a marked heading', () => {
    expect(contentsOf('# Contents', '- Boats', '- Nets', '', '# Boats')).toMatchObject({ from: 0, to: 3 });
  });

  it('ends at a line of text', () => {
    expect(contentsOf('Contents', '1. Boats', '', 'The port was open.', '2. Nets')).toMatchObject({ to: 2 });
  });

  it.each([
    'Contents',
    'CONTENTS',
    '**Table of Contents**',
    '# Contents',
    'Table of contents:',
    '__Contents__',
  ])('is announced by %j', (title) => {
    expect(contentsOf(title, '1. Boats')?.entries).toEqual(['1 Boats']);
  });

  it('is not there if no line says so', () => {
    expect(contentsOf('# Boats', 'The contents of the hold were lost.')).toBeNull();
  });

  it.each(['1 Boats', 'Boats 2007', 'Boats, 2007', '12'])('has no page number in %j', (line) => {
    const [entry] = contentsOf('Contents', `- ${line}`)?.entries ?? [];
    expect(entry?.replace(/^- |^1 /, '')).toBe(line.replace(/^1 /, ''));
  });

  it.each([' ', '.', '. ', '\t', '…', '1 ', '1'])('is read at once with any number of %j', (part) => {
    for (const end of ['', 'x', '5'])
      expect(contentsOf('Contents', `a${part.repeat(20_000)}${end}`)).not.toBeNull();
  });

  it('that lists nothing takes its own line only', () => {
    expect(contentsOf('Contents', '', 'The port was open.')).toEqual({ from: 0, to: 1, entries: [] });
  });
});
