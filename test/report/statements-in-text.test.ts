import { findStatement } from '../../src/report/library';
import { idsAmong, idsMeant, paragraphsMeant } from '../../src/report/statements-in-text';
import { beijing } from '../support/corpus';

const { library } = beijing();

describe('ids as people write them', () => {
  it.each([
    ['beijing-2007:6.1/1.3', ['6.1/1.3']],
    ['[Beijing-2007: 6.1/1.3]', ['6.1/1.3']],
    ['beijing-2007:6.1/1.3, 5.3/1.1', ['6.1/1.3', '5.3/1.1']],
    ['3 para 17', ['3/17']],
    ['section 3, paragraph 17.', ['3/17']],
    ['para. 17 of section 3', ['3/17']],
    ['¶ 17 in 3', ['3/17']],
  ])('%j are statements', (line, ids) => {
    const found = (idsMeant(library, line) ?? []).map((id) => findStatement(library, id));
    expect(found).toEqual(ids.map((id) => findStatement(library, id)));
    expect(found).not.toContain(null);
  });

  it.each([
    'para 17',
    'type:recommendation',
    'section:beijing-2007/6.1 police',
    'police para 17',
    'note:6.1/1.3',
  ])('%j are none', (line) => {
    expect(idsMeant(library, line)).toBeNull();
  });

  it('are found among other words, where each of them is there', () => {
    const among = (text: string) => idsAmong(library, text);
    expect(among('compare 6.1/1.3, [5.3/1.1] please')).toEqual(['6.1/1.3', '5.3/1.1']);
    expect(among('[6.1/1.3] recommendation · stressed')).toEqual(['6.1/1.3']);
    expect(among('compare 6.1/1.3 with 99/1.1')).toEqual([]);
    expect(among('after 9/11 and 1/2')).toEqual([]);
  });

  it('are those of each section where a paragraph stands alone', () => {
    expect(paragraphsMeant(library, 'para. 17')).toEqual(['3/17']);
    expect(paragraphsMeant(library, 'paragraph 2').length).toBeGreaterThan(1);
    expect(paragraphsMeant(library, 'paragraph 200')).toEqual([]);
    expect(paragraphsMeant(library, 'police para 2')).toEqual([]);
  });
});
