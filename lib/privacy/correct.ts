import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import { Refusal } from '@/lib/errors/refusal'
import { readNik } from '@/lib/families/nik'
import { numberKeys } from '@/lib/families/number-keys'
import { sealNumber } from '@/lib/families/numbers'
import { findByNik } from '@/lib/families/queries'
import { rejudgeChild } from '@/lib/growth/rejudge'
import { nameKey } from '@/lib/regions/name-key'
import { dayIn } from '@/lib/registers/rules'
import type { Correctable } from './rules'

const wrong = (value: string): Refusal => new Refusal('input-invalid', { fields: { value } })

/** The columns a correction sets, or a refusal beside the box that says what to write. */
async function columnsOf(tx: TenantTx, personId: string, field: Correctable, value: string, now: Date) {
  switch (field) {
    case 'name':
      if (value.length < 2) throw wrong('Tulis namanya.')
      return { name: value, name_key: nameKey(value) }
    case 'sex':
      if (value !== 'L' && value !== 'P') throw wrong('Tulis L atau P.')
      return { sex: value }
    case 'bornOn':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)) || value > dayIn(tx.actor.zone, now))
        throw wrong('Tulis tanggal yang sudah lewat, seperti 2024-05-31.')
      return { born_on: value, born_exact: true }
    case 'motherName':
      return { mother_name: value, mother_key: nameKey(value) }
    case 'phone':
      if (!/^[\d+ ()-]{0,20}$/.test(value)) throw wrong('Nomor telepon hanya berisi angka.')
      return { phone: value }
    case 'nik': {
      const read = readNik(value)
      if ('problem' in read) throw wrong(read.problem)
      if (!('nik' in read)) return { nik_state: read.state, nik_sealed: null, nik_index: '' }
      const holder = await findByNik(tx, read.nik)
      if (holder && holder.personId !== personId) throw wrong('NIK ini sudah tercatat untuk orang lain.')
      const { sealed, index } = sealNumber(await numberKeys(tx), 'nik', personId, read.nik)
      return { nik_state: 'ada', nik_sealed: `\\x${sealed.toString('hex')}`, nik_index: index }
    }
    case 'address':
      return { address: value }
  }
}

/** Corrects one field of a person, or the family's address. Measurements are judged again where they follow from it. */
export async function correctField(
  tx: TenantTx,
  { personId, familyId }: { personId: string; familyId: string },
  field: Correctable,
  value: string,
  now: Date,
): Promise<void> {
  const set = await columnsOf(tx, personId, field, value, now)
  const [table, id] = field === 'address' ? (['family', familyId] as const) : (['person', personId] as const)
  const sets = Object.keys(set).map((name) => `"${name}" = given."${name}"`)
  await tx.sql.query(
    `update ${table} t set ${sets.join(', ')}, version = t.version + 1, updated_at = now()
     from jsonb_populate_record(null::${table}, $2::jsonb) given where t.tenant_id = $1 and t.id = $3::uuid`,
    [tx.tenantId, JSON.stringify(set), id],
  )
  if (field === 'sex' || field === 'bornOn') await rejudgeChild(tx, personId)
}
