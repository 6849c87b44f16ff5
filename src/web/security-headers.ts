/** What every page is sent with, whatever its policy. */
const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** What a page may do, and what it tells other servers of itself. */
export interface PagePolicy {
  /** Directives of a Content-Security-Policy. */
  policy: readonly string[];
  referrer: 'no-referrer' | 'same-origin';
}

/**
 * The headers that keep a page to itself.
 * @example
 * securityHeaders({ policy: ["default-src 'none'"], referrer: 'no-referrer' })['referrer-policy']; // 'no-referrer'
 */
export function securityHeaders({ policy, referrer }: PagePolicy): Readonly<Record<string, string>> {
  return { ...ALWAYS, 'content-security-policy': policy.join('; '), 'referrer-policy': referrer };
}
