import 'server-only'
import type { TenantTx } from '@/lib/db/tenant'
import type { FieldProblems } from '@/lib/errors/refusal'
import { formatDate } from '@/lib/format/date'
import { checkParent } from '@/lib/partners/parent'
import { entryCommands } from '@/lib/registers/commands'
import type { Writers } from '@/lib/registers/policy'
import { dayIn } from '@/lib/registers/rules'
import { areaOf } from './area'
import { balaiRegister } from './balai'
import { closeServices, reopenServices } from './desa-binaan'
import { faskesRegister } from './faskes'
import { lokusRegister } from './lokus'
import { listOfficerAccounts } from './officer-accounts'
import { opdRegister } from './opd'
import { petugasRegister } from './petugas'
import { everServed } from './rules'
import { listServicesOf } from './services'

const by = (writers: Writers) => ({ areaOf: (tx: TenantTx) => areaOf(tx, writers) })

/** Officers. Ending one also ends their desa binaan that day; bringing back without a gap opens those again. */
export const petugas = entryCommands(petugasRegister, {
  ...by(petugasRegister.writers),
  async check(tx, values, row) {
    const problems: FieldProblems = {}
    const others = await tx.db.petugas.findMany({
      where: { tenantId: tx.tenantId, activeTo: null, ...(row && { id: { not: String(row.id) } }) },
      select: { nip: true, accountId: true, name: true },
    })
    const sameNip = values.nip !== '' && others.find((other) => other.nip === values.nip)
    if (sameNip) problems.nip = `NIP ini sudah dipakai ${sameNip.name}.`
    const sameAccount = values.accountId !== null && others.find((other) => other.accountId === values.accountId)
    if (sameAccount) problems.accountId = `Akun ini sudah milik ${sameAccount.name}.`
    else if (values.accountId !== null && values.accountId !== row?.account_id) {
      const known = await listOfficerAccounts(tx, dayIn(tx.actor.zone, new Date()))
      if (!known.some((one) => one.id === values.accountId))
        problems.accountId = 'Akun ini bukan akun PKB/PLKB kantor Anda.'
    }
    const [first] = row ? (await listServicesOf(tx, String(row.id))).filter(everServed) : []
    if (first && values.activeFrom > first.from)
      problems.activeFrom = `Desa binaan pertama sudah sejak ${formatDate(first.from)}. Pilih tanggal itu atau sebelumnya.`
    return problems
  },
  ended: closeServices,
  resumed: reopenServices,
})

export const balai = entryCommands(balaiRegister, by(balaiRegister.writers))
/** Facilities. A parent is an active facility of the office that is nobody's network itself. */
export const faskes = entryCommands(faskesRegister, { ...by(faskesRegister.writers), check: checkParent })
export const opd = entryCommands(opdRegister, by(opdRegister.writers))
/** Villages in focus by year. Taking one out keeps the row, with its reason. */
export const lokus = entryCommands(lokusRegister, by(lokusRegister.writers))
