/** Memory for numbers that machine code works on, and the code itself. */
const BYTES = Float32Array.BYTES_PER_ELEMENT;
const PAGE = 65_536;

/** A row of numbers somewhere in a space. */
export type Numbers = Float32Array<ArrayBuffer>;

/** Filled from its start; what was taken last is given back first. */
export class Space {
  readonly #memory: WebAssembly.Memory;
  readonly #buffer: ArrayBuffer;
  #end = 0;

  /** @param most 32-bit numbers that it holds at once */
  constructor(most: number) {
    const pages = Math.ceil((most * BYTES) / PAGE) + 1;
    this.#memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.#buffer = this.#memory.buffer;
  }

  /** Zeros. @throws RangeError where it is full */
  take(count: number): Numbers {
    const numbers = new Float32Array(this.#buffer, this.#end, count).fill(0);
    this.#end += count * BYTES;
    return numbers;
  }

  copyOf(values: ArrayLike<number>): Numbers {
    const numbers = this.take(values.length);
    numbers.set(values);
    return numbers;
  }

  /** What `work` takes is free again after it. */
  during<T>(work: () => T): T {
    const end = this.#end;
    try {
      return work();
    } finally {
      this.#end = end;
    }
  }

  /** @param code a module that works on the memory "numbers" "memory" */
  load(code: Uint8Array<ArrayBuffer>): Readonly<Record<string, unknown>> {
    return new WebAssembly.Instance(new WebAssembly.Module(code), { numbers: { memory: this.#memory } }).exports;
  }
}
