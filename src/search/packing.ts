/** An array of numbers as base64, for JSON. */
export function toBase64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

/**
 * Reads an array of numbers from {@link toBase64}. It is a copy, as the pool that small Buffers share is not
 * aligned.
 */
export function fromBase64<A>(text: string, Kind: new (buffer: ArrayBuffer) => A): A {
  return new Kind(new Uint8Array(bytesOfBase64(text)).buffer);
}

/** The bytes that base64 stands for. Browsers have no `Buffer`, and Node's `atob` takes longer. */
export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return typeof Buffer === 'undefined'
    ? Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    : Buffer.from(text, 'base64');
}

/**
 * Numbers of two bytes.
 * @throws {RangeError} where one is larger than 65,535
 */
export function shorts(numbers: readonly number[]): Uint16Array {
  for (const number of numbers) checkShort(number);
  return Uint16Array.from(numbers);
}

/** Numbers of two bytes, or of four. */
export type Numbers = Uint16Array | Uint32Array;

/** The same in two bytes each, where they fit. */
export function inFewestBytes(numbers: Uint32Array): Numbers {
  for (const number of numbers) if (number > 0xffff) return numbers;
  return Uint16Array.from(numbers);
}

const FIRST_CAPACITY = 1 << 10;

/** {@link shorts} of which nobody knows beforehand how many there will be. */
export class GrowingShorts {
  #numbers = new Uint16Array(FIRST_CAPACITY);
  #size = 0;

  /** @throws {RangeError} where it is larger than 65,535 */
  push(number: number): void {
    checkShort(number);
    if (this.#size === this.#numbers.length) {
      const larger = new Uint16Array(2 * this.#size);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#size++] = number;
  }

  /** A copy of just what was pushed. */
  all(): Uint16Array {
    return this.#numbers.slice(0, this.#size);
  }
}

function checkShort(number: number): void {
  if (number > 0xffff) throw new RangeError(`${number} does not fit into two bytes.`);
}

/** Where each of several consecutive lists begins, and where the last one ends. */
export function startsOf(lengths: Uint8Array | Uint16Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++)
    starts[at + 1] = (starts[at] as number) + (lengths[at] as number);
  return starts;
}
