import { type Folder, folderOf, searchFolder, siteLinks } from '../../../src/web/site/site-links';
import fc from '../../support/fast-check';

const anyFolder = fc
  .array(fc.stringMatching(/^[\p{L}\d:%#?&.+ -]{0,6}[\p{L}\d-]$/u), { maxLength: 4 })
  .map((names): Folder => ['r', ...names]);
const pathOf = (folder: Folder) => folder.map((name) => `${encodeURIComponent(name)}/`).join('');

describe('the links of a site', () => {
  it('lead from a page to a page beside it', () => {
    const links = siteLinks({ from: folderOf('beijing-2007/6.1'), base: null, originals: {} });
    expect(links.place('beijing-2007/6.1/1.3')).toBe('./1.3/');
    expect(links.place('beijing-2007/6.1')).toBe('./');
    expect(links.place('beijing-2007/2/8.2')).toBe('../2/8.2/');
    expect(links.reports()).toBe('../../');
    expect(links.asset('reader.css')).toBe('../../-/reader.css');
    expect(links.search('beijing-2007')).toBe('../-/search/');
    expect(links.search(null)).toBe('../../-/search/');
  });

  it('begin at an address that is given', () => {
    const from = folderOf('beijing-2007/6.1');
    const at = (base: string) => siteLinks({ from, base, originals: {} }).place('beijing-2007/2/8.2');
    expect(at('/reports/')).toBe('/reports/r/beijing-2007/2/8.2/');
    expect(at('https://example.org/')).toBe('https://example.org/r/beijing-2007/2/8.2/');
  });

  it('lead to the originals that there are', () => {
    const links = siteLinks({ from: folderOf('a/1'), base: null, originals: { a: '.pdf' } });
    expect([links.original('a'), links.original('b')]).toEqual(['../-/original.pdf', null]);
  });

  it('lead from any folder to any other, wherever the site lies', () => {
    fc.assert(
      fc.property(anyFolder, anyFolder, fc.constantFrom('/', '/a/', '/a%20b/c/'), (from, [, ...to], top) => {
        const link = siteLinks({ from, base: null, originals: {} }).place(to.join('/'));
        const page = new URL(top + pathOf(from), 'https://example.org');
        fc.pre(to.length > 0);
        expect(new URL(link, page).pathname).toBe(top + pathOf(['r', ...to]));
      }),
    );
  });

  it('keep the page that searches apart from reports and sections', () => {
    expect(searchFolder(null)).toEqual(['r', '-', 'search']);
    expect(searchFolder('search')).toEqual(['r', 'search', '-', 'search']);
  });
});
