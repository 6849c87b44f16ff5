/** Pieces that each cost search something; `#` becomes a random letter, so that no two are alike. */
const PIECES = [
  'humanitarain',
  'peacekeepng#',
  'suport:mali',
  'acttor:secretariatt#',
  'topic:polise#',
  '-type:recomendatio#',
  '-actor:securty#',
  '-trainin#',
  '-"peace process #"',
  '"local ownership #"',
  'section:1-99,2-98',
  'actor:council,women,state#',
  'exit strategies;',
  'people want to make it work',
  'united nations peace operations',
  'abcdefghijklmnopqrstuvwxyz#',
  '15 2015 30',
];

/**
 * A text that costs search much: one to four kinds of {@link PIECES}, over and over.
 * @param random numbers from 0 to 1
 * @param length in characters, 500 to 4,000
 */
export function hostileText(random: () => number, length: number): string {
  const kinds = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
    Math.floor(random() * PIECES.length),
  );
  const letter = () => String.fromCharCode(97 + Math.floor(random() * 26));
  let text = '';
  while (text.length < length) {
    const piece = PIECES[kinds[Math.floor(random() * kinds.length)] as number] as string;
    text += `${piece.replace('#', letter)} `;
  }
  return text.slice(0, length);
}
