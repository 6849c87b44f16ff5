import { read, statementsOf } from '../support/reports';
import { breaches } from '../support/whole';

describe('HTML', () => {
  it.each([
    [
      'as one line',
      '<h1>1. Boats</h1><p>The port was open. It was busy.</p><h1>2. Nets</h1><p>They held.</p>',
      ['1/1.1 The port was open.', '1/1.2 It was busy.', '2/1.1 They held.'],
    ],
    [
      'as a page',
      '<html><head><title>Port</title>\n<style>p { margin: 0 }</style></head>\n<body>\n<h2 id="a">1. Boats\n and masts</h2>\n<p>The <b>port</b>\nwas open.</p>\n<ul>\n<li>It was busy;</li>\n<li><p>It was old.</p></li>\n</ul>\n</body></html>',
      ['1/1.1 The port was open.', '1/1-1.1 It was busy;', '1/1-2.1 It was old.'],
    ],
    [
      'inside Markdown',
      '# Boats\n\n<div class="x">\nThe port was open.\n</div>\n\nIt was<br>busy.\n',
      ['boats/1.1 The port was open.', 'boats/2.1 It was busy.'],
    ],
  ])('is read %s', (_how, source, statements) => {
    expect(statementsOf(source)).toEqual(statements);
    expect(breaches(source, read(source))).toEqual([]);
  });

  it('has tables, which are no text', () => {
    const source =
      '# Boats\n\nThe port was open.\n\n<table>\n<colgroup>\n<col style="width: 50%" />\n</colgroup>\n<tbody>\n<tr class="odd">\n<td>Sails</td>\n<td><p>Five</p></td>\n</tr>\n</tbody>\n</table>\n\nIt was busy.\n';
    expect(statementsOf(source)).toEqual(['boats/1.1 The port was open.', 'boats/2.1 It was busy.']);
    expect(breaches(source, read(source))).toEqual([]);
  });

  it('but for their cells with paragraph numbers', () => {
    const source =
      '# Boats\n\n<table>\n<tr>\n<td><p>140.7 Mend the quay (Chile);</p></td>\n<td>Supported</td>\n</tr>\n<tr>\n<td><p>140.8 Pay the crews (Kenya);</p></td>\n<td>Noted</td>\n</tr>\n</table>\n';
    expect(statementsOf(source)).toEqual([
      'boats/140.7.1 Mend the quay (Chile);',
      'boats/140.8.1 Pay the crews (Kenya);',
    ]);
  });
});

describe('what pandoc draws', () => {
  it.each([
    ['a grid', '+-------+------+\n| Sails | Five |\n+=======+======+\n| Masts | Two  |\n+-------+------+'],
    ['columns', 'Boats   Number\n------- ------\nSails   Five\nMasts   Two'],
    ['the fence of a division', '::: {.note}\n\n:::'],
  ])('is no text: %s', (_what, drawn) => {
    const source = `# Boats {#boats .unnumbered}\n\nIt was open.\n\n${drawn}\n\nIt was busy.\n`;
    expect(statementsOf(source)).toEqual(['boats/1.1 It was open.', 'boats/2.1 It was busy.']);
    expect(breaches(source, read(source))).toEqual([]);
  });
});
