import { Mrkdwn } from '../../../../src/try-out/page/blocks/mrkdwn';
import { PlainOrMrkdwn } from '../../../../src/try-out/page/blocks/texts';
import { all, DRAWING, one, rendered } from '../../../support/drawn';
import fc from '../../../support/fast-check';

const page = (text: string) => rendered(<Mrkdwn text={text} drawing={DRAWING} />);

/** Short for the tags that a text becomes: `b(bold) and i(slanted)`. */
function outline(text: string): string {
  const html = String(<Mrkdwn text={text} drawing={DRAWING} />);
  return html
    .replace(/<(\w+)[^>]*>\n?/g, '$1(')
    .replace(/<\/\w+>/g, ')')
    .replace(
      /&(lt|gt|amp|quot);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '',
    );
}

describe('A text in mrkdwn', () => {
  it.each([
    ['*bold* _slanted_ ~struck~', 'b(bold) i(slanted) s(struck)'],
    ['*bold with _slanted_ words*', 'b(bold with i(slanted) words)'],
    ['_*both*_', 'i(b(both))'],
    ['(*bold*), "_so_".', '(b(bold)), "i(so)".'],
    ['*two words* and *two more*', 'b(two words) and b(two more)'],
    ['*a*b*', 'b(a*b)'],
    ['`code`', 'code(code)'],
    ['`*as typed*`', 'code(*as typed*)'],
    ['*bold `a*b` on*', 'b(bold code(a*b) on)'],
    ['```\n*as typed*\n  two\n```', 'pre(*as typed*\n  two)'],
    ['before\n```x```\nafter', 'beforepre(x)after'],
    ['> quoted\n> *twice*\nafter', 'blockquote(quoted\nb(twice))after'],
    ['&gt; as Slack sends it', 'blockquote(as Slack sends it)'],
    ['one\n\ntwo', 'one\n\ntwo'],
    ['• typed\n• bullets', '• typed\n• bullets'],
    ['1 &lt; 2 &amp;&amp; 3 &gt; 2', '1 < 2 && 3 > 2'],
    ['&amp;lt; once only, &quot; never', '&lt; once only, &quot; never'],
  ])('is read as Slack reads it: %j', (text, drawn) => {
    expect(outline(text)).toBe(drawn);
  });

  it.each([
    'snake_case_name',
    '2 * 3 * 4',
    '*not closed',
    '* spaced *',
    '**doubled**',
    '*over\nlines*',
    '5*6*7',
    '``',
    '<not a reference>',
    '<javascript:alert(1)|here>',
    '<!unknown|label>',
    ':no_such_emoji:',
    '10:30:00',
  ])('stays as typed where a marker means nothing: %j', (text) => {
    expect(page(text).text).toBe(text);
    expect(all(page(text), '*')).toEqual([]);
  });

  it.each([
    ['<https://example.org/a?b=1&amp;c=2|*a* label>', 'https://example.org/a?b=1&c=2', 'a label'],
    ['<https://example.org>', 'https://example.org', 'https://example.org'],
    ['<mailto:a@example.org>', 'mailto:a@example.org', 'a@example.org'],
    [
      'see https://example.org/x?a=1&amp;b=2.',
      'https://example.org/x?a=1&b=2',
      'https://example.org/x?a=1&b=2',
    ],
  ])('links %j', (text, href, label) => {
    const link = one(page(text), 'a');
    expect(link).toMatchObject({ text: label, attributes: { href, rel: 'noopener noreferrer' } });
  });

  it.each([
    ['<@U0ANA>', '@Ana'],
    ['<@U0NOBODY>', '@U0NOBODY'],
    ['<@U0NOBODY|nora>', '@nora'],
    ['<#C0GENERAL|old-name>', '#general'],
    ['<#C0OTHER|other>', '#other'],
    ['<!here>', '@here'],
    ['<!channel|channel>', '@channel'],
    ['<!subteam^S1|@advisers>', '@advisers'],
  ])('names whom and what %s means', (text, named) => {
    expect(one(page(text), 'span')).toMatchObject({ text: named, attributes: { class: /mention/ } });
  });

  it('dates in the time zone of the reader', () => {
    const { text, inside } = page(
      '<!date^1796032800^{date_short_pretty} at {time}^https://example.org|long ago>',
    );
    expect(text).toBe('Today at 11:00');
    expect(inside[0]).toMatchObject({ name: 'a', inside: [{ name: 'time' }] });
    expect(page('<!date^soon^{date}|long ago>').text).toBe('long ago');
  });

  it('has emoji, which plain text has only where it does not say otherwise', () => {
    expect(page('done :tada:').text).toBe('done 🎉');
    const plain = (more: object) =>
      rendered(
        <PlainOrMrkdwn text={{ type: 'plain_text', text: '*x* :tada: &amp;', ...more }} drawing={DRAWING} />,
      );
    expect(plain({}).text).toBe('*x* 🎉 &amp;');
    expect(plain({ emoji: true }).text).toBe('*x* 🎉 &amp;');
    expect(plain({ emoji: false }).text).toBe('*x* :tada: &amp;');
  });

  it('that is verbatim leaves bare addresses alone, and no other', () => {
    const text = 'https://example.org and <https://example.org|this>';
    const verbatim = rendered(
      <PlainOrMrkdwn text={{ type: 'mrkdwn', text, verbatim: true }} drawing={DRAWING} />,
    );
    expect(all(verbatim, 'a').map((link) => link.text)).toEqual(['this']);
    expect(all(page(text), 'a')).toHaveLength(2);
  });

  it('loses no character but its markers', () => {
    const bare = (text: string) => text.replace(/[*_~`>\n ]/g, '');
    const words = fc.array(
      fc.constantFrom('*', '_', '~', '`', '```', '> ', '\n', ' ', 'word', '7', 'é', '"', '('),
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join('');
        expect(bare(page(text).text)).toBe(bare(text));
      }),
    );
  });
});
