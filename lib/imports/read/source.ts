import { createDecipheriv } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** Bytes that can be read from anywhere. */
export interface Source {
  size: number
  read(position: number, length: number): Buffer
}

/** A file in memory: for tests. */
export const memorySource = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: (position, length) => bytes.subarray(position, position + length),
})

const BLOCK = 16

/** The counter of AES-CTR at a block of the stream. */
export function counterAt(block: number): Buffer {
  const counter = Buffer.alloc(BLOCK)
  counter.writeBigUInt64BE(BigInt(block), 8)
  return counter
}

/** An uploaded file as it lies on the disk, enciphered (AES-256-CTR) under a key of its own; opened where it is read. */
export function sealedSource(path: string, key: Buffer): Source & { close(): void } {
  const file = openSync(path, 'r')
  return {
    size: fstatSync(file).size,
    read(position, length) {
      const block = Math.floor(position / BLOCK)
      const skip = position - block * BLOCK
      const sealed = Buffer.alloc(skip + length)
      const got = readSync(file, sealed, 0, sealed.length, block * BLOCK)
      const open = createDecipheriv('aes-256-ctr', key, counterAt(block))
      return open.update(sealed.subarray(0, got)).subarray(skip)
    },
    close: () => closeSync(file),
  }
}
