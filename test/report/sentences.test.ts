import { splitSentences } from '../../src/report/sentences';
import fc from '../support/fast-check';

/** A bar marks where a new sentence begins. */
function barred(text: string): string {
  return splitSentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');
}

describe('sentences end', () => {
  it.each([
    ['at a full stop', 'The boats left. | The port stayed.'],
    ['at a question mark', 'Who keeps watch? | Nobody does.'],
    ['at an exclamation mark', 'Never again! | So they said.'],
    ['at several marks together', 'Really?! | Yes.'],
    ['behind a closing quotation mark', 'He said “we stay.” | Then he left.'],
    ['behind a closing straight quotation mark', 'He said "we stay." | Then he left.'],
    ['behind a closing bracket', 'It held (it always had.) | Then it broke.'],
    ['behind bracket and quotation mark', 'He was sure (“we stay.”) | Then he left.'],
    ['behind guillemets', 'Il a dit «non.» | Then he left.'],
    ['before an opening quotation mark', 'It is simple. | “Form follows function”.'],
    ['before an opening bracket', 'It held. | (It always had.)'],
    ['before a figure', 'They came back. | 27 boats were new.'],
    ['before an emoji', 'It worked. | 🚢 came next.'],
    ['at three full stops before a capital', 'Only nine had a telephone... | Yet the ribbon was cut.'],
    ['at an ellipsis before a capital', 'Only nine had a telephone… | Yet the ribbon was cut.'],
    ['behind a question in quotation marks before a capital', 'Some asked “why us?” | Others stayed silent.'],
    ['at U.N. before a word that begins sentences', 'Ask the U.N. | The answer comes late.'],
    ['at p.m. before a word that begins sentences', 'It closed at 5 p.m. | They went home.'],
    ['at "no." before a word', 'The answer was no. | They left.'],
    ['at "annex."', 'See the figures in the annex. | They show growth.'],
    ['at "annex." before "I"', 'See the annex. | I agree.'],
    ['at "art."', 'It was a work of art. | Nobody saw it.'],
    ['at "vol." and "ch."', 'It is in the second vol. | The third is lost.'],
    ['at "fig."', 'He ate a fig. | Illness followed.'],
    ['at U.N. before a pronoun', 'He joined the U.N. | Nobody knew.'],
    ['at p.m. before a pronoun', 'It began at 5 p.m. | Everyone went.'],
    ['at U.N. before a connector', 'They left the U.N. | Meanwhile, they wrote. | Two of them stayed.'],
    ['at a Chinese full stop, without a blank', '会议结束了。|他们走了！|谁来了？|没有人。'],
    ['at a Chinese full stop and a blank', '会议结束了。 | 他们走了。'],
    ['at a quotation that ends in Chinese, before a blank', '他说：“我们留下。” | 他们走了。'],
    ['at etc. before a capital', 'Boats, nets, etc. | Nets were dear.'],
    ['at a number', 'It began in 2007. | Peace followed.'],
    ['at a decimal number', 'It fell to 2.5. | Then it rose.'],
    ['at "I"', 'Neither did I. | The rest is known.'],
    ['before letters without case', 'It ended. | 会议结束了。'],
    ['before accented capitals', 'It ended. | Éric spoke.'],
    ['before Cyrillic and Greek capitals', 'It ended. | Мир пришёл. | Ειρήνη.'],
  ])('%s', (_where, text) => {
    const pieces = text.replaceAll('|', ' | ').split(/ +\| +/);
    expect(barred(text.replaceAll(' | ', ' ').replaceAll('|', '')).split(' | ')).toEqual(pieces);
  });
});

