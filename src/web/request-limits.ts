/** How many requests are answered, of one address and of all; more are refused for a moment. */
export interface RequestLimits {
  /**
   * Counts a request.
   * @param address whom it is from, see {@link addressOfRequest}
   * @returns 0 where it may be answered; else after how many whole seconds the next one may
   */
  secondsToWait(address: string): number;
  /** Of how many addresses something is remembered. */
  readonly remembered: number;
}

/** So many at once, and then so many a second. */
export interface Allowance {
  atOnce: number;
  perSecond: number;
}

/** What is allowed, and by which clock. */
export interface RequestLimitsOptions {
  /** Milliseconds that never go back. */
  now(): number;
  /** Default {@link OF_ONE}. */
  ofOne?: Allowance;
  /** Default {@link OF_ALL}. */
  ofAll?: Allowance;
}

/** A person opens a page with two or three requests; behind one address there may be an office, or a proxy. */
const OF_ONE: Allowance = { atOnce: 600, perSecond: 50 };
/** A few milliseconds of work each; some searches take 35. */
const OF_ALL: Allowance = { atOnce: 1_200, perSecond: 150 };
/** Some 100 bytes each. The one that has been silent for longest is forgotten first. */
const MOST_ADDRESSES = 10_000;

/** What an address has left: at a time, so many requests. */
interface Bucket {
  left: number;
  at: number;
}

/**
 * Limits of requests, in memory: nothing of an address is stored, nor logged. Each address has an allowance that fills up
 * again, and so have all of them together; one that is refused takes nothing from the others.
 */
export function requestLimits({ now, ofOne = OF_ONE, ofAll = OF_ALL }: RequestLimitsOptions): RequestLimits {
  const buckets = new Map<string, Bucket>();
  const all: Bucket = { left: ofAll.atOnce, at: now() };

  function bucketOf(address: string, at: number): Bucket {
    const bucket = buckets.get(address) ?? { left: ofOne.atOnce, at };
    // Last in its order, as the one that was heard of last.
    buckets.delete(address);
    buckets.set(address, bucket);
    const [oldest] = buckets.keys();
    if (buckets.size > MOST_ADDRESSES && oldest !== undefined) buckets.delete(oldest);
    return bucket;
  }

  return {
    secondsToWait(address) {
      const at = now();
      const own = bucketOf(address, at);
      fill(own, ofOne, at);
      fill(all, ofAll, at);
      const wait = Math.max(secondsUntilOne(own, ofOne), secondsUntilOne(all, ofAll));
      if (wait > 0) return wait;
      own.left -= 1;
      all.left -= 1;
      return 0;
    },
    get remembered() {
      return buckets.size;
    },
  };
}

function fill(bucket: Bucket, { atOnce, perSecond }: Allowance, at: number): void {
  bucket.left = Math.min(atOnce, bucket.left + (Math.max(0, at - bucket.at) / 1_000) * perSecond);
  bucket.at = at;
}

function secondsUntilOne({ left }: Bucket, { perSecond }: Allowance): number {
  return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond);
}

/** This machine, and networks that are reached from nowhere else (RFC 1918, 4193, 3927): where proxies are. */
const PRIVATE =
  /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|::1$|f[cd][\da-f]{2}:|fe80:)/i;

/**
 * Whom a request is from: who connects, or where that is a machine of one's own network, such as a proxy, whom it names
 * last in `X-Forwarded-For`. What stands before that, anybody may have written. Whoever is in that network may write
 * the last as well, and has the limit for all alone.
 * @param remote address of the socket
 * @param forwarded `X-Forwarded-For`
 * @returns of IPv6 the first half, as one household has all of the other
 */
export function addressOfRequest(remote: string | undefined, forwarded: string | undefined): string {
  const direct = (remote ?? '').replace(/^::ffff:/i, '');
  const named = PRIVATE.test(direct) ? withoutPort(forwarded?.split(',').at(-1)?.trim() ?? '') : '';
  const address = (named || direct).slice(0, 64);
  return address.includes(':') && !address.includes('.') ? halfOf(address) : address;
}

/** Some proxies write it: `192.0.2.7:4711`, `[2001:db8::7]:4711`. */
function withoutPort(address: string): string {
  return address.replace(/^\[(.*)\](?::\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');
}

function halfOf(address: string): string {
  const [front = '', back] = address.split('::');
  const groups = front.split(':').filter(Boolean);
  const behind = back?.split(':').filter(Boolean) ?? [];
  const zeros = back === undefined ? 0 : Math.max(0, 8 - groups.length - behind.length);
  return [...groups, ...Array.from({ length: zeros }, () => '0'), ...behind]
    .slice(0, 4)
    .join(':')
    .toLowerCase();
}
