/** Latin-1 from U+00A1 on, in order, as HTML calls it. */
const LATIN =
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute ' +
  'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave ' +
  'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
/** Greek from U+0391 on; `-` where there is no letter. */
const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi ' +
  'Psi Omega - - - - - - - alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho ' +
  'sigmaf sigma tau upsilon phi chi psi omega';
const OTHERS: Record<string, string> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ ldquo: '“', rdquo: '”', bdquo: '„', lsquo: '‘', rsquo: '’', sbquo: '‚', lsaquo: '‹', rsaquo: '›' },
  ...{ hellip: '…', ndash: '–', mdash: '—', bull: '•', dagger: '†', Dagger: '‡', permil: '‰', prime: '′' },
  ...{ Prime: '″', euro: '€', trade: '™', larr: '←', uarr: '↑', rarr: '→', darr: '↓', harr: '↔', minus: '−' },
  ...{ le: '≤', ge: '≥', ne: '≠', asymp: '≈', infin: '∞', radic: '√', sum: '∑', fnof: 'ƒ', circ: 'ˆ' },
  ...{
    tilde: '˜',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
    Yuml: 'Ÿ',
    zwnj: '',
    zwj: '',
    lrm: '',
    rlm: '',
  },
  ...{
    Zcaron: 'Ž',
    zcaron: 'ž',
    Ccaron: 'Č',
    ccaron: 'č',
    Cacute: 'Ć',
    cacute: 'ć',
    Dstrok: 'Đ',
    dstrok: 'đ',
  },
  ...{ lbrack: '[', rbrack: ']', ast: '*', lowbar: '_', num: '#', dollar: '$', percnt: '%', commat: '@' },
};

/** The named entities of HTML that texts have, by name (`eacute`); case counts. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ...inOrder(LATIN, 0xa1),
  ...inOrder(GREEK, 0x391),
  ...Object.entries(OTHERS),
]);

function inOrder(names: string, first: number): [string, string][] {
  return names.split(' ').map((name, at) => [name, String.fromCharCode(first + at)]);
}
