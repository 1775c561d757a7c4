/** Chance that can be run again: the same seed and file number give the same file (mulberry32). */
export class Random {
  private state: number

  constructor(seed: number, file: number) {
    this.state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(file + 1, 0x85ebca6b)) >>> 0
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  below(most: number): number {
    return Math.floor(this.next() * most)
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.below(values.length)]!
  }

  times(most: number): number[] {
    return Array.from({ length: 1 + this.below(most) }, (_, index) => index)
  }
}
