import type { Delivery } from '../../src/digest/model';
import { type DeliveryRow, deliveryOf, slotText } from '../../src/store/rows';
import fc from '../support/fast-check';

/** A row of a delivery in this slot. */
function row(slot: string): DeliveryRow {
  return {
    id: 'D1',
    team_id: 'T1',
    subscription_id: 'S1',
    slot,
    due_at: 0,
    state: 'sent',
    lease_until: null,
    attempts: 1,
    statements: '[]',
    message_ts: null,
    reason: null,
    finished_at: null,
  };
}

describe('a slot in the column', () => {
  it.each<[string, Delivery['slot']]>([
    ['2026-11-30', { kind: 'scheduled', day: '2026-11-30' }],
    ['now:7f0c', { kind: 'asked-for', id: '7f0c' }],
  ])('is %s, as stores of earlier versions have it', (text, slot) => {
    expect(slotText(slot)).toBe(text);
    expect(deliveryOf(row(text)).slot).toEqual(slot);
  });

  it('keeps any id', () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const slot = { kind: 'asked-for', id } as const;
        expect(deliveryOf(row(slotText(slot))).slot).toEqual(slot);
      }),
    );
  });
});
