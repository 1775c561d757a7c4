import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import type { FieldProblems } from '@/lib/errors/refusal'
import type { Columns } from '@/lib/registers/steps'
import { mayHaveNetwork } from './places'

/** Why a facility may not belong to the chosen parent; nothing when it may. */
export async function checkParent(
  tx: TenantTx,
  { kind, parentId }: { kind: string; parentId: string | null },
  row: Columns | null,
): Promise<FieldProblems> {
  if (row && !mayHaveNetwork(kind) && mayHaveNetwork(String(row.kind))) {
    const [child] = await tx.sql.query<{ name: string }>(
      'select name from faskes where tenant_id = $1 and parent_id = $2::uuid limit 1',
      [tx.tenantId, String(row.id)],
    )
    if (child) return { kind: `${child.name} menginduk ke faskes ini. Pindahkan induknya dahulu.` }
  }
  if (parentId === null) return {}
  const [parent] = await tx.sql.query<{ kind: string; name: string; ended: boolean }>(
    'select kind, name, active_to is not null as ended from faskes where tenant_id = $1 and id = $2::uuid',
    [tx.tenantId, parentId],
  )
  if (!parent) return { parentId: 'Faskes induk ini tidak ada di daftar kantor Anda.' }
  if (parent.ended && row?.parent_id !== parentId)
    return { parentId: `${parent.name} sudah nonaktif. Pilih yang lain.` }
  if (!mayHaveNetwork(parent.kind))
    return { parentId: `${parent.name} sendiri jaringan atau jejaring. Pilih faskes induknya.` }
  return {}
}
