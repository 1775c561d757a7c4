import type { Writable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { ReadLimits } from './limits'
import { ReadProblem } from './problem'
import type { Source } from './source'

interface Entry {
  name: string
  method: number
  crc: number
  packed: number
  size: number
  at: number
}

/** The files inside an XLSX, by name; nothing of them has been unpacked. */
export interface Zip {
  has(name: string): boolean
  /** The bytes of one of them, piece by piece; never more than it declared. */
  open(name: string): AsyncGenerator<Buffer>
}

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const LONGEST_COMMENT = 65_535
const PIECE = 256 * 1024

const damaged = () => new ReadProblem('damaged')

function findEnd(source: Source): Buffer {
  const length = Math.min(source.size, END_BYTES + LONGEST_COMMENT)
  const tail = source.read(source.size - length, length)
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) <= tail.length)
      return tail.subarray(at)
  }
  throw damaged()
}

/**
 * Reads the directory at the end of the file and judges it before anything is
 * unpacked: how many files, how large they will be, how often each is smaller
 * packed, whether two share the same bytes, whether a name leads elsewhere.
 */
export function readZip(source: Source, limits: ReadLimits): Zip {
  const end = findEnd(source)
  const count = end.readUInt16LE(10)
  const length = end.readUInt32LE(12)
  const start = end.readUInt32LE(16)
  if (count > limits.entries || count === 0xffff) throw new ReadProblem('too-many-parts')
  if (start + length > source.size) throw damaged()
  const directory = source.read(start, length)

  const entries = new Map<string, Entry>()
  let at = 0
  let unpacked = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== CENTRAL) throw damaged()
    const flags = directory.readUInt16LE(at + 8)
    const nameLength = directory.readUInt16LE(at + 28)
    const entry: Entry = {
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    if (flags & 1) throw new ReadProblem('old-or-locked')
    unpacked += entry.size
    judge(entry, unpacked, limits)
    if (entries.has(entry.name)) throw damaged()
    entries.set(entry.name, entry)
  }
  refuseShared([...entries.values()], start)
  return {
    has: (name) => entries.has(name),
    open: (name) => unpack(source, entries.get(name)),
  }
}

function judge({ name, packed, size }: Entry, unpacked: number, limits: ReadLimits): void {
  if (size > limits.entryBytes || unpacked > limits.unpackedBytes) throw new ReadProblem('unpacks-too-large')
  if (size > limits.ratioFrom && size > packed * limits.ratio) throw new ReadProblem('unpacks-too-large')
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|\0/.test(name)) throw damaged()
  if (/\.(zip|gz|7z|rar|tar|bz2|xz)$/i.test(name)) throw new ReadProblem('unpacks-too-large')
}

/** Two entries over the same bytes: a file of kilobytes that unpacks to gigabytes. */
function refuseShared(entries: Entry[], directory: number): void {
  const ordered = entries.sort((one, other) => one.at - other.at)
  ordered.forEach((entry, index) => {
    const next = ordered[index + 1]?.at ?? directory
    if (entry.at + 30 + entry.packed > next) throw new ReadProblem('unpacks-too-large')
  })
}

async function* unpack(source: Source, entry: Entry | undefined): AsyncGenerator<Buffer> {
  if (!entry) throw damaged()
  const head = source.read(entry.at, 30)
  if (head.length < 30 || head.readUInt32LE(0) !== LOCAL) throw damaged()
  const from = entry.at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28)
  if (from + entry.packed > source.size) throw damaged()
  let size = 0
  let sum = 0
  for await (const piece of entry.method === 0 ? stored(source, from, entry) : inflated(source, from, entry)) {
    size += piece.length
    if (size > entry.size) throw new ReadProblem('unpacks-too-large')
    sum = crc32(piece, sum)
    yield piece
  }
  if (size !== entry.size || sum !== entry.crc) throw damaged()
}

function* packedPieces(source: Source, from: number, { packed }: Entry): Generator<Buffer> {
  for (let done = 0; done < packed; done += PIECE) yield source.read(from + done, Math.min(PIECE, packed - done))
}

async function* stored(source: Source, from: number, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.packed !== entry.size) throw damaged()
  yield* packedPieces(source, from, entry)
}

async function* inflated(source: Source, from: number, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.method !== 8) throw damaged()
  const inflate = createInflateRaw({ chunkSize: PIECE })
  const feeding = (async () => {
    for (const piece of packedPieces(source, from, entry)) {
      if (inflate.destroyed) return
      if (!inflate.write(piece)) await room(inflate)
    }
    inflate.end()
  })().catch((error: Error) => inflate.destroy(error))
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch (error) {
    throw error instanceof ReadProblem ? error : damaged()
  } finally {
    inflate.destroy()
    await feeding
  }
}

/** Waits until a stream takes more, or is closed. */
function room(stream: Writable): Promise<void> {
  return new Promise((settle) => {
    const done = () => {
      stream.off('drain', done).off('close', done)
      settle()
    }
    stream.on('drain', done).on('close', done)
  })
}
