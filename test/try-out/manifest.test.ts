import { readManifest } from '../../src/try-out/manifest';

describe('the manifest', () => {
  it('says what people see of the app, and what it may do', () => {
    const manifest = readManifest();
    expect(manifest).toMatchObject({
      name: 'PeaceOps',
      commands: [{ command: '/peaceops', description: 'Look up what the report said' }],
      globalShortcuts: [{ name: 'Ask PeaceOps', callbackId: 'ask' }],
      shortcuts: [
        { name: 'Check quotations', callbackId: 'check' },
        { name: 'Find related statements', callbackId: 'related' },
      ],
    });
    expect(manifest.scopes).toContain('im:history');
    expect(manifest.scopes).toContain('files:write');
  });

  it('is refused where it is none', () => {
    expect(() => readManifest('display_information: {}')).toThrow();
  });
});
