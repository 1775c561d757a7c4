import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { seal, unseal } from './seal'

/** A file as it is given out. */
export interface StoredFile {
  id: string
  /** Media type, as we wrote it: never what an uploader claimed. */
  kind: string
  name: string
  bytes: Buffer<ArrayBuffer>
}

/** Keeps a file, sealed under the office's key. The same content is kept once. Answers its id. */
export async function storeFile(
  tx: TenantTx,
  file: { kind: string; name: string; bytes: Uint8Array },
): Promise<string> {
  const { tenantId, actor } = tx
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const known = await tx.db.file.findFirst({ where: { tenantId, sha256, kind: file.kind }, select: { id: true } })
  if (known) return known.id
  const id = randomUUID()
  await tx.db.file.create({
    data: {
      tenantId,
      id,
      sha256,
      size: file.bytes.length,
      kind: file.kind,
      name: file.name.slice(0, 200),
      bytes: seal(tenantId, sha256, file.bytes),
      createdBy: actor.accountId,
    },
  })
  return id
}

/**
 * Keeps a file under an id that its maker gave it, once: the same id of the same person is
 * the same file, however often it arrives. Refuses an id that is another's.
 */
export async function storeFileAs(
  tx: TenantTx,
  id: string,
  { kind, name, bytes, createdAt }: { kind: string; name: string; bytes: Uint8Array; createdAt: Date },
): Promise<void> {
  const { tenantId, actor } = tx
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { count } = await tx.db.file.createMany({
    data: [
      {
        ...{ tenantId, id, sha256, kind, size: bytes.length, name: name.slice(0, 200), createdAt },
        bytes: seal(tenantId, sha256, bytes),
        createdBy: actor.accountId,
      },
    ],
    skipDuplicates: true,
  })
  if (count > 0) return
  const known = await tx.db.file.findUnique({
    where: { tenantId_id: { tenantId, id } },
    select: { createdBy: true, kind: true },
  })
  if (known?.createdBy !== actor.accountId || known.kind !== kind) throw new Refusal('key-reused')
}

/** A file of this office; another's is not found, like one that is not there. */
export async function readFile(tx: TenantTx, id: string): Promise<StoredFile> {
  const { tenantId } = tx
  const row = await tx.db.file.findUnique({ where: { tenantId_id: { tenantId, id } } })
  if (!row) throw new Refusal('not-found')
  return { id, kind: row.kind, name: row.name, bytes: unseal(tenantId, row.sha256, row.bytes) }
}