describe('sentences go on', () => {
  it.each([
    ['after i.e.', 'All posts, i.e. Those at the quay, were filled.'],
    ['after e.g.', 'Some ports, e.g. Elmare and Talu, stayed open.'],
    ['after bracketed i.e.', 'The mandate (i.e. Security Sector Reform) was clear.'],
    ['after cf.', 'The figure is higher (cf. Annex B).'],
    ['after vs.', 'The case Harbour vs. Council was lost.'],
    ['after titles', 'Gen. Ilse Maraño, Dr. Okoro, Mr. Bay and Mrs. Day met Prof. Quay.'],
    ['after saints', 'They met at St. Brigid’s.'],
    ['after months', 'It met on 3 Jan. Monday was free.'],
    ['after No. and a number', 'Decree No. 5 promised a third.'],
    ['after Nos. and a number', 'Decrees Nos. 5 and 6 promised more.'],
    ['after p. and a number', 'It stands on p. 12 of the annex.'],
    ['after para. and a number', 'See para. 4 of the report.'],
    ['after art. and a number', 'Under art. VII this is so.'],
    ['after art. and the first roman number', 'Under art. I, and art. I of the annex, this is so.'],
    ['after vol. and fig. and a number', 'See vol. II, fig. 3, ch. IX and annex. 4.'],
    ['after U.N. before a compound', 'It asked the U.N. Under-Secretary-General for boats.'],
    ['after U.N. before an ordinal', 'It asked the U.N. First Committee for boats.'],
    ['at a quotation in Japanese', '「行く。」と彼は言った'],
    ['after an initial', 'J. Okoro spoke first.'],
    ['after several initials', 'Ambassador P. K. Lindqvist took the chair.'],
    ['after U.N. before a name', 'It asked the U.N. Secretariat for boats.'],
    ['after U.S. before a name', 'The U.S. Navy came late.'],
    ['after etc. before a small letter', 'Boats, nets, etc. were bought.'],
    ['after approx. and a number', 'It was approx. 11 per cent.'],
    ['after an ellipsis before a small letter', 'Two lists … and no name on both.'],
    ['after three full stops before a small letter', 'Two lists... and no name on both.'],
    ['after a question in quotation marks before a small letter', 'They asked “who pays?” and left.'],
    ['after a question in brackets before a small letter', 'The port (whose port?) was closed.'],
    ['after et al. and a year', 'As Quay et al. (2003) showed, it broke.'],
    ['after Doc. and a symbol', 'See UN Doc. A/55/305, and Doc. S/2040/12.'],
    ['after Corr., Add. and Suppl.', 'See S/23870 and Corr. 1, Add. 2, Suppl. No. 1 and ser. B.'],
    ['after Ibid. and a number', 'See ibid. 5.'],
    ['after paras. and par.', 'See paras. 33-34 (voir par. 12).'],
    ['after ed. and a year', 'It is in the 2nd ed. (2009), as is known.'],
    ['after ranks of police', 'They met Supt. Quay and Insp. Bay.'],
    ['at a semicolon', 'Pay the crews; Feed the port; Count the boats.'],
    ['at a colon', 'One thing is clear: Nobody pays.'],
    ['at roman numerals', 'It needs i) boats; ii) crews; and (iii) pay.'],
    ['inside decimal numbers', 'Only 2.5 per cent and 1.234.567 nets were left.'],
    ['inside addresses', 'See www.example.org for more.'],
    ['without an end mark', 'A sentence without end'],
  ])('%s', (_where, text) => {
    expect(barred(text)).toBe(text);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      '.',
      '?',
      '!',
      '…',
      ' ',
      ' ',
      '"',
      '”',
      '(',
      ')',
      'A',
      'b',
      'The',
      'i.e.',
      'No.',
      '5',
      'U.N',
      '🚢',
      '和',
      ';',
    ],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  it('is split into spans in order that do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const span of splitSentences(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no character that is not blank', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const kept = splitSentences(text).map(({ start, end }) => text.slice(start, end));
        expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: 1000 },
    );
  });

  it('of nothing has no sentences', () => {
    expect(splitSentences('')).toEqual([]);
  });

  it.each(['a. ', '."', '(', 'U.N. ', 'A', '.', '?!', '. (', '。', '。」', '”'])(
    'of ten thousand characters of %j is split at once',
    (part) => {
      const text = part.repeat(10_000 / part.length);
      expect(splitSentences(text).at(-1)?.end).toBe(text.length);
    },
  );
});
