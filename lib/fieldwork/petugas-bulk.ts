import { type BulkAction, endTogether } from '@/lib/registers/bulk'
import { text } from '@/lib/registers/fields'
import { petugasRegister } from './petugas'

/** What can be done to many officers at once. Ending them also ends their desa binaan, as it does for one. */
export const petugasBulk: readonly BulkAction[] = [
  {
    code: 'sumber',
    label: 'Isi sumber data',
    note: 'Asal data yang sama untuk beberapa petugas, misalnya nomor SK penempatan atau nama berkasnya.',
    fields: { source: text('Sumber data', 200) },
    plan: (_row, { source }) => ({ set: { source: source ?? '' } }),
  },
  endTogether(petugasRegister),
]
