import { followsInOutline, parseHeading, sameTitle, slug } from '../../src/report/headings';

describe('a heading is read as number and title', () => {
  it.each([
    ['1. Preface', '1', 'Preface'],
    ['1 Introduction', '1', 'Introduction'],
    ['1) Introduction', '1', 'Introduction'],
    ['12: The Port', '12', 'The Port'],
    ['5.1.2 Programmatic integration.', '5.1.2', 'Programmatic integration'],
    ['5.1.2. Programmatic integration', '5.1.2', 'Programmatic integration'],
    ['6. **The Interface**', '6', 'The Interface'],
    ['9. Asian Perspectives**', '9', 'Asian Perspectives'],
    ['IV. Command and Partners', 'IV', 'Command and Partners'],
    ['XII) Boats', 'XII', 'Boats'],
    ['A. Boats', 'A', 'Boats'],
    ['B) Nets', 'B', 'Nets'],
    ['Chapter 3: Courts', '3', 'Courts'],
    ['CHAPTER IV - Courts', 'IV', 'Courts'],
    ['Part 6 - Recommendations', '6', 'Recommendations'],
    ['Section 2. Boats', '2', 'Boats'],
    ['Part II – The Port', 'II', 'The Port'],
    ['  3.   Boats   and\tnets  ', '3', 'Boats and nets'],
    ['3. Views of the U.N.', '3', 'Views of the U.N.'],
    ['5.2 The U.N. and 3.5 per cent of it', '5.2', 'The U.N. and 3.5 per cent of it'],
  ])('%s', (text, number, title) => {
    expect(parseHeading(text)).toEqual({ number, title });
  });

  it.each([
    ['Foreword', 'Foreword'],
    ['Annexes & notes.', 'Annexes & notes'],
    ['What next?', 'What next?'],
    ['And so on...', 'And so on...'],
    ['I know a port', 'I know a port'],
    ['A port in winter', 'A port in winter'],
    ['Parts of the port', 'Parts of the port'],
    ['2007', '2007'],
    ['1.', '1'],
    ['', ''],
  ])('without a number: %j', (text, title) => {
    expect(parseHeading(text)).toEqual({ number: null, title });
  });
});

describe('a decimal number', () => {
  it.each([
    [null, '1'],
    [null, '0'],
    ['0', '1'],
    ['1', '2'],
    ['9', '10'],
    ['5', '5.1'],
    ['5.1', '5.1.1'],
    ['5.1', '5.2'],
    ['5.1.3', '5.1.4'],
    ['5.1.3', '5.2'],
    ['5.4', '6'],
    ['5.1.3', '6'],
  ])('may after %s be %s', (previous, next) => {
    expect(followsInOutline(previous, next)).toBe(true);
  });

  it.each([
    [null, '2'],
    [null, '1.1'],
    ['1', '1'],
    ['1', '3'],
    ['2', '1'],
    ['5', '5.2'],
    ['5', '6.1'],
    ['5', '5.1.1'],
    ['5.1', '5.3'],
    ['5.1.3', '5.3'],
    ['5.4', '5'],
    ['5.4', '7'],
  ])('may not after %s be %s', (previous, next) => {
    expect(followsInOutline(previous, next)).toBe(false);
  });
});

describe('a heading without a number is called', () => {
  it.each([
    ['Foreword', 'foreword'],
    ['Annexes & notes', 'annexes-notes'],
    ['“The Way Out”: a sketch', 'the-way-out-a-sketch'],
    ['Phase 2', 'phase-2'],
    ['Résumé', 'resume'],
    ['Re\u0301sume\u0301', 'resume'],
    ['Øresund İzmir', 'øresund-izmir'],
    ['Итоги встречи: май', 'итоги-встречи-май'],
    ['हिन्दी', 'हिन्दी'],
    ['和平', '和平'],
    ['!!!', 'section'],
  ])('%s: %s', (title, name) => {
    expect(slug(title)).toBe(name);
  });

  it('in 60 characters at the most', () => {
    expect(slug('word '.repeat(100))).toHaveLength(60);
  });
});

describe('two titles are the same', () => {
  it.each([
    ['UN headquarters', 'UN Headquarters'],
    ['The Way Out', 'THE WAY OUT.'],
    ['**Doctrine** and Training', 'Doctrine and Training'],
    ['Post-conflict work', 'Post conflict work'],
  ])('%s, %s', (a, b) => {
    expect(sameTitle(a, b)).toBe(true);
  });

  it('only if the words are', () => {
    expect(sameTitle('The Way Out', 'The Way In')).toBe(false);
  });
});
