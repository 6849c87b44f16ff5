import { lookAtReader } from '../../../src/cli/doctor/reader';

const said = (publicUrl: string, access: 'open' | 'signed' = 'open') =>
  lookAtReader({ publicUrl, access, key: null }).map(({ state, says }) => `${state}: ${says}`);

describe('peaceops doctor, of the reader page', () => {
  it('says where it is, and for whom', () => {
    expect(lookAtReader(null)).toEqual([]);
    expect(said('https://x.org/p')).toEqual(['right: https://x.org/p, for whoever can reach it']);
    expect(said('http://127.0.0.1:3000', 'signed')).toEqual([
      'right: http://127.0.0.1:3000, for links from Slack alone',
    ]);
  });

  it('says where it can be listened to on the way', () => {
    expect(said('http://x.org')[1]).toMatch(/^open: PUBLIC_URL begins with http: .+ use https\.$/);
  });
});
