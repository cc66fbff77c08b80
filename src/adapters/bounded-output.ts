/** Collects what a program prints, at most `limit` bytes: the beginning and the end, with a line that says what is left out. */
export class BoundedOutput {
  private readonly head: Buffer[] = [];
  private headBytes = 0;
  private tail: Buffer[] = [];
  private tailBytes = 0;
  private leftOut = 0;
  private readonly half: number;

  constructor(limit: number) {
    this.half = Math.max(1, Math.floor(limit / 2));
  }

  add(chunk: Buffer): void {
    const room = this.half - this.headBytes;
    if (room > 0) {
      const part = chunk.subarray(0, room);
      this.head.push(part);
      this.headBytes += part.length;
    }
    const rest = room > 0 ? chunk.subarray(room) : chunk;
    if (rest.length === 0) return;
    this.tail.push(rest);
    this.tailBytes += rest.length;
    if (this.tailBytes > 2 * this.half) this.shortenTail();
  }

  toString(): string {
    if (this.tailBytes > this.half) this.shortenTail();
    const gap = this.leftOut > 0 ? [Buffer.from(`\n… ${this.leftOut} bytes left out …\n`)] : [];
    return Buffer.concat([...this.head, ...gap, ...this.tail]).toString('utf8');
  }

  private shortenTail(): void {
    const all = Buffer.concat(this.tail);
    const kept = all.subarray(all.length - this.half);
    this.leftOut += all.length - kept.length;
    this.tail = [kept];
    this.tailBytes = kept.length;
  }
}
