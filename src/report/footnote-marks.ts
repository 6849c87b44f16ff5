import type { TextBlock } from './blocks';
import type { Part } from './markup';
import type { Span } from './model';

/** Behind these a figure is no mark: "art.12", "A/CONF.157", "www.example.org/port.12". */
const ABBREVIATED =
  /(?:^|[^\p{L}])(?:nos?|pp?|paras?|arts?|chaps?|ch|caps?|apps?|sect?|sess|vols?|figs?|tabs?|eqs?|annex|res|dec|conf|misc|inf|rev|add|corr|docs?|ser|suppl|stat|bull|prot|reg|ibid|cf|ca|approx|viz|vs)\.$|(?:^|[^\p{L}])\p{L}\.\p{L}\.$|[/@_][^\s/@_]*\.$/iu;
/**
 * A figure behind the end of a sentence or of a quotation, where another sentence begins or the paragraph ends: so
 * converters leave a note's raised mark, "the team.144 In 2022". Not in a symbol ("A/C.6") nor in a decimal number.
 */
const MARK =
  /(?<=(?:\p{Ll}{2}|\p{Lu}{3}|[)”’»"]|(?<![\p{Sc}\d.,]\s?)(?:1[89]|20)\d{2})[.!?…]|[.,!?…\p{L}][”’»]|[.!?…]")\d{1,3}(?=\s*$|\s+["“‘«(]?[\p{Lu}\p{N}])/gu;
/** The same with a blank before, which may as well be a figure of the text: "the racism. 15 The Committee", "Rights 4 and". */
const SPACED = /(?<=[\p{L})][.!?;,]?[”’»")]?)\s{1,2}(?<figure>\d{1,3})(?=\s*$|\s+["“‘«(]?\p{L})/gu;
const ENDS = /[.!?][”’»")]?\s*$/u;
/** Behind a whole word, or what closes a quotation, a figure that touches the stop is a mark; behind fewer letters, "cf.12", it may be none. */
const PLAIN_END = /(?:\p{Ll}{4}|[)”’»"])[.!?…]$|[”’»"]$/u;
/** Behind these a figure counts or names something: "on 9 and 10 June", "paragraph 4 of". */
const COUNTED =
  /(?:^|[^\p{L}])(?:on|in|at|of|to|from|between|and|or|by|for|with|than|over|under|about|some|nearly|almost|only|just|all|the|these|those|its|their|until|since|after|before|through|is|are|was|were|has|have|had|paragraphs?|articles?|chapters?|sections?|parts?|annex(?:es)?|rules?|principles?|regulations?|recommendations?|resolutions?|decisions?|goals?|targets?|phases?|stages?|tables?|figures?|box(?:es)?|pages?|notes?|items?|options?|steps?|levels?|groups?|class|categor(?:y|ies)|regions?|sectors?|areas?|zones?|lines?|numbers?|rounds?|tracks?|pillars?|days?|january|february|march|april|may|june|july|august|september|october|november|december)\s*$/iu;
/** With one of these a sentence goes on behind a mark; a figure that counts has what it counts behind it. */
const GOES_ON =
  /^\s+(?:(?:and|or|but|nor|to)(?!\s+\d)|the|an?|of|in|on|at|by|for|from|with|without|as|is|are|was|were|has|have|had|which|who|that|when|where|while|although|also|not)\s/u;
const MOST_BEFORE = 24;
/** So many marks before and behind one are its neighbours. */
const REACH = 2;

interface Mark extends Span {
  figure: number;
  block: TextBlock;
  /**
   * `glued` to a sentence's end; so as well, but perhaps a part of a name or number (`doubtful`); `behind` an end with a
   * blank; or `within` a sentence.
   */
  place: 'glued' | 'doubtful' | 'behind' | 'within';
}

/**
 * Takes the marks of footnotes that stand as plain figures out of blocks. What stands right behind a sentence's end is one;
 * what may be something else only where the marks before and after it are its neighbours in number, and, in the middle of
 * a sentence, where the text has a note of that number and no other mark for it: "on 9 and 10 June" says something else
 * without its figures.
 * @param blocks their parts are changed
 * @param notes the numbers of the notes that the text has
 * @returns where the marks stand in the file
 */
export function takeOutMarks(
  source: string,
  blocks: readonly TextBlock[],
  notes: ReadonlySet<number>,
): Span[] {
  const found = blocks.flatMap((block) => marksIn(source, block));
  const marks = found.filter((mark, at) => {
    if (mark.place === 'glued') return true;
    const { figure, place } = mark;
    const before = found.slice(Math.max(0, at - REACH), at);
    const behind = found.slice(at + 1, at + 1 + REACH);
    // A note has one mark.
    if ([...before, ...behind].some((other) => other.figure === figure)) return false;
    const [goesOn, isNext] = [
      behind.some((other) => other.figure === figure + 1),
      before.some((other) => other.figure === figure - 1),
    ];
    if (place === 'doubtful') return goesOn || isNext;
    if (!notes.has(figure)) return place === 'behind' && goesOn && isNext;
    // The first note has none before it, the last none behind.
    return (goesOn || isNext) && (goesOn || !notes.has(figure + 1)) && (isNext || !notes.has(figure - 1));
  });
  for (const mark of marks) cutOut(mark);
  return marks.map(({ start, end }) => ({ start, end }));
}

function marksIn(source: string, block: TextBlock): Mark[] {
  return block.parts.flatMap((part) => {
    const raw = source.slice(part.start, part.end);
    const before = (index: number) => raw.slice(Math.max(0, index - MOST_BEFORE), index);
    const mark = (figure: string, index: number, place: Mark['place']): Mark => {
      const start = part.start + index;
      return { block, figure: Number(figure), start, end: start + figure.length, place };
    };
    const glued = [...raw.matchAll(MARK)].map(({ 0: figure, index }) =>
      mark(figure, index, PLAIN_END.test(before(index)) ? 'glued' : 'doubtful'),
    );
    const spaced = [...raw.matchAll(SPACED)].flatMap(({ 0: whole, index, groups }) => {
      const { figure = '' } = groups ?? {};
      const isBehind = ENDS.test(before(index));
      const after = raw.slice(index + whole.length, index + whole.length + MOST_BEFORE);
      const isNone = isBehind
        ? /^\s+["“‘«(]?\p{Ll}/u.test(after)
        : COUNTED.test(before(index)) || !GOES_ON.test(after);
      if (isNone) return [];
      return [mark(figure, index + whole.length - figure.length, isBehind ? 'behind' : 'within')];
    });
    return [...glued, ...spaced]
      .filter(({ start }) => !ABBREVIATED.test(before(start - part.start).trimEnd()))
      .sort((a, b) => a.start - b.start);
  });
}

function cutOut({ block, start, end }: Mark): void {
  block.parts = block.parts.flatMap((part) => {
    if (start < part.start || end > part.end) return [part];
    const pieces: Part[] = [{ start: part.start, end: start }];
    if (end < part.end) pieces.push({ ...part, start: end });
    return pieces;
  });
}
