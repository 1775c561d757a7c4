import { z } from 'zod'
import {
  kecamatanColumn,
  nameColumn,
  phoneColumn,
  sinceColumn,
  tailColumns,
  textColumn,
  villageColumn,
} from '@/lib/registers/columns'
import { dayField, optionalText, phone, tailFields, text, village } from '@/lib/registers/fields'
import { createSchema, defineRegister, editSchema } from '@/lib/registers/register'
import { posyanduWriters } from './policy'

const OPENS = 'Tulis tanggal 1 sampai 31, atau kosongkan bila berganti-ganti'

const fields = {
  name: text('Nama Posyandu', 100, { hint: 'Tanpa kata Posyandu: Melati 1.' }),
  villageId: village(),
  rw: optionalText('RW', 10, { hint: 'Kosongkan bila melayani seluruh desa.' }),
  opensOn: {
    kind: 'text' as const,
    label: 'Biasanya buka tanggal',
    most: 2,
    digits: true,
    hint: 'Tanggal dalam bulan, misalnya 10. Kosongkan bila berganti-ganti.',
    shape: z
      .union(
        [
          z.literal('').transform(() => null),
          z.null(),
          z.union([z.string(), z.number()]).transform(Number).pipe(z.int(OPENS).min(1, OPENS).max(31, OPENS)),
        ],
        { error: OPENS },
      )
      .default(null),
  },
  address: optionalText('Alamat', 200),
  phone: phone(),
  activeFrom: dayField('Buka sejak'),
  ...tailFields(),
}

/** Where children are weighed and measured. Its days of measuring are made from `/ukur`. */
export const posyanduRegister = defineRegister({
  code: 'posyandu',
  table: 'posyandu',
  title: 'Posyandu',
  noun: 'posyandu',
  about: 'Tempat balita ditimbang dan diukur, dengan RW dan tanggal bukanya.',
  addLabel: 'Tambah posyandu',
  endLabel: 'Nonaktifkan',
  place: 'village',
  span: 'days',
  fields,
  writers: posyanduWriters,
  nameOf: ({ name }) => name,
  sameBy: ['villageId'],
  problems: () => ({}),
  filters: [],
  columns: [
    nameColumn({ width: 30 }),
    {
      key: 'buka',
      head: 'Buka tanggal',
      type: 'count',
      value: ({ values }) => values.opensOn,
      list: 'aside',
      sortable: true,
      short: 'Buka tgl',
      width: 12,
    },
    villageColumn(),
    kecamatanColumn(),
    textColumn('rw', 'RW', 'rw', { list: 'desk', width: 8 }),
    textColumn('alamat', 'Alamat', 'address', { list: 'desk', width: 40 }),
    phoneColumn(),
    sinceColumn('Buka sejak'),
    ...tailColumns(),
  ],
})

export const createPosyanduSchema = createSchema(posyanduRegister)
export const editPosyanduSchema = editSchema(posyanduRegister)
