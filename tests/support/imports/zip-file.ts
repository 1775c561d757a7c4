import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a ZIP as a test wants it, true or not. */
export interface Part {
  name: string
  body: Buffer | string
  /** What the directory says instead of the truth. */
  says?: { size?: number; packed?: number; crc?: number; at?: number; flags?: number; method?: number }
}

/** Writes a ZIP by hand, so that a test can plant any lie in it. */
export function zipFile(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, body, says = {} } of parts) {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body)
    const packed = deflateRawSync(bytes, { level: 6 })
    const facts = {
      flags: 0,
      method: 8,
      crc: crc32(bytes),
      packed: packed.length,
      size: bytes.length,
      at,
      ...says,
    }
    facts.flags &= 0xffff
    facts.method &= 0xffff
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(facts.flags, 6)
    head.writeUInt16LE(facts.method, 8)
    head.writeUInt32LE(facts.crc, 14)
    head.writeUInt32LE(facts.packed, 18)
    head.writeUInt32LE(facts.size >>> 0, 22)
    head.writeUInt16LE(Buffer.byteLength(name), 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt16LE(20, 6)
    entry.writeUInt16LE(facts.flags, 8)
    entry.writeUInt16LE(facts.method, 10)
    entry.writeUInt32LE(facts.crc, 16)
    entry.writeUInt32LE(facts.packed, 20)
    entry.writeUInt32LE(facts.size >>> 0, 24)
    entry.writeUInt16LE(Buffer.byteLength(name), 28)
    entry.writeUInt32LE(facts.at, 42)
    bodies.push(head, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += head.length + Buffer.byteLength(name) + packed.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}
